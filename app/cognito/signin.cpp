#include "cognito/signin.h"

#include "cognito/authenticationresult.h"
#include "http/json.h"

#include <QJsonDocument>

namespace canolfan::cognito {

SignIn::SignIn(UserPool &pool) : m_pool(pool) { }

SignIn::~SignIn()
{
    forgetPassword();
}

void SignIn::forgetPassword()
{
    // As much as can be done for a QString: copies that Qt made on the way are out of reach (cognito.md 6.2).
    m_password.fill(QLatin1Char('\0'));
    m_password.clear();
}

QCoro::Task<Result<Step>> SignIn::begin(QString email, QString password, std::stop_token stop)
{
    m_email = email.trimmed();
    m_password = password;
    m_session.clear();
    SrpClient srp;
    const QJsonObject parameters{{QStringLiteral("USERNAME"), m_email},
        {QStringLiteral("SRP_A"), QString::fromLatin1(srp.publicValue())}};
    const Result<QJsonObject> reply = co_await m_pool.initiateAuth(parameters, stop);
    if (!reply)
        co_return failed(reply.error());
    const QString challenge = reply->value(QLatin1String("ChallengeName")).toString();
    if (challenge != QLatin1String("PASSWORD_VERIFIER"))
        co_return stepFrom(*reply);
    co_return co_await provePassword(*reply, std::move(srp), stop);
}

static Result<SrpChallenge> srpChallengeFrom(const QJsonObject &reply)
{
    http::MemberReader reader(
        reply.value(QLatin1String("ChallengeParameters")).toObject(), QStringLiteral("ChallengeParameters."));
    SrpChallenge challenge;
    challenge.userIdForSrp = reader.string(QStringLiteral("USER_ID_FOR_SRP"));
    challenge.srpB = reader.string(QStringLiteral("SRP_B")).toLatin1();
    challenge.salt = reader.string(QStringLiteral("SALT")).toLatin1();
    challenge.secretBlock = reader.string(QStringLiteral("SECRET_BLOCK")).toLatin1();
    if (reader.failure())
        return failed(*reader.failure());
    return challenge;
}

QCoro::Task<Result<Step>> SignIn::provePassword(QJsonObject challenge, SrpClient srp, std::stop_token stop)
{
    const Result<SrpChallenge> srpChallenge = srpChallengeFrom(challenge);
    if (!srpChallenge)
        co_return failed(srpChallenge.error());
    m_userIdForSrp = srpChallenge->userIdForSrp;
    m_session = challenge.value(QLatin1String("Session")).toString();
    // At the last moment: the server takes the time only within a few minutes (cognito.md 3).
    const QByteArray timestamp = srpTimestamp(m_pool.serverTime());
    const auto signature =
        srp.claimSignature(m_pool.address().poolName(), m_password, *srpChallenge, timestamp);
    if (!signature)
        co_return failed(FailureKind::BrokenReply, QStringLiteral("ChallengeParameters.SRP_B"));
    const QJsonObject responses{{QStringLiteral("PASSWORD_CLAIM_SIGNATURE"), QString::fromLatin1(*signature)},
        {QStringLiteral("PASSWORD_CLAIM_SECRET_BLOCK"), QString::fromLatin1(srpChallenge->secretBlock)},
        {QStringLiteral("TIMESTAMP"), QString::fromLatin1(timestamp)}};
    co_return co_await respond(QStringLiteral("PASSWORD_VERIFIER"), responses, stop);
}

QCoro::Task<Result<Step>> SignIn::respond(QString challenge, QJsonObject responses, std::stop_token stop)
{
    responses.insert(QStringLiteral("USERNAME"), m_userIdForSrp.isEmpty() ? m_email : m_userIdForSrp);
    const Result<QJsonObject> reply =
        co_await m_pool.respondToAuthChallenge(challenge, m_session, responses, stop);
    if (!reply)
        co_return failed(reply.error());
    co_return stepFrom(*reply);
}

QCoro::Task<Result<Step>> SignIn::answerCode(QString code, std::stop_token stop)
{
    const QString answer = idOf(m_factor) + QStringLiteral("_CODE");
    return respond(idOf(m_factor), QJsonObject{{answer, code}}, std::move(stop));
}

QCoro::Task<Result<Step>> SignIn::chooseFactor(Factor factor, std::stop_token stop)
{
    m_factor = factor;
    const QJsonObject responses{{QStringLiteral("ANSWER"), idOf(factor)}};
    return respond(QStringLiteral("SELECT_MFA_TYPE"), responses, std::move(stop));
}

QCoro::Task<Result<Step>> SignIn::sendNewCode(std::stop_token stop)
{
    const Factor wanted = m_factor;
    Result<Step> step = co_await begin(m_email, m_password, stop);
    if (step && std::holds_alternative<FactorWanted>(*step))
        step = co_await chooseFactor(wanted, stop);
    co_return step;
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

Result<Step> SignIn::stepFrom(const QJsonObject &reply)
{
    m_session = reply.value(QLatin1String("Session")).toString();
    if (const QJsonValue result = reply.value(QLatin1String("AuthenticationResult")); result.isObject()) {
        forgetPassword();
        return tokensFrom(result.toObject()).map([](Tokens tokens) { return Step(std::move(tokens)); });
    }
    const QString name = reply.value(QLatin1String("ChallengeName")).toString();
    const QJsonObject parameters = reply.value(QLatin1String("ChallengeParameters")).toObject();
    if (name.isEmpty())
        return failed(FailureKind::BrokenReply, QStringLiteral("ChallengeName"));
    if (const auto factor = factorFromId(name)) {
        m_factor = *factor;
        return CodeWanted{*factor, parameters.value(QLatin1String("CODE_DELIVERY_DESTINATION")).toString()};
    }
    if (name == QLatin1String("SELECT_MFA_TYPE")) {
        const QList<Factor> factors =
            factorsIn(parameters.value(QLatin1String("MFAS_CAN_CHOOSE")).toString());
        if (!factors.isEmpty())
            return FactorWanted{factors};
    }
    return failed(FailureKind::UnsupportedChallenge, name);
}

} // namespace canolfan::cognito
