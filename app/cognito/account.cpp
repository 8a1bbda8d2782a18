#include "cognito/account.h"

#include "cognito/challenge.h"

#include <QJsonArray>

#include <algorithm>

namespace canolfan::cognito {

/// The attribute, and what a failure is about that has to do with it.
static const QString phoneNumber = QStringLiteral("phone_number");

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

/// Only what differs: what is left out stays as it is (cognito.md 2.4). A block for what nobody has asked to
/// change could be refused, such as that of a factor which this pool does not know.
static QJsonObject changesTo(const FactorChoice &wanted, const AccountDetails &known)
{
    const FactorChoice before{known.factors, known.preferred};
    QJsonObject body;
    const auto note = [&](const QString &member, Factor factor) {
        const QJsonObject settings = settingsOf(wanted, factor);
        if (settings != settingsOf(before, factor))
            body.insert(member, settings);
    };
    note(QStringLiteral("SoftwareTokenMfaSettings"), Factor::AuthenticatorApp);
    note(QStringLiteral("SMSMfaSettings"), Factor::TextMessage);
    note(QStringLiteral("EmailMfaSettings"), Factor::Email);
    // To a number that is not verified the pool turns nothing on, nor leaves it on where that is said once
    // more; and what another one takes from it, it loses without a block of its own.
    if (!known.phoneVerified && wanted.on.contains(Factor::TextMessage))
        body.remove(QStringLiteral("SMSMfaSettings"));
    return body;
}

/// Whether sign-ins would come to hang on the number, and did not before.
static bool reliesOnNumber(const FactorChoice &wanted, const AccountDetails &known)
{
    const Factor text = Factor::TextMessage;
    if (!wanted.on.contains(text))
        return false;
    const bool only = wanted.on.size() == 1 && known.factors.size() > 1;
    const bool preferred = wanted.preferred == text && known.preferred != text;
    return !known.factors.contains(text) || only || preferred;
}

QCoro::Task<Result<void>> Account::chooseFactors(FactorChoice choice, std::stop_token stop)
{
    if (choice.on.isEmpty())
        co_return failed(FailureKind::LastFactor);
    const Result<AccountDetails> known = co_await details(stop);
    if (!known)
        co_return failed(known.error());
    if (!known->phoneVerified && reliesOnNumber(choice, *known))
        co_return failed(Failure{FailureKind::FactorUnavailable, phoneNumber});
    const QJsonObject body = changesTo(choice, *known);
    if (body.isEmpty())
        co_return Result<void>();
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

/// The first in the guide's order of those that a code is sure to arrive by.
static std::optional<Factor> firstOf(QList<Factor> on, bool phoneVerified)
{
    if (!phoneVerified && on.size() > 1)
        on.removeAll(Factor::TextMessage);
    if (on.isEmpty())
        return std::nullopt;
    return *std::min_element(on.cbegin(), on.cend());
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
    if (choice.preferred == factor)
        choice.preferred = firstOf(choice.on, known->phoneVerified);
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

/// The pool sends codes to a new number at once, verified or not. With an unverified one as it is, another is
/// the only way out.
static bool locksOutIfMistyped(const QString &number, const AccountDetails &known)
{
    const bool asked = known.preferred == Factor::TextMessage || known.factors == QList{Factor::TextMessage};
    return asked && known.phoneVerified && known.phoneNumber != number;
}

QCoro::Task<Result<CodeDelivery>> Account::setPhoneNumber(QString number, std::stop_token stop)
{
    const Result<AccountDetails> known = co_await details(stop);
    if (!known)
        co_return failed(known.error());
    if (locksOutIfMistyped(number, *known))
        co_return failed(Failure{FailureKind::LastFactor, phoneNumber});
    const QJsonObject body = attributesBody({{phoneNumber, number}});
    const Result<QJsonObject> reply = co_await call("UpdateUserAttributes", body, stop);
    if (!reply)
        co_return failed(reply.error());
    // Only what has changed, and only a pool with verification of its own, has been sent a code.
    if (const auto sent = codeDeliveryFor(phoneNumber, *reply))
        co_return *sent;
    co_return co_await sendVerificationCode(phoneNumber, stop);
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
