#pragma once

#include "practice/crypto/srp.h"
#include "practice/pool/user_pool.h"

#include <QString>

namespace practice {

/// Who is meant by a user name, as far as somebody can tell who is not signed in. Somebody unknown looks like
/// anybody else (PreventUserExistenceErrors).
struct Claimant
{
    QString username; ///< USER_ID_FOR_SRP
    QString email; ///< as which Cognito knows the person, too; what was typed, for somebody unknown
    QString person; ///< empty if there is no such person
    srp::Verifier verifier;
    bool canSignIn = false; ///< has a password; without one the verifier is nobody's
};

/// `username` is an email address or USER_ID_FOR_SRP.
Claimant claimantOf(Transaction &transaction, const UserPool &pool, const QString &username);

} // namespace practice
