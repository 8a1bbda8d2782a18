#include "practice/pool/new_password.h"

#include "practice/centre/people.h"
#include "practice/pool/attributes.h"
#include "practice/pool/challenges.h"
#include "practice/pool/credentials.h"
#include "practice/pool/password_policy.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/steps.h"

namespace practice::new_password {

using namespace Qt::StringLiterals;
using challenges::Challenge;

namespace {

/// userAttributes.NAME of the responses, by NAME.
QJsonObject attributesIn(const QJsonObject &responses)
{
    static const QString prefix = u"userAttributes."_s;
    QJsonObject attributes;
    for (auto each = responses.begin(); each != responses.end(); ++each) {
        if (each.key().startsWith(prefix)) {
            attributes.insert(each.key().mid(prefix.size()), each.value());
        }
    }
    if (attributes.contains("email"_L1)) {
        throw pool_errors::notAuthorized(u"Cannot modify an already provided email"_s);
    }
    return attributes;
}

/// Throws InvalidParameterException.
void requireComplete(const UserPool &pool, const Person &person)
{
    const QStringList missing = attributes::missingOf(pool, person);
    if (!missing.isEmpty()) {
        throw pool_errors::invalidParameter(
            u"Invalid attributes given, %1 is missing"_s.arg(missing.constFirst()));
    }
}

/// Throws PoolError.
std::pair<Challenge, Person> find(Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    const auto found = challenges::find(transaction, pool, request);
    if (const auto *error = std::get_if<PoolError>(&found)) {
        throw *error;
    }
    const auto &challenge = std::get<Challenge>(found);
    const auto person = people::byId(transaction, challenge.person);
    if (!person) {
        throw pool_errors::invalidSession();
    }
    return {challenge, *person};
}

} // namespace

QJsonObject respond(const UserPool &pool, const QJsonObject &request)
{
    const QJsonObject responses = request.value("ChallengeResponses"_L1).toObject();
    const QString text = requiredParameter(responses, u"NEW_PASSWORD"_s);
    const QString id = pool.database.read(
        [&](Transaction &transaction) { return find(transaction, pool, request).second.id; });
    password_policy::requirePossible(text, u"NEW_PASSWORD"_s);
    password_policy::requireConforming(text);
    // Between two transactions, because a verifier takes some milliseconds to compute.
    const auto verifier = srp::makeVerifier(pool.poolName(), id, text);
    return pool.database.write([&](Transaction &transaction) {
        const auto [challenge, before] = find(transaction, pool, request);
        Person after = attributes::changed(before, attributesIn(responses));
        requireComplete(pool, after);
        after.state = State::Active;
        after.invitation.reset();
        attributes::save(transaction, pool, before, after);
        credentials::choosePassword(transaction, after.id, verifier, text);
        challenges::end(transaction, challenge);
        return steps::afterPassword(transaction, pool, after, {});
    });
}

} // namespace practice::new_password
