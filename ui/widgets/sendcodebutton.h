#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPushButton>

namespace canolfan::ui {

/// Sends a verification code, and after a while another one; says how long that while still is.
class SendCodeButton : public QPushButton
{
    Q_OBJECT

public:
    explicit SendCodeButton(QWidget *parent = nullptr);

    /// A code is on its way; the next one has to wait.
    void confirmSent();
    /// As if none had been sent: the number is another one.
    void startAfresh();
    /// While something else keeps it from being pressed. Use this in place of setEnabled().
    void setLocked(bool locked);
    bool hasSent() const { return m_sinceSent.isValid(); }
    int secondsToWait() const;

protected:
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString words() const;
    void showWords();

    QElapsedTimer m_sinceSent;
    QBasicTimer m_countdown;
    bool m_locked = false;
};

} // namespace canolfan::ui
