#include "practice/pool/password_change.h"

#include "practice/pool/credentials.h"
#include "practice/pool/password_policy.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/tokens.h"

namespace practice::password_change {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int requestsAnHour = 5;

/// Throws LimitExceededException.
void countRequest(Transaction &transaction, const QString &person, qint64 now)
{
    // The practice clock goes back to the computer's at each start: what lies ahead of it does not count
    // either.
    transaction.run("DELETE FROM password_change WHERE at <= ? OR at > ?", {now - milliseconds(1h), now});
    {
        Rows rows = transaction.run("SELECT COUNT(*) FROM password_change WHERE person = ?", {person});
        if (rows.next() && rows.number(0) >= requestsAnHour) {
            throw PoolError{
                u"LimitExceededException"_s, u"Attempt limit exceeded, please try after some time."_s};
        }
    }
    transaction.run("INSERT INTO password_change(person, at) VALUES(?, ?)", {person, now});
}

struct Owner
{
    QString person;
    std::optional<credentials::Password> password;
};

Owner countedOwner(const UserPool &pool, const QString &token)
{
    return pool.database.write([&](Transaction &transaction) {
        const QString person = tokens::requireOwner(transaction, pool, token).id;
        countRequest(transaction, person, pool.clock.milliseconds());
        return Owner{person, credentials::passwordOf(transaction, person)};
    });
}

/// False if the password is no longer the one that was looked at.
bool replace(
    Transaction &transaction, const Owner &owner, const credentials::Password &changed, const QString &text)
{
    const auto present = credentials::passwordOf(transaction, owner.person);
    if (!present || present->verifier.value != owner.password->verifier.value) {
        return false;
    }
    credentials::setPassword(transaction, owner.person, changed);
    // The list of practice sign-ins is for everybody who practises here, so it goes on being right.
    transaction.run("UPDATE practice_account SET password = ? WHERE person = ?", {text, owner.person});
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
    const credentials::Password changed{
        srp::makeVerifier(pool.poolName(), owner.person, proposed), std::nullopt};
    const bool done = pool.database.write(
        [&](Transaction &transaction) { return replace(transaction, owner, changed, proposed); });
    if (!done) {
        throw pool_errors::incorrectUsernameOrPassword();
    }
    return {};
}

} // namespace practice::password_change
