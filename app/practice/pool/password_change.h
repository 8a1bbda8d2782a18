#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

namespace practice::password_change {

/// ChangePassword, by somebody who is signed in and knows the old password: five requests an hour and person,
/// whatever comes of them (cognito.md section 1.2). Sign-ins go on; as on AWS, nothing but a sign-out ends
/// them. Throws PoolError.
QJsonObject change(const UserPool &pool, const QJsonObject &request);

} // namespace practice::password_change
