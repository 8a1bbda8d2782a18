#pragma once

#include "practice/centre/person.h"
#include "practice/pool/credentials.h"
#include "practice/pool/user_pool.h"

/// What the portal asks of the pool as its administrator (Cognito: AdminCreateUser, AdminDeleteUser and
/// the like).
namespace practice::administration {

struct TemporaryPassword
{
    QString text;
    credentials::Password stored;
};

/// Made outside the database's transaction, because the verifier takes some milliseconds to compute.
TemporaryPassword makeTemporaryPassword(const UserPool &pool, const QString &person);

/// Lets the present password count no longer (AdminResetUserPassword), and mails a code to choose a new one
/// with. Throws PoolError for somebody who has a temporary password.
void resetPassword(Transaction &transaction, const UserPool &pool, const Person &person);

/// Turns all factors off and forgets the authenticator and the remembered computers, as the help desk does
/// (S21, S31).
void resetFactors(Transaction &transaction, const QString &person);

/// Ends the account: no sign-in, no refresh.
void end(Transaction &transaction, const QString &person);

} // namespace practice::administration
