#pragma once

#include "domain/failure.h"
#include "rehearsal/practiceportal.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

class QPushButton;

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class SignInPage;
}

/// Email address and password (S7); in a practice centre also its sign-ins, one click away.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);
    ~SignInPage() override;

    void setStaySignedIn(bool stay);
    void setPractice(bool practice);
    void setEmail(const QString &email);
    void setPracticeAccounts(const QList<rehearsal::PracticeAccount> &accounts);
    bool hasPracticeAccounts() const { return !m_accounts.isEmpty(); }

    /// Locks the page while somebody is signed in; the token stops that.
    std::stop_token beginWork();
    void endWork();
    /// Keeps what was typed, except a wrong password.
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);
    /// At the end of a sign-in, and when somebody else may come.
    void forgetPassword();
    /// The sign-in has come so far that failed tries no longer count.
    void forgetFailures();
    void focusFirstGap();

Q_SIGNALS:
    void logInWanted(const QString &email, const QString &password, bool staySignedIn);
    /// With what stands in the email field, which may be anything.
    void forgotPasswordWanted(const QString &email);
    void practiceInboxWanted();
    /// Something is being typed, and will be sent soon.
    void typing();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void logIn();
    bool check();
    void fill(const rehearsal::PracticeAccount &account);
    void addPracticeButton(const rehearsal::PracticeAccount &account);
    void retranslate();

    std::unique_ptr<Ui::SignInPage> m_ui;
    RetryWait *m_retry;
    QList<rehearsal::PracticeAccount> m_accounts;
    QList<QPushButton *> m_accountButtons;
};

} // namespace canolfan::ui
