#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

namespace practice::mfa_preference {

/// SetUserMFAPreference (cognito.md section 2.4): a block that is left out leaves its factor as it is; one
/// factor at most is preferred. Text messages need a verified telephone number, an authenticator a verified
/// secret. Where the pool demands a factor the last one stays on. Throws PoolError.
QJsonObject set(const UserPool &pool, const QJsonObject &request);

} // namespace practice::mfa_preference
