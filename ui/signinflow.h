#pragma once

#include "pages/codepage.h"
#include "pages/factorpage.h"
#include "pages/newpasswordpage.h"
#include "pages/signinpage.h"
#include "session/session.h"

#include <QObject>

namespace canolfan::ui {

/// One sign-in by hand: the password, a factor where there is a choice, its code, until the session has its
/// tokens. Leads from page to page; knows no more of the window than that a page is wanted.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    struct Pages
    {
        SignInPage &password;
        CodePage &code;
        FactorPage &factor;
        NewPasswordPage &newPassword;
    };

    SignInFlow(session::Session &session, Settings &settings, Pages pages, QObject *parent = nullptr);

    /// From the password on.
    void start();
    /// The same, because of what happened on the way.
    void startOver(const Failure &failure);
    /// The rest of a sign-in whose password was asked for elsewhere. `back` leads there: because of a
    /// failure, or because somebody wants to go back.
    using Back = std::function<void(const std::optional<Failure> &)>;
    void goOnFrom(const QString &email, const session::Step &step, Back back);

    /// Whether the sign-in that was last made has begun with a temporary password.
    bool isFirstSignIn() const { return m_firstSignIn; }
    /// The portal has opened: what is to be set up after that has been reset.
    void endFirstSignIn() { m_firstSignIn = false; }

Q_SIGNALS:
    void pageWanted(QWidget *page);
    void signedIn();
    /// The code does not come, or is not taken.
    void troubleWanted(const QString &email);
    /// The help desk has had the password reset, and a code sent.
    void passwordResetWanted(const QString &email);
    /// The pool lets nobody in without a factor, and none is on (S21).
    void factorSetupWanted(const QString &email, const QList<canolfan::session::Factor> &factors);

private:
    void logIn(const QString &email, const QString &password, bool stay);
    void verify(const QString &code);
    void choose(session::Factor factor);
    void setPassword(const QString &password, const session::Attributes &details);
    void sendNewCode();
    void goBack();
    void goOn(const session::Step &step);
    /// true where the help desk has had the password reset: that comes first.
    bool ledToPasswordReset(const Failure &failure);
    /// true where the sign-in has to begin again from the password, which it then does.
    bool startedOver(const Failure &failure);

    session::Session &m_session;
    Settings &m_settings;
    Pages m_pages;
    Back m_back; ///< none: to the page for the password
    QString m_email; ///< of the sign-in under way
    bool m_firstSignIn = false;
};

} // namespace canolfan::ui
