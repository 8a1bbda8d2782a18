#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

namespace practice::new_password {

/// RespondToAuthChallenge with NEW_PASSWORD_REQUIRED (cognito.md section 2.2): an invited person chooses a
/// password, and is active in the portal from then on. userAttributes.NAME may come with it, but not an email
/// address. A password that does not conform leaves the Session usable. Throws PoolError.
QJsonObject respond(const UserPool &pool, const QJsonObject &request);

} // namespace practice::new_password
