#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

namespace practice::factor_sign_in {

/// RespondToAuthChallenge with SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP or SELECT_MFA_TYPE. A wrong code leaves
/// the Session usable, three times. Throws PoolError.
QJsonObject respond(const UserPool &pool, const QJsonObject &request);

} // namespace practice::factor_sign_in
