#pragma once

#include "domain/failure.h"
#include "domain/passwordpolicy.h"
#include "session/step.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class NewPasswordPage;
}

/// At the first sign-in (S21): a password of one's own in place of the temporary one, and what the portal has
/// to know besides.
class NewPasswordPage : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordPage(QWidget *parent = nullptr);
    ~NewPasswordPage() override;

    /// Empties the page for whoever is signing in.
    void ask(const QString &email, const QList<session::Attribute> &missing = {});
    void setPolicy(const PasswordPolicy &policy);

    /// Locks the page while the password is sent; the token stops that.
    std::stop_token beginWork();
    void endWork();
    /// PasswordRefused and PasswordUsedBefore beside the field, the rest above. Keeps what was typed.
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);
    /// When the password has been set, and when somebody else may come.
    void forgetPassword();

Q_SIGNALS:
    void chosen(const QString &password, const canolfan::session::Attributes &details);
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();

    std::unique_ptr<Ui::NewPasswordPage> m_ui;
    RetryWait *m_retry;
};

} // namespace canolfan::ui
