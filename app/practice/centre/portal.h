#pragma once

#include "practice/centre/access_tokens.h"
#include "practice/centre/centre.h"
#include "practice/centre/people.h"
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
struct Caller
{
    Person person;
    Centre centre;
    QStringList factors; ///< those that are on; Cognito's names
};

/// What a handler does, inside one transaction of the database. Throws Problem.
using Work = std::function<Reply(Transaction &, const Caller &)>;

/// Who must have a factor, and be of the centre in the address.
enum class Door
{
    AnyAccount,
    FactorOn,
    CentreMember
};

/// Answers a request that changes nothing.
Reply answerRead(const Portal &portal, const Request &request, Door door, const Work &work);

/// Answers a write: demands an Idempotency-Key, gives a kept reply again, and otherwise does the work and
/// keeps its reply, refusals included. The work checks before it writes; a refusal undoes what it wrote. What
/// changes something is counted (effects.h).
Reply answerWrite(const Portal &portal, const Request &request, const Work &work);

} // namespace practice
