#include "cognito/challenge.h"

#include "cognito/authenticationresult.h"
#include "http/json.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace canolfan::cognito {

/// N has 768 hexadecimal digits; nothing of the exchange is longer, and arithmetic with millions would take
/// minutes.
static constexpr qsizetype longestNumber = 800;

static QByteArray numberIn(http::MemberReader &reader, const QString &name)
{
    const QString digits = reader.string(name);
    if (digits.size() > longestNumber)
        reader.refuse(name);
    return digits.toLatin1();
}

static http::MemberReader parametersOf(const QJsonObject &reply)
{
    return http::MemberReader(
        reply.value(QLatin1String("ChallengeParameters")).toObject(), QStringLiteral("ChallengeParameters."));
}

static Result<SrpChallenge> numbersFor(const QString &userIdForSrp, http::MemberReader &reader)
{
    SrpChallenge challenge;
    challenge.userIdForSrp = userIdForSrp;
    challenge.srpB = numberIn(reader, QStringLiteral("SRP_B"));
    challenge.salt = numberIn(reader, QStringLiteral("SALT"));
    challenge.secretBlock = reader.string(QStringLiteral("SECRET_BLOCK")).toLatin1();
    if (reader.failure())
        return failed(*reader.failure());
    return challenge;
}

Result<SrpChallenge> srpChallengeFrom(const QJsonObject &reply)
{
    http::MemberReader reader = parametersOf(reply);
    const QString userIdForSrp = reader.string(QStringLiteral("USER_ID_FOR_SRP"));
    return numbersFor(userIdForSrp, reader);
}

Result<SrpChallenge> deviceChallengeFrom(const QJsonObject &reply, const QString &deviceKey)
{
    http::MemberReader reader = parametersOf(reply);
    return numbersFor(deviceKey, reader);
}

Result<QByteArray> secretCodeFrom(const QJsonObject &reply)
{
    static const QRegularExpression base32(QStringLiteral("\\A[A-Z2-7]{16,128}\\z"));
    const QString secret = reply.value(QLatin1String("SecretCode")).toString();
    if (!base32.match(secret).hasMatch())
        return failed(FailureKind::BrokenReply, QStringLiteral("SecretCode"));
    return secret.toLatin1();
}

/// Lists inside the parameters are JSON text in a string (cognito.md 2.1).
static QList<Factor> factorsIn(const QString &jsonText)
{
    QList<Factor> factors;
    const QJsonArray names = QJsonDocument::fromJson(jsonText.toUtf8()).array();
    for (const QJsonValue &name : names) {
        if (const auto factor = factorFromId(name.toString()))
            factors.append(*factor);
    }
    return factors;
}

/// requiredAttributes has what the invitation did not bring along, as "userAttributes.<name>".
static Result<Step> newPasswordFrom(const QJsonObject &parameters)
{
    static const QString prefix = QStringLiteral("userAttributes.");
    const QString required = parameters.value(QLatin1String("requiredAttributes")).toString();
    NewPasswordWanted wanted;
    const QJsonArray names = QJsonDocument::fromJson(required.toUtf8()).array();
    for (const QJsonValue &each : names) {
        const QString name = each.toString();
        const auto attribute = attributeFromId(name.startsWith(prefix) ? name.mid(prefix.size()) : name);
        if (!attribute)
            return failed(
                FailureKind::UnsupportedChallenge, QStringLiteral("NEW_PASSWORD_REQUIRED ") + required);
        wanted.missing.append(*attribute);
    }
    return wanted;
}

Result<Step> stepFrom(const QJsonObject &reply)
{
    if (const QJsonValue result = reply.value(QLatin1String("AuthenticationResult")); result.isObject())
        return tokensFrom(result.toObject()).map([](Tokens tokens) { return Step(std::move(tokens)); });
    const QString name = reply.value(QLatin1String("ChallengeName")).toString();
    const QJsonObject parameters = reply.value(QLatin1String("ChallengeParameters")).toObject();
    if (name.isEmpty())
        return failed(FailureKind::BrokenReply, QStringLiteral("ChallengeName"));
    if (const auto factor = factorFromId(name))
        return CodeWanted{*factor, parameters.value(QLatin1String("CODE_DELIVERY_DESTINATION")).toString()};
    if (name == QLatin1String("SELECT_MFA_TYPE")) {
        const QList<Factor> factors =
            factorsIn(parameters.value(QLatin1String("MFAS_CAN_CHOOSE")).toString());
        if (!factors.isEmpty())
            return FactorWanted{factors};
    }
    if (name == QLatin1String("NEW_PASSWORD_REQUIRED"))
        return newPasswordFrom(parameters);
    if (name == QLatin1String("MFA_SETUP")) {
        const QList<Factor> factors = factorsIn(parameters.value(QLatin1String("MFAS_CAN_SETUP")).toString());
        if (factors.contains(Factor::AuthenticatorApp))
            return FactorSetupWanted{{Factor::AuthenticatorApp}};
    }
    return failed(FailureKind::UnsupportedChallenge, name);
}

} // namespace canolfan::cognito
