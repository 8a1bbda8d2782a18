#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// A remembered computer shows that it is the one (cognito.md section 3.1): SRP with its key for a user name,
/// its group key for the pool, and the secret that is kept there for a password. Each throws PoolError.
namespace practice::device_sign_in {

/// RespondToAuthChallenge with DEVICE_SRP_AUTH.
QJsonObject begin(const UserPool &pool, const QJsonObject &request);
/// RespondToAuthChallenge with DEVICE_PASSWORD_VERIFIER. A wrong proof ends the Session.
QJsonObject prove(const UserPool &pool, const QJsonObject &request);

} // namespace practice::device_sign_in
