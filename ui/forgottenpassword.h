#pragma once

#include "pages/forgotpasswordpage.h"
#include "session/session.h"

#include <QObject>

namespace canolfan::ui {

/// "Forgot your password?" (S22): brings the page and the identity service together.
class ForgottenPassword : public QObject
{
    Q_OBJECT

public:
    ForgottenPassword(session::Session &session, ForgotPasswordPage &page, QObject *parent = nullptr);

    /// With the address that was typed so far.
    void begin(const QString &email);
    /// The help desk has had the password reset: Cognito has sent a code already.
    void beginAfterReset(const QString &email);

Q_SIGNALS:
    void pageWanted(QWidget *page);
    /// Back at signing in, with the new password to be typed there.
    void done(const QString &email);
    void left();

private:
    void sendCode(const QString &email);
    void confirm(const QString &email, const QString &code, const QString &password);

    session::Session &m_session;
    ForgotPasswordPage &m_page;
};

} // namespace canolfan::ui
