#pragma once

#include "practice/centre/access_tokens.h"
#include "practice/centre/centre.h"
#include "practice/centre/person.h"
#include "practice/pool/user_pool.h"
#include "practice/serve/exchange.h"

#include <functional>

namespace practice {

/// What the portal API (resources/portal-api.yaml) needs. It knows the pool only to make and end accounts in
/// it, as the real one would with Cognito's administration calls; who is calling, it learns from the token
/// alone.
struct Portal
{
    const Clock &clock;
    Database &database;
    const AccessTokens &tokens;
    const UserPool &pool;
    /// Whether replies to an Idempotency-Key are kept and given again, and the change feed names it. A portal
    /// without (options.h) demands the key all the same.
    bool keepsReplies = true;
};

/// Somebody with a valid token and an account.
struct AccountHolder
{
    Person person;
    QStringList factors; ///< those that are on; Cognito's names
};

/// The same, with a factor, in one of their centres.
struct Caller
{
    Member person;
    Centre centre;
};

/// What a handler does, inside one transaction of the database. Throws Problem.
using AccountWork = std::function<Reply(Transaction &, const AccountHolder &)>;
using Work = std::function<Reply(Transaction &, const Caller &)>;

/// Who may ask for what is of no centre.
enum class Door
{
    AnyAccount,
    FactorOn
};

/// Answers a request for what is of no centre.
Reply answerAccount(const Portal &portal, const Request &request, Door door, const AccountWork &work);

/// Answers a request about the centre in the address that changes nothing.
Reply answerRead(const Portal &portal, const Request &request, const Work &work);

/// Answers a write in the centre in the address: demands an Idempotency-Key, gives a kept reply again, and
/// otherwise does the work and keeps its reply, refusals included. The work checks before it writes; a
/// refusal undoes what it wrote. What changes something is counted (effects.h).
Reply answerWrite(const Portal &portal, const Request &request, const Work &work);

} // namespace practice
