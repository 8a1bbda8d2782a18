#pragma once

#include "session/idleclock.h"

#include <QBasicTimer>
#include <QObject>

namespace canolfan::ui {

/// Watches every window of the program for keys, the mouse, its wheel, touch and pen. Where there was nothing
/// of it for longer than the limit, says so: by itself, and before anything that happens after that is
/// handled or painted, such as the first key after the computer has slept. That event is then swallowed.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(session::IdleClock clock = session::IdleClock(), QObject *parent = nullptr);

    /// 0 or less: no limit.
    void setLimit(std::chrono::milliseconds limit);

Q_SIGNALS:
    /// Once; the time begins anew after it.
    void idle();
    /// Ctrl+L, wherever the focus is: a shortcut of the window would not be heard below a dialog.
    void lockKeyPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool endIfIdle();

    session::IdleClock m_clock;
    std::chrono::milliseconds m_limit{0};
    QBasicTimer m_check;
};

} // namespace canolfan::ui
