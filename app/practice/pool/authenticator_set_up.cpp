#include "practice/pool/authenticator_set_up.h"

#include "practice/centre/people.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/challenges.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/steps.h"
#include "practice/pool/tokens.h"

#include <QRegularExpression>

namespace practice::authenticator_set_up {

using namespace Qt::StringLiterals;
using challenges::Challenge;

namespace {

// How far a set-up within a sign-in has come: what its Session holds the answer against.
const QString shown = u"shown"_s;
const QString verified = u"verified"_s;

/// Who asks, and within which sign-in.
struct Asker
{
    QString person;
    std::optional<Challenge> challenge; ///< null for an access token
};

/// Throws PoolError.
Asker askerOf(Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    if (request.contains("AccessToken"_L1) == request.contains("Session"_L1)) {
        throw pool_errors::invalidParameter(u"Either AccessToken or Session must be given"_s);
    }
    if (request.contains("AccessToken"_L1)) {
        const QString token = requiredMember(request, u"AccessToken"_s);
        return {tokens::requireOwner(transaction, pool, token).id, std::nullopt};
    }
    const auto found = challenges::findBySession(transaction, pool, requiredMember(request, u"Session"_s));
    if (const auto *error = std::get_if<PoolError>(&found)) {
        throw *error;
    }
    const auto &challenge = std::get<Challenge>(found);
    if (challenge.name != "MFA_SETUP"_L1 || challenge.code == verified) {
        throw pool_errors::invalidSession();
    }
    return {challenge.person, challenge};
}

/// Ends the Session and puts the next one into the reply.
QJsonObject withNextSession(Transaction &transaction, const UserPool &pool, const Asker &asker,
    QJsonObject reply, const QString &stage)
{
    if (asker.challenge) {
        challenges::end(transaction, *asker.challenge);
        const QJsonObject next =
            challenges::start(transaction, pool, asker.person, asker.challenge->name, {}, stage);
        reply.insert("Session"_L1, next.value("Session"_L1));
    }
    return reply;
}

PoolResult verifyIn(Transaction &transaction, const UserPool &pool, const Asker &asker, const QString &code,
    const QString &name)
{
    if (authenticators::pendingSecretOf(transaction, asker.person).isEmpty()) {
        return PoolError{u"InvalidParameterException"_s, u"User has not set up software token mfa"_s};
    }
    const auto verdict =
        authenticators::judgePending(transaction, asker.person, code, name, pool.clock.seconds());
    if (verdict != authenticators::Verdict::Right) {
        if (asker.challenge) {
            challenges::countWrongAnswer(transaction, *asker.challenge);
        }
        return PoolError{u"EnableSoftwareTokenMFAException"_s, u"Code mismatch"_s};
    }
    if (asker.challenge) {
        credentials::setFactor(transaction, asker.person, {factors::app, true});
    }
    return withNextSession(transaction, pool, asker, {{"Status"_L1, "SUCCESS"_L1}}, verified);
}

} // namespace

QJsonObject associate(const UserPool &pool, const QJsonObject &request)
{
    return pool.database.write([&](Transaction &transaction) {
        const Asker asker = askerOf(transaction, pool, request);
        const QString secret = authenticators::begin(transaction, asker.person);
        return withNextSession(transaction, pool, asker, {{"SecretCode"_L1, secret}}, shown);
    });
}

QJsonObject verify(const UserPool &pool, const QJsonObject &request)
{
    static const QRegularExpression sixDigits(u"^[0-9]{6}$"_s);
    const QString code = requiredMember(request, u"UserCode"_s);
    if (!sixDigits.match(code).hasMatch()) {
        throw pool_errors::invalidParameter(
            u"1 validation error detected: Value at 'userCode' failed to satisfy constraint: "
            "Member must satisfy regular expression pattern: [0-9]+"_s);
    }
    return valueOrThrow(pool.database.write([&](Transaction &transaction) {
        return verifyIn(transaction, pool, askerOf(transaction, pool, request), code,
            request.value("FriendlyDeviceName"_L1).toString());
    }));
}

QJsonObject respond(const UserPool &pool, const QJsonObject &request)
{
    return pool.database.write([&](Transaction &transaction) {
        const auto found = challenges::find(transaction, pool, request);
        if (const auto *error = std::get_if<PoolError>(&found)) {
            throw *error;
        }
        const auto &challenge = std::get<Challenge>(found);
        const auto person = people::byId(transaction, challenge.person);
        if (!person) {
            throw pool_errors::invalidSession();
        }
        if (challenge.code != verified) {
            throw pool_errors::invalidParameter(u"User has not verified software token mfa"_s);
        }
        challenges::end(transaction, challenge);
        return steps::afterFactor(transaction, pool, *person, {});
    });
}

} // namespace practice::authenticator_set_up
