#include "practice/pool/factor_sign_in.h"

#include "practice/centre/people.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/challenges.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/steps.h"

#include <algorithm>

namespace practice::factor_sign_in {

using namespace Qt::StringLiterals;
using challenges::Challenge;

namespace {

authenticators::Verdict judge(
    Transaction &transaction, const UserPool &pool, const Challenge &challenge, const QString &code)
{
    if (challenge.name == factors::app) {
        return authenticators::judge(transaction, challenge.person, code, pool.clock.seconds());
    }
    return code == challenge.code ? authenticators::Verdict::Right : authenticators::Verdict::Wrong;
}

PoolResult refuse(Transaction &transaction, const Challenge &challenge, authenticators::Verdict verdict)
{
    if (verdict == authenticators::Verdict::UsedBefore) {
        return PoolError{u"ExpiredCodeException"_s, u"Your software token has already been used once."_s};
    }
    challenges::countWrongAnswer(transaction, challenge);
    const bool app = challenge.name == factors::app;
    return PoolError{u"CodeMismatchException"_s,
        app ? u"Invalid code received for user"_s : u"Invalid code or auth state for the user."_s};
}

PoolResult answerCode(Transaction &transaction, const UserPool &pool, const Challenge &challenge,
    const Person &person, const QJsonObject &responses)
{
    const QString code = requiredParameter(responses, challenge.name + "_CODE"_L1);
    const auto verdict = judge(transaction, pool, challenge, code);
    if (verdict != authenticators::Verdict::Right) {
        return refuse(transaction, challenge, verdict);
    }
    challenges::end(transaction, challenge);
    return steps::afterFactor(transaction, pool, person, responses.value("DEVICE_KEY"_L1).toString());
}

PoolResult answerSelection(Transaction &transaction, const UserPool &pool, const Challenge &challenge,
    const Person &person, const QJsonObject &responses)
{
    const QString answer = requiredParameter(responses, u"ANSWER"_s);
    const auto enabled = credentials::factorsOf(transaction, person.id);
    if (std::none_of(
            enabled.begin(), enabled.end(), [&](const auto &factor) { return factor.kind == answer; })) {
        return pool_errors::invalidParameter(u"Invalid MFA type selected"_s);
    }
    challenges::end(transaction, challenge);
    return factors::challenge(transaction, pool, person, answer);
}

PoolResult answer(Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    const auto found = challenges::find(transaction, pool, request);
    if (const auto *error = std::get_if<PoolError>(&found)) {
        return *error;
    }
    const auto &challenge = std::get<Challenge>(found);
    const auto person = people::byId(transaction, challenge.person);
    if (!person) {
        return pool_errors::invalidSession();
    }
    const QJsonObject responses = request.value("ChallengeResponses"_L1).toObject();
    if (challenge.name == "SELECT_MFA_TYPE"_L1) {
        return answerSelection(transaction, pool, challenge, *person, responses);
    }
    return answerCode(transaction, pool, challenge, *person, responses);
}

} // namespace

QJsonObject respond(const UserPool &pool, const QJsonObject &request)
{
    return valueOrThrow(
        pool.database.write([&](Transaction &transaction) { return answer(transaction, pool, request); }));
}

} // namespace practice::factor_sign_in
