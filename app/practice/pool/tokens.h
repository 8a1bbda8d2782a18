#pragma once

#include "practice/centre/person.h"
#include "practice/pool/sign_ins.h"
#include "practice/pool/user_pool.h"

/// The pool's tokens (cognito.md section 6.1).
namespace practice::tokens {

/// A reply with AuthenticationResult: fresh access, ID and refresh tokens of a sign-in.
QJsonObject issue(
    Transaction &transaction, const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn);

/// The same without a refresh token: the old one goes on, where refresh tokens are not rotated.
QJsonObject renew(const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn);

/// Whose access token this is. Throws NotAuthorizedException for one that is malformed, forged, expired or
/// revoked, and PasswordResetRequiredException for somebody whose password an administrator has reset.
Person requireOwner(Transaction &transaction, const UserPool &pool, const QString &accessToken);

} // namespace practice::tokens
