#pragma once

#include "practice/centre/person.h"
#include "practice/pool/credentials.h"
#include "practice/pool/user_pool.h"

/// What the portal asks of the pool as its administrator (Cognito: AdminCreateUser, AdminDeleteUser).
namespace practice::administration {

struct TemporaryPassword
{
    QString text;
    credentials::Password stored;
};

/// Made outside the database's transaction, because the verifier takes some milliseconds to compute.
TemporaryPassword makeTemporaryPassword(const UserPool &pool, const QString &person);

/// Ends the account: no sign-in, no refresh.
void end(Transaction &transaction, const QString &person);

} // namespace practice::administration
