#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPushButton>

namespace canolfan::ui {

/// "Send a new code", which can be pressed again only some time after the last one: mail takes a moment, and
/// pools count the tries.
class ResendButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ResendButton(QWidget *parent = nullptr);

    /// A code has just been sent.
    void startWaiting();
    /// Whether the page is at work; then it cannot be pressed at all.
    void setLocked(bool locked);

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    int secondsToWait() const;
    void showWords();

    QElapsedTimer m_sinceSent;
    QBasicTimer m_countdown;
    bool m_locked = false;
};

} // namespace canolfan::ui
