#pragma once

#include "cognito/device.h"
#include "cognito/srp.h"
#include "cognito/userpool.h"

#include <QTimer>

#include <chrono>

namespace canolfan::cognito {

/// One sign-in, from the password to the tokens: the loop of cognito.md 2. The password never travels
/// (USER_SRP_AUTH).
///
/// After a failure of WrongCode or CodeAlreadyUsed the same step may be answered again; after
/// SignInSessionExpired the way is begin() again. Keeps the password because sending a new code means
/// beginning anew (cognito.md 2.3): overwritten at the end, and after `longestSession` at the latest.
///
/// A device proves by itself that it is the one the pool remembers, and no factor is asked for. One that the
/// pool will not have is given up, and the sign-in begun once more without it.
class SignIn
{
public:
    /// `device`: this computer, in case it is its owner who signs in.
    explicit SignIn(UserPool &pool, std::optional<Device> device = {});
    ~SignIn();
    SignIn(const SignIn &) = delete;
    SignIn &operator=(const SignIn &) = delete;

    /// Of a challenge's Session, whatever the pool's setting (AuthSessionValidity, cognito.md 2).
    static constexpr std::chrono::minutes longestSession{15};

    QCoro::Task<Result<Step>> begin(QString email, QString password, std::stop_token stop = {});
    QCoro::Task<Result<Step>> answerCode(QString code, std::stop_token stop = {});
    QCoro::Task<Result<Step>> chooseFactor(Factor factor, std::stop_token stop = {});
    /// After NewPasswordWanted, with what was missing. Failures: PasswordRefused, PasswordUsedBefore.
    QCoro::Task<Result<Step>> answerNewPassword(
        QString password, Attributes missing, std::stop_token stop = {});
    /// After FactorSetupWanted: a new secret each time (cognito.md 2.2).
    QCoro::Task<Result<QByteArray>> associateSoftwareToken(std::stop_token stop = {});
    /// Verifies a code of the secret and goes on to the tokens. Failures: WrongCode, CodeAlreadyUsed.
    QCoro::Task<Result<Step>> verifySoftwareToken(QString code, std::stop_token stop = {});
    /// Begins anew with the same password, down to the same factor: the only way to have a code sent again.
    /// Failure as well: SignInSessionExpired where the password has been forgotten since.
    QCoro::Task<Result<Step>> sendNewCode(std::stop_token stop = {});

    /// The device with which this sign-in goes on; nullopt where it is somebody else's or was given up.
    const std::optional<Device> &device() const { return m_device; }
    /// Who signs in, under the name that the pool has for them.
    const QString &userIdForSrp() const { return m_userIdForSrp; }

private:
    QCoro::Task<Result<Step>> provePassword(QJsonObject challenge, SrpClient srp, std::stop_token stop);
    QCoro::Task<Result<Step>> respond(QString challenge, QJsonObject responses, std::stop_token stop);
    QCoro::Task<Result<QJsonObject>> send(QString challenge, QJsonObject responses, std::stop_token stop);
    QCoro::Task<Result<Step>> goOn(QJsonObject reply, std::stop_token stop);
    Result<QJsonObject> claimFor(const SrpClient &srp, const QString &poolName, const QString &password,
        const SrpChallenge &challenge) const;
    bool isDeviceWanted(const QJsonObject &reply) const;
    QCoro::Task<Result<Step>> proveDevice(QJsonObject challenge, std::stop_token stop);
    QCoro::Task<Result<QJsonObject>> answerForDevice(std::stop_token stop);
    QCoro::Task<Result<Step>> beginWithoutDevice(std::stop_token stop);
    void keepPassword(const QString &password);
    void forgetPassword();

    UserPool &m_pool;
    std::optional<Device> m_device;
    QString m_email;
    QString m_password;
    QTimer m_forgetting;
    QString m_userIdForSrp;
    QString m_session;
    Factor m_factor = Factor::AuthenticatorApp;
};

} // namespace canolfan::cognito
