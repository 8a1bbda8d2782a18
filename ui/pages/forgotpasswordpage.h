#pragma once

#include "domain/failure.h"
#include "domain/passwordpolicy.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

class QPushButton;

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class ForgotPasswordPage;
}

/// "Forgot your password?" (S22), in two steps: the address, to which a code is sent; then the code and a new
/// password. Nobody is signed in by it.
class ForgotPasswordPage : public QWidget
{
    Q_OBJECT

public:
    explicit ForgotPasswordPage(QWidget *parent = nullptr);
    ~ForgotPasswordPage() override;

    /// The first step, emptied for whoever is here now.
    void setEmail(const QString &email);
    /// The second step. `destination` as the pool masks it ("e***@y***").
    void codeSent(const QString &destination);
    /// The same, where the help desk has asked for the reset and the code was sent by that.
    void codeSentByHelpDesk();
    void setPolicy(const PasswordPolicy &policy);
    void setPractice(bool practice);
    /// From the practice inbox.
    void fill(const QString &code);

    /// Locks the page while something is sent; the token stops that.
    std::stop_token beginWork();
    void endWork();
    /// Beside the field that it is about, or above; keeps what was typed, except a wrong code.
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);
    /// When the password has been set, and when somebody else may come.
    void forgetPassword();

Q_SIGNALS:
    /// The first one, or a new one.
    void codeWanted(const QString &email);
    void confirmed(const QString &email, const QString &code, const QString &password);
    void backWanted();
    void practiceInboxWanted();
    /// The email with the code does not come.
    void mailHelpWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Step
    {
        Email,
        Code
    };
    void connectWidgets();
    void goTo(Step step);
    void sendCode();
    void confirm();
    bool checkCodeField();
    void setLocked(bool locked);
    bool showAtField(const Failure &failure);
    void retranslate();
    QString explanation() const;

    std::unique_ptr<Ui::ForgotPasswordPage> m_ui;
    RetryWait *m_retry;
    QPushButton *m_pressed = nullptr; ///< what was last sent, was sent by it
    Step m_step = Step::Email;
    QString m_destination;
    bool m_practice = false;
};

} // namespace canolfan::ui
