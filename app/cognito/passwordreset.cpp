#include "cognito/passwordreset.h"

namespace canolfan::cognito {

/// No password has been given here that could be wrong.
static Failure saidOfReset(const Failure &failure)
{
    return failure.kind == FailureKind::WrongCredentials
        ? Failure{FailureKind::NowhereToSendCode, QStringLiteral("account")}
        : failure;
}

QCoro::Task<Result<CodeDelivery>> PasswordReset::begin(QString email, std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("ClientId"), m_pool.address().clientId},
        {QStringLiteral("Username"), email.trimmed()}};
    const Result<QJsonObject> reply = co_await m_pool.call("ForgotPassword", body, std::move(stop));
    if (!reply)
        co_return failed(saidOfReset(reply.error()));
    co_return codeDeliveryFrom(*reply);
}

QCoro::Task<Result<void>> PasswordReset::confirm(
    QString email, QString code, QString password, std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("ClientId"), m_pool.address().clientId},
        {QStringLiteral("Username"), email.trimmed()}, {QStringLiteral("ConfirmationCode"), code},
        {QStringLiteral("Password"), password}};
    const Result<QJsonObject> reply = co_await m_pool.call("ConfirmForgotPassword", body, std::move(stop));
    if (!reply)
        co_return failed(saidOfReset(reply.error()));
    co_return Result<void>();
}

} // namespace canolfan::cognito
