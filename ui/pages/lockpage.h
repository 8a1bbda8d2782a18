#pragma once

#include "domain/failure.h"
#include "widgets/banner.h"

#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class LockPage;
}

/// In place of everything else while the sign-in is locked: asks for its password, or lets it go.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);
    ~LockPage() override;

    /// Whose sign-in it is, masked, and how many seconds a password is not looked at on this computer.
    void ask(const QString &account, int secondsToWait);
    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);
    /// The identity server could not be asked, and this computer refuses: because the password is wrong, or
    /// because it is too early to look at one.
    void showWrongOffline(bool wrong, int secondsToWait);
    void forgetPassword();
    void focusPassword();

Q_SIGNALS:
    void unlockWanted(const QString &password);
    void signOutWanted();

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void unlock();
    void waitFor(int seconds);
    void countDown();
    int secondsToWait() const;
    void retranslate();

    std::unique_ptr<Ui::LockPage> m_ui;
    RetryWait *m_retry = nullptr; ///< for what the identity server wants; the other wait is this computer's
    QString m_account;
    QDeadlineTimer m_mayTryAgain;
    QBasicTimer m_seconds;
};

} // namespace canolfan::ui
