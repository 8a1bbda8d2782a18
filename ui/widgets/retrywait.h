#pragma once

#include "domain/failure.h"

#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <optional>

class QAbstractButton;

namespace canolfan::ui {

class Banner;

/// After a refusal that only time helps against (too many failed tries, too many in an hour, a portal that is
/// busy; cognito.md 1.1 and 1.2), keeps the button that led to it from being pressed and counts down in the
/// banner. A screen reader hears of it at the beginning and at the end, not each second; the focus comes back
/// to the button, unless it has been put elsewhere meanwhile.
class RetryWait : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the banner.
    explicit RetryWait(Banner *banner);

    /// false where waiting does not help; then nothing has happened.
    bool begin(QAbstractButton *button, const Failure &failure);
    /// What is tried next is something else, such as another address.
    void end();
    /// The same, and failed tries are counted from none: somebody has signed in, or somebody else may come.
    void forget();

    bool isWaiting() const { return m_tick.isActive(); }
    int secondsLeft() const;

Q_SIGNALS:
    /// The button is enabled again, if nothing else keeps it.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    std::optional<std::chrono::seconds> waitAfter(const Failure &failure);
    std::chrono::seconds afterLockOut();
    void hold(QAbstractButton *button);
    void letGo();
    QString words() const;

    Banner *m_banner;
    QPointer<QAbstractButton> m_button;
    bool m_hadFocus = false;
    bool m_wasClosable = true;
    QPointer<QWidget> m_focusMeanwhile;
    Failure m_failure{FailureKind::TooManyRequests};
    QDeadlineTimer m_until;
    QBasicTimer m_tick;
    int m_lockOuts = 0; ///< one after the other
    QElapsedTimer m_sinceLockOut;
};

} // namespace canolfan::ui
