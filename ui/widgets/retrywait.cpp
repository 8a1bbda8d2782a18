#include "widgets/retrywait.h"

#include "widgets/banner.h"
#include "words/words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QTimerEvent>

#include <algorithm>

namespace canolfan::ui {

using namespace std::chrono_literals;
using std::chrono::seconds;

/// Cognito counts by the hour and does not say how much of it has gone: after a whole one it is over for
/// sure.
static constexpr seconds hourlyLimit = 1h;
/// Cognito's rates are by the second; a portal that wants more says so.
static constexpr seconds busyServer = 10s;
/// The back-off of Cognito's lock-out, and how long it remembers (cognito.md 1.2).
static constexpr seconds longestLockOut = 15min;

RetryWait::RetryWait(Banner *banner) : QObject(banner), m_banner(banner) { }

/// The server does not tell its figure, only that it doubles from one second on. A try that comes too early
/// does no harm: it does not count.
seconds RetryWait::afterLockOut()
{
    if (m_sinceLockOut.isValid()
        && m_sinceLockOut.elapsed() > std::chrono::milliseconds(longestLockOut).count())
        m_lockOuts = 0;
    m_sinceLockOut.start();
    const int doublings = std::min(m_lockOuts++, 10);
    return std::min<seconds>(longestLockOut, 1s * (1 << doublings));
}

std::optional<seconds> RetryWait::waitAfter(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::LockedOut:
        return afterLockOut();
    case FailureKind::AttemptLimitExceeded:
        return hourlyLimit;
    case FailureKind::TooManyRequests:
        return failure.number > 0 ? seconds(failure.number) : busyServer;
    default:
        return std::nullopt;
    }
}

bool RetryWait::begin(QAbstractButton *button, const Failure &failure)
{
    const auto wait = waitAfter(failure);
    if (!wait)
        return false;
    letGo();
    m_failure = failure;
    m_until.setRemainingTime(std::chrono::milliseconds(*wait));
    hold(button);
    m_tick.start(1000, this);
    m_wasClosable = m_banner->isClosable();
    m_banner->setClosable(false); // it is the reason why the button cannot be pressed
    m_banner->say(Banner::Tone::Warning, [this] { return words(); });
    return true;
}

void RetryWait::end()
{
    if (!isWaiting())
        return;
    letGo();
    m_banner->clear();
}

void RetryWait::forget()
{
    end();
    m_lockOuts = 0;
}

int RetryWait::secondsLeft() const
{
    return isWaiting() ? int((m_until.remainingTime() + 999) / 1000) : 0;
}

QString RetryWait::words() const
{
    Failure failure = m_failure;
    failure.number = secondsLeft();
    return failure.number > 0 ? words::sentence(failure) : tr("You can try again now.");
}

void RetryWait::hold(QAbstractButton *button)
{
    m_button = button;
    m_hadFocus = button->hasFocus();
    button->setEnabled(false);
    // Pages enable and disable their buttons by reasons of their own; this one comes on top of them all.
    button->installEventFilter(this);
    m_focusMeanwhile = QApplication::focusWidget();
}

void RetryWait::letGo()
{
    m_tick.stop();
    if (!m_button)
        return;
    m_banner->setClosable(m_wasClosable);
    m_button->removeEventFilter(this);
    m_button->setEnabled(true);
    Q_EMIT ended(); // the page may still have a reason to disable it
    if (m_hadFocus && QApplication::focusWidget() == m_focusMeanwhile)
        m_button->setFocus();
    m_button = nullptr;
}

bool RetryWait::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::EnabledChange && m_button && m_button->isEnabled())
        m_button->setEnabled(false);
    return QObject::eventFilter(watched, event);
}

void RetryWait::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return QObject::timerEvent(event);
    if (!m_until.hasExpired())
        return m_banner->refresh();
    letGo();
    m_banner->say(Banner::Tone::Info, [] { return tr("You can try again now."); });
}

} // namespace canolfan::ui
