#include "widgets/sendcodebutton.h"

#include <QEvent>
#include <QTimerEvent>

#include <algorithm>

namespace canolfan::ui {

static constexpr int secondsBetweenCodes = 30;

SendCodeButton::SendCodeButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    showWords();
}

void SendCodeButton::confirmSent()
{
    m_sinceSent.start();
    m_countdown.start(1000, this);
    showWords();
}

void SendCodeButton::startAfresh()
{
    m_sinceSent.invalidate();
    m_countdown.stop();
    showWords();
}

void SendCodeButton::setLocked(bool locked)
{
    m_locked = locked;
    showWords();
}

int SendCodeButton::secondsToWait() const
{
    if (!hasSent())
        return 0;
    return int(std::max<qint64>(0, secondsBetweenCodes - m_sinceSent.elapsed() / 1000));
}

void SendCodeButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_countdown.timerId())
        return QPushButton::timerEvent(event);
    if (secondsToWait() == 0)
        m_countdown.stop();
    showWords();
}

void SendCodeButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QPushButton::changeEvent(event);
}

QString SendCodeButton::words() const
{
    if (!hasSent())
        return tr("Send a verification code");
    const int seconds = secondsToWait();
    return seconds == 0 ? tr("Send a new code") : tr("Send a new code (in %n s)", nullptr, seconds);
}

void SendCodeButton::showWords()
{
    setText(words());
    setAccessibleName(words());
    setEnabled(!m_locked && secondsToWait() == 0);
}

} // namespace canolfan::ui
