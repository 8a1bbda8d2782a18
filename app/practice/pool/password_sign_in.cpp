#include "practice/pool/password_sign_in.h"

#include "practice/centre/people.h"
#include "practice/pool/claimant.h"
#include "practice/pool/credentials.h"
#include "practice/pool/devices.h"
#include "practice/pool/lock_out.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/srp_proof.h"
#include "practice/pool/steps.h"

namespace practice::password_sign_in {

using namespace Qt::StringLiterals;
using srp_exchanges::Exchange;
using srp_proof::Proof;

namespace {

/// Not the password itself stands in the way; null if nothing does.
std::optional<PoolError> obstacle(const credentials::Password &password, qint64 now)
{
    if (password.resetRequired) {
        return pool_errors::passwordResetRequired();
    }
    if (password.temporaryUntil && *password.temporaryUntil <= now) {
        return pool_errors::notAuthorized(
            u"Temporary password has expired and must be reset by an administrator."_s);
    }
    return std::nullopt;
}

/// Null if the proof is right; counts a wrong one.
std::optional<PoolError> judge(
    Transaction &transaction, const UserPool &pool, const Exchange &exchange, const Proof &proof)
{
    const qint64 now = pool.clock.milliseconds();
    if (exchange.expires <= now
        || (proof.username != exchange.username
            && proof.username.compare(exchange.email, Qt::CaseInsensitive) != 0)) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (lock_out::isLocked(transaction, exchange.username, now)) {
        return pool_errors::notAuthorized(u"Password attempts exceeded"_s);
    }
    if (!srp_proof::isPresentTime(proof.timestamp, now)) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (!srp_proof::isProved(exchange, {pool.poolName(), exchange.username}, proof)) {
        lock_out::countFailure(transaction, exchange.username, now);
        return pool_errors::incorrectUsernameOrPassword();
    }
    lock_out::clear(transaction, exchange.username);
    return std::nullopt;
}

PoolResult answer(
    Transaction &transaction, const UserPool &pool, const Proof &proof, const QString &deviceKey)
{
    const auto exchange = srp_exchanges::take(transaction, proof.secretBlock);
    if (!exchange) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (const auto error = judge(transaction, pool, *exchange, proof)) {
        return *error;
    }
    const auto person = people::byId(transaction, exchange->person);
    const auto password = credentials::passwordOf(transaction, exchange->person);
    if (!person || !password) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (const auto error = obstacle(*password, pool.clock.milliseconds())) {
        return *error;
    }
    if (pool.tracksDevices && !deviceKey.isEmpty()
        && !devices::findConfirmed(transaction, person->id, deviceKey)) {
        // Thrown, so that the secret block is not spent: AWS's clients give the same proof again, without the
        // device.
        throw pool_errors::deviceNotFound();
    }
    return steps::afterPassword(transaction, pool, *person, deviceKey);
}

} // namespace

QJsonObject begin(const UserPool &pool, const QJsonObject &request)
{
    const QJsonObject parameters = request.value("AuthParameters"_L1).toObject();
    const QString username = requiredParameter(parameters, u"USERNAME"_s);
    const Claimant who =
        pool.database.read([&](Transaction &transaction) { return claimantOf(transaction, pool, username); });
    const auto opening = srp_proof::open(who.verifier, parameters);
    const qint64 now = pool.clock.milliseconds();
    pool.database.write([&](Transaction &transaction) {
        srp_exchanges::remember(transaction, opening.secretBlock,
            {who.username, who.email, who.canSignIn ? who.person : QString(), opening.sessionKey,
                now + milliseconds(pool_times::session)},
            now);
    });
    QJsonObject challenge = opening.parameters;
    challenge.insert("USERNAME"_L1, who.username);
    challenge.insert("USER_ID_FOR_SRP"_L1, who.username);
    return {{"ChallengeName"_L1, "PASSWORD_VERIFIER"_L1}, {"ChallengeParameters"_L1, challenge}};
}

QJsonObject prove(const UserPool &pool, const QJsonObject &request)
{
    const Proof proof = srp_proof::proofIn(request);
    const QString deviceKey =
        request.value("ChallengeResponses"_L1).toObject().value("DEVICE_KEY"_L1).toString();
    return valueOrThrow(pool.database.write(
        [&](Transaction &transaction) { return answer(transaction, pool, proof, deviceKey); }));
}

} // namespace practice::password_sign_in
