#include "widgets/resendbutton.h"

#include <QEvent>
#include <QTimerEvent>

#include <algorithm>

namespace canolfan::ui {

static constexpr int secondsBetweenCodes = 30;

ResendButton::ResendButton(QWidget *parent) : QPushButton(parent)
{
    showWords();
}

void ResendButton::startWaiting()
{
    m_sinceSent.start();
    m_countdown.start(1000, this);
    showWords();
}

void ResendButton::setLocked(bool locked)
{
    m_locked = locked;
    showWords();
}

int ResendButton::secondsToWait() const
{
    if (!m_sinceSent.isValid())
        return 0;
    return int(std::max<qint64>(0, secondsBetweenCodes - m_sinceSent.elapsed() / 1000));
}

void ResendButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_countdown.timerId())
        return QPushButton::timerEvent(event);
    if (secondsToWait() == 0)
        m_countdown.stop();
    showWords();
}

void ResendButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QPushButton::changeEvent(event);
}

void ResendButton::showWords()
{
    const int seconds = secondsToWait();
    const QString text =
        seconds == 0 ? tr("Send a new code") : tr("Send a new code (in %n s)", nullptr, seconds);
    setText(text);
    setAccessibleName(text);
    setEnabled(seconds == 0 && !m_locked);
}

} // namespace canolfan::ui
