#include "cognito/deviceoperations.h"

#include <QSysInfo>

namespace canolfan::cognito {

static QJsonObject bodyFor(const QByteArray &accessToken, const QString &deviceKey)
{
    return {{QStringLiteral("AccessToken"), QString::fromLatin1(accessToken)},
        {QStringLiteral("DeviceKey"), deviceKey}};
}

/// What the pool's list of devices calls this one. Not the computer's name, which may be a person's.
static QString deviceName()
{
    return QStringLiteral("Canolfan, ") + QSysInfo::prettyProductName();
}

static Result<void> withoutValue(const Result<QJsonObject> &reply)
{
    if (!reply)
        return failed(reply.error());
    return {};
}

QCoro::Task<Result<bool>> confirmDevice(UserPool *pool, QByteArray accessToken, Device device)
{
    const DeviceVerifier verifier = verifierOf(device);
    QJsonObject body = bodyFor(accessToken, device.key);
    body.insert(QStringLiteral("DeviceName"), deviceName());
    body.insert(QStringLiteral("DeviceSecretVerifierConfig"),
        QJsonObject{{QStringLiteral("Salt"), QString::fromLatin1(verifier.salt)},
            {QStringLiteral("PasswordVerifier"), QString::fromLatin1(verifier.passwordVerifier)}});
    const Result<QJsonObject> reply = co_await pool->call("ConfirmDevice", body);
    if (!reply)
        co_return failed(reply.error());
    co_return reply->value(QLatin1String("UserConfirmationNecessary")).toBool();
}

QCoro::Task<Result<void>> rememberDevice(UserPool *pool, QByteArray accessToken, QString deviceKey)
{
    QJsonObject body = bodyFor(accessToken, deviceKey);
    body.insert(QStringLiteral("DeviceRememberedStatus"), QStringLiteral("remembered"));
    const Result<QJsonObject> reply = co_await pool->call("UpdateDeviceStatus", body);
    co_return withoutValue(reply);
}

QCoro::Task<Result<void>> forgetDevice(UserPool *pool, QByteArray accessToken, QString deviceKey)
{
    const QJsonObject body = bodyFor(accessToken, deviceKey);
    const Result<QJsonObject> reply = co_await pool->call("ForgetDevice", body, {}, std::chrono::seconds(3));
    co_return withoutValue(reply);
}

} // namespace canolfan::cognito
