#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// Proving the password with SRP (cognito.md section 3). As on AWS the first reply has no Session: its
/// SECRET_BLOCK stands for what the server remembers, and works once.
namespace practice::password_sign_in {

/// InitiateAuth with USER_SRP_AUTH. Somebody unknown, or who has no password, gets a challenge that looks
/// like any other and whose proof always fails. Throws PoolError.
QJsonObject begin(const UserPool &pool, const QJsonObject &request);

/// RespondToAuthChallenge with PASSWORD_VERIFIER. A device that is not known is refused without spending the
/// secret block. Throws PoolError.
QJsonObject prove(const UserPool &pool, const QJsonObject &request);

} // namespace practice::password_sign_in
