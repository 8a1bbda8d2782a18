#include "idlewatch.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimerEvent>

namespace canolfan::ui {

// Timers stand still while the computer sleeps, so one for the whole limit would ring late by that much.
static constexpr int checkEvery = 1000; // ms

IdleWatch::IdleWatch(Lock lock, session::IdleClock clock, QObject *parent)
    : QObject(parent), m_lock(std::move(lock)), m_clock(std::move(clock))
{
    qApp->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_clock.touch();
    if (limit > std::chrono::milliseconds(0))
        m_check.start(checkEvery, Qt::VeryCoarseTimer, this);
    else
        m_check.stop();
}

bool IdleWatch::lockIfIdle()
{
    if (!m_check.isActive() || m_clock.idle() < m_limit)
        return false;
    m_clock.touch();
    return m_lock();
}

void IdleWatch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_check.timerId())
        return QObject::timerEvent(event);
    lockIfIdle();
}

static bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

/// What comes before a window is seen again.
static bool showsSomething(QEvent::Type type)
{
    return type == QEvent::WindowActivate || type == QEvent::Expose || type == QEvent::UpdateRequest;
}

static bool isLockKey(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    return key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier;
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    const bool input = isInput(event->type());
    if (!input && !showsSomething(event->type()))
        return QObject::eventFilter(watched, event);
    if (lockIfIdle())
        return input; // meant for what was there before
    if (input)
        m_clock.touch();
    return (isLockKey(event) && m_lock()) || QObject::eventFilter(watched, event);
}

} // namespace canolfan::ui
