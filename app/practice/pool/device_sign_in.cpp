#include "practice/pool/device_sign_in.h"

#include "practice/centre/people.h"
#include "practice/pool/challenges.h"
#include "practice/pool/devices.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/srp_proof.h"
#include "practice/pool/steps.h"

namespace practice::device_sign_in {

using namespace Qt::StringLiterals;
using challenges::Challenge;
using devices::Device;

namespace {

struct Answer
{
    Challenge challenge;
    Device device;
};

/// Which challenge is answered, and for which computer. Throws PoolError.
Answer answerIn(Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    const QString key = requiredParameter(request.value("ChallengeResponses"_L1).toObject(), u"DEVICE_KEY"_s);
    const auto found = challenges::find(transaction, pool, request);
    if (const auto *error = std::get_if<PoolError>(&found)) {
        throw *error;
    }
    const auto &challenge = std::get<Challenge>(found);
    if (challenge.code != key) {
        throw pool_errors::invalidSession();
    }
    const auto device = devices::findConfirmed(transaction, challenge.person, key);
    if (!device) {
        throw pool_errors::deviceNotFound();
    }
    return {challenge, *device};
}

PoolResult proveIn(
    Transaction &transaction, const UserPool &pool, const QJsonObject &request, const srp_proof::Proof &proof)
{
    const auto [challenge, device] = answerIn(transaction, pool, request);
    const qint64 now = pool.clock.milliseconds();
    challenges::end(transaction, challenge);
    const auto exchange = srp_exchanges::take(transaction, proof.secretBlock);
    const auto person = people::byId(transaction, challenge.person);
    if (!person || !exchange || exchange->expires <= now || exchange->username != device.key
        || !srp_proof::isPresentTime(proof.timestamp, now)
        || !srp_proof::isProved(*exchange, {device.groupKey, device.key}, proof)) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    return steps::afterFactor(transaction, pool, *person, device.key);
}

} // namespace

QJsonObject begin(const UserPool &pool, const QJsonObject &request)
{
    const QJsonObject responses = request.value("ChallengeResponses"_L1).toObject();
    const Device device = pool.database.read(
        [&](Transaction &transaction) { return answerIn(transaction, pool, request).device; });
    const auto opening = srp_proof::open(*device.verifier, responses);
    QJsonObject parameters = opening.parameters;
    parameters.insert("DEVICE_KEY"_L1, device.key);
    return pool.database.write([&](Transaction &transaction) {
        const auto [challenge, present] = answerIn(transaction, pool, request);
        const qint64 now = pool.clock.milliseconds();
        challenges::end(transaction, challenge);
        srp_exchanges::remember(transaction, opening.secretBlock,
            {present.key, {}, challenge.person, opening.sessionKey, now + milliseconds(pool_times::session)},
            now);
        parameters.insert("USERNAME"_L1, challenge.person);
        return challenges::start(
            transaction, pool, challenge.person, u"DEVICE_PASSWORD_VERIFIER"_s, parameters, present.key);
    });
}

QJsonObject prove(const UserPool &pool, const QJsonObject &request)
{
    const auto proof = srp_proof::proofIn(request);
    return valueOrThrow(pool.database.write(
        [&](Transaction &transaction) { return proveIn(transaction, pool, request, proof); }));
}

} // namespace practice::device_sign_in
