#pragma once

#include "session/idleclock.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>

namespace canolfan::ui {

/// Watches every window of the program for keys, the mouse, its wheel, touch and pen. Where there was nothing
/// of it for longer than the limit, it locks: by itself, and before anything that happens after that is
/// handled or painted, such as the first key after the computer has slept. That key is then swallowed. So is
/// Ctrl+L, wherever the focus is: a shortcut of the window would not be heard below a dialog.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// Locks; whether there was something to lock.
    using Lock = std::function<bool()>;

    IdleWatch(Lock lock, session::IdleClock clock, QObject *parent = nullptr);

    /// 0 or less: no limit.
    void setLimit(std::chrono::milliseconds limit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool lockIfIdle();

    Lock m_lock;
    session::IdleClock m_clock;
    std::chrono::milliseconds m_limit{0};
    QBasicTimer m_check;
};

} // namespace canolfan::ui
