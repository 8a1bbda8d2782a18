#pragma once

#include "cognito/srp.h"
#include "cognito/userpool.h"

namespace canolfan::cognito {

/// One sign-in, from the password to the tokens: the loop of cognito.md 2. The password never travels
/// (USER_SRP_AUTH).
///
/// After a failure of WrongCode or CodeAlreadyUsed the same step may be answered again; after
/// SignInSessionExpired the way is begin() again. Keeps the password, overwritten at the end, because sending
/// a new code means beginning anew (cognito.md 2.3).
class SignIn
{
public:
    explicit SignIn(UserPool &pool);
    ~SignIn();
    SignIn(const SignIn &) = delete;
    SignIn &operator=(const SignIn &) = delete;

    QCoro::Task<Result<Step>> begin(QString email, QString password, std::stop_token stop = {});
    QCoro::Task<Result<Step>> answerCode(QString code, std::stop_token stop = {});
    QCoro::Task<Result<Step>> chooseFactor(Factor factor, std::stop_token stop = {});
    /// After NewPasswordWanted. Failures: PasswordRefused, PasswordUsedBefore.
    QCoro::Task<Result<Step>> answerNewPassword(QString password, std::stop_token stop = {});
    /// After FactorSetupWanted: a new secret each time (cognito.md 2.2).
    QCoro::Task<Result<QByteArray>> associateSoftwareToken(std::stop_token stop = {});
    /// Verifies a code of the secret and goes on to the tokens. Failures: WrongCode, CodeAlreadyUsed.
    QCoro::Task<Result<Step>> verifySoftwareToken(QString code, std::stop_token stop = {});
    /// Begins anew with the same password, down to the same factor: the only way to have a code sent again.
    QCoro::Task<Result<Step>> sendNewCode(std::stop_token stop = {});

private:
    QCoro::Task<Result<Step>> provePassword(QJsonObject challenge, SrpClient srp, std::stop_token stop);
    QCoro::Task<Result<Step>> respond(QString challenge, QJsonObject responses, std::stop_token stop);
    Result<Step> goOn(const QJsonObject &reply);
    void forgetPassword();

    UserPool &m_pool;
    QString m_email;
    QString m_password;
    QString m_userIdForSrp;
    QString m_session;
    Factor m_factor = Factor::AuthenticatorApp;
};

} // namespace canolfan::cognito
