#include "cognito/signin.h"

#include "cognito/challenge.h"

namespace canolfan::cognito {

SignIn::SignIn(UserPool &pool, std::optional<Device> device) : m_pool(pool), m_device(std::move(device))
{
    m_forgetting.setSingleShot(true);
    m_forgetting.callOnTimeout([this] { forgetPassword(); });
}

SignIn::~SignIn()
{
    forgetPassword();
}

void SignIn::keepPassword(const QString &password)
{
    m_password = password;
    m_forgetting.start(longestSession);
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
    keepPassword(password);
    m_session.clear();
    SrpClient srp;
    const QJsonObject parameters{{QStringLiteral("USERNAME"), m_email},
        {QStringLiteral("SRP_A"), QString::fromLatin1(srp.publicValue())}};
    const Result<QJsonObject> reply = co_await m_pool.initiateAuth(parameters, stop);
    if (!reply)
        co_return failed(reply.error());
    const QString challenge = reply->value(QLatin1String("ChallengeName")).toString();
    if (challenge != QLatin1String("PASSWORD_VERIFIER"))
        co_return co_await goOn(*reply, stop);
    co_return co_await provePassword(*reply, std::move(srp), stop);
}

QCoro::Task<Result<Step>> SignIn::provePassword(QJsonObject challenge, SrpClient srp, std::stop_token stop)
{
    const Result<SrpChallenge> srpChallenge = srpChallengeFrom(challenge);
    if (!srpChallenge)
        co_return failed(srpChallenge.error());
    m_userIdForSrp = srpChallenge->userIdForSrp;
    // Only now is it known who it is: the account was asked for by an email address.
    if (m_device && m_device->owner != m_userIdForSrp)
        m_device.reset();
    m_session = challenge.value(QLatin1String("Session")).toString();
    const Result<QJsonObject> claim = claimFor(srp, m_pool.address().poolName(), m_password, *srpChallenge);
    if (!claim)
        co_return failed(claim.error());
    co_return co_await respond(QStringLiteral("PASSWORD_VERIFIER"), *claim, stop);
}

Result<QJsonObject> SignIn::claimFor(const SrpClient &srp, const QString &poolName, const QString &password,
    const SrpChallenge &challenge) const
{
    // At the last moment: the server takes the time only within a few minutes (cognito.md 3).
    const QByteArray timestamp = srpTimestamp(m_pool.serverTime());
    const auto signature = srp.claimSignature(poolName, password, challenge, timestamp);
    if (!signature)
        return failed(FailureKind::BrokenReply, QStringLiteral("ChallengeParameters.SRP_B"));
    return QJsonObject{{QStringLiteral("PASSWORD_CLAIM_SIGNATURE"), QString::fromLatin1(*signature)},
        {QStringLiteral("PASSWORD_CLAIM_SECRET_BLOCK"), QString::fromLatin1(challenge.secretBlock)},
        {QStringLiteral("TIMESTAMP"), QString::fromLatin1(timestamp)}};
}

/// The challenges whose answers say from which device they come (cognito.md 2.1).
static bool takesDeviceKey(const QString &challenge)
{
    return challenge == QLatin1String("PASSWORD_VERIFIER") || challenge.startsWith(QLatin1String("DEVICE_"))
        || factorFromId(challenge).has_value();
}

QCoro::Task<Result<QJsonObject>> SignIn::send(QString challenge, QJsonObject responses, std::stop_token stop)
{
    responses.insert(QStringLiteral("USERNAME"), m_userIdForSrp.isEmpty() ? m_email : m_userIdForSrp);
    if (m_device && takesDeviceKey(challenge))
        responses.insert(QStringLiteral("DEVICE_KEY"), m_device->key);
    return m_pool.respondToAuthChallenge(challenge, m_session, responses, std::move(stop));
}

/// "Device does not exist." All else that is not found, such as the app client, is so without a device too.
static bool isNotFound(const Failure &failure)
{
    return failure.kind == FailureKind::IdentityRefused
        && failure.subject == QLatin1String("ResourceNotFoundException");
}

QCoro::Task<Result<Step>> SignIn::respond(QString challenge, QJsonObject responses, std::stop_token stop)
{
    const Result<QJsonObject> reply = co_await send(challenge, responses, stop);
    if (!reply && m_device && isNotFound(reply.error()))
        co_return co_await beginWithoutDevice(stop);
    if (!reply)
        co_return failed(reply.error());
    co_return co_await goOn(*reply, stop);
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

QCoro::Task<Result<Step>> SignIn::answerNewPassword(
    QString password, Attributes missing, std::stop_token stop)
{
    QJsonObject responses{{QStringLiteral("NEW_PASSWORD"), password}};
    for (auto each = missing.cbegin(); each != missing.cend(); ++each)
        responses.insert(QStringLiteral("userAttributes.") + idOf(each.key()), each.value());
    const Result<Step> step =
        co_await respond(QStringLiteral("NEW_PASSWORD_REQUIRED"), responses, std::move(stop));
    // From here on it is the password: sending a new code begins with it.
    if (step && !std::holds_alternative<Tokens>(*step))
        keepPassword(password);
    co_return step;
}

QCoro::Task<Result<QByteArray>> SignIn::associateSoftwareToken(std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("Session"), m_session}};
    const Result<QJsonObject> reply = co_await m_pool.call("AssociateSoftwareToken", body, std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    m_session = reply->value(QLatin1String("Session")).toString();
    co_return secretCodeFrom(*reply);
}

QCoro::Task<Result<Step>> SignIn::verifySoftwareToken(QString code, std::stop_token stop)
{
    const QJsonObject body{{QStringLiteral("Session"), m_session}, {QStringLiteral("UserCode"), code}};
    const Result<QJsonObject> reply = co_await m_pool.call("VerifySoftwareToken", body, stop);
    if (!reply)
        co_return failed(reply.error());
    if (reply->value(QLatin1String("Status")).toString() != QLatin1String("SUCCESS"))
        co_return failed(FailureKind::WrongCode);
    m_session = reply->value(QLatin1String("Session")).toString();
    co_return co_await respond(QStringLiteral("MFA_SETUP"), {}, std::move(stop));
}

QCoro::Task<Result<Step>> SignIn::sendNewCode(std::stop_token stop)
{
    if (m_password.isEmpty())
        co_return failed(FailureKind::SignInSessionExpired);
    const Factor wanted = m_factor;
    Result<Step> step = co_await begin(m_email, m_password, stop);
    if (step && std::holds_alternative<FactorWanted>(*step))
        step = co_await chooseFactor(wanted, stop);
    co_return step;
}

QCoro::Task<Result<Step>> SignIn::goOn(QJsonObject reply, std::stop_token stop)
{
    if (isDeviceWanted(reply))
        co_return co_await proveDevice(reply, std::move(stop));
    m_session = reply.value(QLatin1String("Session")).toString();
    Result<Step> step = stepFrom(reply);
    if (!step)
        co_return step;
    if (const auto *code = std::get_if<CodeWanted>(&*step))
        m_factor = code->factor;
    else if (std::holds_alternative<Tokens>(*step))
        forgetPassword();
    co_return step;
}

} // namespace canolfan::cognito
