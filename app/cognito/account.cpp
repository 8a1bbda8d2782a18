#include "cognito/account.h"

#include "cognito/challenge.h"

#include <QJsonArray>

#include <algorithm>

namespace canolfan::cognito {

QCoro::Task<Result<QJsonObject>> Account::call(QByteArray operation, QJsonObject body, std::stop_token stop)
{
    const Result<QByteArray> token = co_await m_tokens.accessToken(stop);
    if (!token)
        co_return failed(token.error());
    body.insert(QStringLiteral("AccessToken"), QString::fromLatin1(*token));
    Result<QJsonObject> reply = co_await m_pool.call(operation, body, stop);
    if (reply || reply.error().kind != FailureKind::NotSignedIn)
        co_return reply;
    const Result<QByteArray> renewed = co_await m_tokens.renewedToken(*token, stop);
    if (!renewed)
        co_return failed(renewed.error());
    body.insert(QStringLiteral("AccessToken"), QString::fromLatin1(*renewed));
    reply = co_await m_pool.call(operation, body, stop);
    co_return reply;
}

QCoro::Task<Result<void>> Account::order(QByteArray operation, QJsonObject body, std::stop_token stop)
{
    const Result<QJsonObject> reply = co_await call(std::move(operation), std::move(body), std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    co_return Result<void>();
}

QCoro::Task<Result<AccountDetails>> Account::details(std::stop_token stop)
{
    const Result<QJsonObject> reply = co_await call("GetUser", {}, std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    co_return accountDetailsFrom(*reply);
}

QCoro::Task<Result<void>> Account::changePassword(QString current, QString proposed, std::stop_token stop)
{
    const QJsonObject body{
        {QStringLiteral("PreviousPassword"), current}, {QStringLiteral("ProposedPassword"), proposed}};
    Result<void> changed = co_await order("ChangePassword", body, std::move(stop));
    // Said of the current password here, not of a sign-in.
    if (!changed && changed.error().kind == FailureKind::WrongCredentials)
        co_return failed(FailureKind::WrongCurrentPassword);
    co_return changed;
}

QCoro::Task<Result<QByteArray>> Account::associateSoftwareToken(std::stop_token stop)
{
    const Result<QJsonObject> reply = co_await call("AssociateSoftwareToken", {}, std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    co_return secretCodeFrom(*reply);
}

QCoro::Task<Result<void>> Account::verifySoftwareToken(QString code, std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("UserCode"), code}};
    const Result<QJsonObject> reply = co_await call("VerifySoftwareToken", body, std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    if (reply->value(QLatin1String("Status")).toString() != QLatin1String("SUCCESS"))
        co_return failed(FailureKind::WrongCode);
    co_return Result<void>();
}

static QJsonObject settingsOf(const FactorChoice &choice, Factor factor)
{
    return {{QStringLiteral("Enabled"), choice.on.contains(factor)},
        {QStringLiteral("PreferredMfa"), choice.preferred == factor}};
}

QCoro::Task<Result<void>> Account::chooseFactors(FactorChoice choice, std::stop_token stop)
{
    if (choice.on.isEmpty())
        co_return failed(FailureKind::LastFactor);
    const QJsonObject body{
        {QStringLiteral("SoftwareTokenMfaSettings"), settingsOf(choice, Factor::AuthenticatorApp)},
        {QStringLiteral("SMSMfaSettings"), settingsOf(choice, Factor::TextMessage)},
        {QStringLiteral("EmailMfaSettings"), settingsOf(choice, Factor::Email)}};
    co_return co_await order("SetUserMFAPreference", body, std::move(stop));
}

QCoro::Task<Result<void>> Account::turnOn(Factor factor, Preference preference, std::stop_token stop)
{
    const Result<AccountDetails> known = co_await details(stop);
    if (!known)
        co_return failed(known.error());
    FactorChoice choice{known->factors, known->preferred};
    if (!choice.on.contains(factor))
        choice.on.append(factor);
    if (preference == Preference::TheNewOne || !choice.preferred)
        choice.preferred = factor;
    co_return co_await chooseFactors(choice, std::move(stop));
}

QCoro::Task<Result<void>> Account::prefer(Factor factor, std::stop_token stop)
{
    const Result<AccountDetails> known = co_await details(stop);
    if (!known)
        co_return failed(known.error());
    if (!known->factors.contains(factor))
        co_return failed(FailureKind::FactorUnavailable);
    const FactorChoice choice{known->factors, factor};
    co_return co_await chooseFactors(choice, std::move(stop));
}

QCoro::Task<Result<void>> Account::turnOff(Factor factor, std::stop_token stop)
{
    const Result<AccountDetails> known = co_await details(stop);
    if (!known)
        co_return failed(known.error());
    if (!known->factors.contains(factor))
        co_return failed(FailureKind::FactorUnavailable);
    FactorChoice choice{known->factors, known->preferred};
    choice.on.removeAll(factor);
    // Without a preferred one, every sign-in would have to ask which (cognito.md 2.4).
    if (choice.preferred == factor && !choice.on.isEmpty())
        choice.preferred = *std::min_element(choice.on.cbegin(), choice.on.cend());
    co_return co_await chooseFactors(choice, std::move(stop));
}

static QJsonObject attributesBody(const QHash<QString, QString> &values)
{
    QJsonArray attributes;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        attributes.append(
            QJsonObject{{QStringLiteral("Name"), value.key()}, {QStringLiteral("Value"), value.value()}});
    return {{QStringLiteral("UserAttributes"), attributes}};
}

QCoro::Task<Result<void>> Account::updateAttributes(QHash<QString, QString> values, std::stop_token stop)
{
    return order("UpdateUserAttributes", attributesBody(values), std::move(stop));
}

QCoro::Task<Result<CodeDelivery>> Account::setPhoneNumber(QString number, std::stop_token stop)
{
    const QString attribute = QStringLiteral("phone_number");
    const QJsonObject body = attributesBody({{attribute, number}});
    const Result<QJsonObject> reply = co_await call("UpdateUserAttributes", body, stop);
    if (!reply)
        co_return failed(reply.error());
    // Only what has changed, and only a pool with verification of its own, has been sent a code.
    if (const auto sent = codeDeliveryFor(attribute, *reply))
        co_return *sent;
    co_return co_await sendVerificationCode(attribute, stop);
}

QCoro::Task<Result<CodeDelivery>> Account::sendVerificationCode(QString attribute, std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("AttributeName"), attribute}};
    const Result<QJsonObject> reply =
        co_await call("GetUserAttributeVerificationCode", body, std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    co_return codeDeliveryFrom(*reply);
}

QCoro::Task<Result<void>> Account::verifyAttribute(QString attribute, QString code, std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("AttributeName"), attribute}, {QStringLiteral("Code"), code}};
    return order("VerifyUserAttribute", body, std::move(stop));
}

QCoro::Task<Result<void>> Account::signOutEverywhere(std::stop_token stop)
{
    return order("GlobalSignOut", {}, std::move(stop));
}

} // namespace canolfan::cognito
