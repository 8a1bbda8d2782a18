#include "practice/pool/password_change.h"

#include "practice/pool/credentials.h"
#include "practice/pool/password_policy.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/request_limits.h"
#include "practice/pool/tokens.h"

namespace practice::password_change {

using namespace Qt::StringLiterals;

namespace {

struct Owner
{
    QString person;
    std::optional<credentials::Password> password;
};

Owner countedOwner(const UserPool &pool, const QString &token)
{
    return pool.database.write([&](Transaction &transaction) {
        const QString person = tokens::requireOwner(transaction, pool, token).id;
        if (const auto error = request_limits::count(transaction, person, u"ChangePassword"_s,
                request_limits::changePassword, pool.clock.milliseconds())) {
            throw *error;
        }
        return Owner{person, credentials::passwordOf(transaction, person)};
    });
}

/// False if the password is no longer the one that was looked at.
bool replace(Transaction &transaction, const Owner &owner, const srp::Verifier &changed, const QString &text)
{
    const auto present = credentials::passwordOf(transaction, owner.person);
    if (!present || present->verifier.value != owner.password->verifier.value) {
        return false;
    }
    credentials::choosePassword(transaction, owner.person, changed, text);
    return true;
}

} // namespace

QJsonObject change(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    const QString previous = requiredMember(request, u"PreviousPassword"_s);
    const QString proposed = requiredMember(request, u"ProposedPassword"_s);
    password_policy::requirePossible(proposed, u"proposedPassword"_s);
    const Owner owner = countedOwner(pool, token);
    // Between two transactions, because a verifier takes some milliseconds to compute.
    if (!owner.password
        || !srp::isMadeOf(owner.password->verifier, pool.poolName(), owner.person, previous)) {
        throw pool_errors::incorrectUsernameOrPassword();
    }
    password_policy::requireConforming(proposed);
    const auto changed = srp::makeVerifier(pool.poolName(), owner.person, proposed);
    const bool done = pool.database.write(
        [&](Transaction &transaction) { return replace(transaction, owner, changed, proposed); });
    if (!done) {
        throw pool_errors::incorrectUsernameOrPassword();
    }
    return {};
}

} // namespace practice::password_change
