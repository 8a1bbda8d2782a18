#include "cognito/challenge.h"
#include "cognito/signin.h"

/// The device in the second factor's place (cognito.md 3.1).
namespace canolfan::cognito {

static bool is(const QJsonObject &reply, QLatin1String challenge)
{
    return reply.value(QLatin1String("ChallengeName")).toString() == challenge;
}

bool SignIn::isDeviceWanted(const QJsonObject &reply) const
{
    return m_device && is(reply, QLatin1String("DEVICE_SRP_AUTH"));
}

/// Whether the pool will not have the device: it has been removed there ("Device does not exist.", which is a
/// ResourceNotFoundException), or is known by another password ("Incorrect username or password."), which
/// says nothing of the person's own.
static bool refusesDevice(const Failure &failure)
{
    return failure.kind == FailureKind::WrongCredentials || failure.kind == FailureKind::IdentityRefused;
}

QCoro::Task<Result<Step>> SignIn::proveDevice(QJsonObject challenge, std::stop_token stop)
{
    m_session = challenge.value(QLatin1String("Session")).toString();
    const Result<QJsonObject> reply = co_await answerForDevice(stop);
    if (!reply && refusesDevice(reply.error()))
        co_return co_await beginWithoutDevice(stop);
    if (!reply)
        co_return failed(reply.error());
    co_return co_await goOn(*reply, stop);
}

/// DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: the reply to the latter.
QCoro::Task<Result<QJsonObject>> SignIn::answerForDevice(std::stop_token stop)
{
    const Device device = *m_device;
    const SrpClient srp;
    const QJsonObject opening{{QStringLiteral("SRP_A"), QString::fromLatin1(srp.publicValue())}};
    const Result<QJsonObject> challenge = co_await send(QStringLiteral("DEVICE_SRP_AUTH"), opening, stop);
    if (!challenge)
        co_return failed(challenge.error());
    if (!is(*challenge, QLatin1String("DEVICE_PASSWORD_VERIFIER")))
        co_return *challenge;
    const Result<SrpChallenge> numbers = deviceChallengeFrom(*challenge, device.key);
    if (!numbers)
        co_return failed(numbers.error());
    m_session = challenge->value(QLatin1String("Session")).toString();
    const Result<QJsonObject> claim = claimFor(srp, device.groupKey, device.password, *numbers);
    if (!claim)
        co_return failed(claim.error());
    co_return co_await send(QStringLiteral("DEVICE_PASSWORD_VERIFIER"), *claim, stop);
}

QCoro::Task<Result<Step>> SignIn::beginWithoutDevice(std::stop_token stop)
{
    m_device.reset();
    return begin(m_email, m_password, std::move(stop));
}

} // namespace canolfan::cognito
