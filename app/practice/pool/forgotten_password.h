#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// A new password for somebody who has forgotten theirs, by a code that is mailed (S22). Somebody unknown is
/// told what anybody is told. Sign-ins go on, as on AWS. Each throws PoolError.
namespace practice::forgotten_password {

/// ForgotPassword: five requests an hour and person; refused for somebody who has a temporary password.
QJsonObject request(const UserPool &pool, const QJsonObject &request);
/// ConfirmForgotPassword: the code works once and for an hour; a password that does not conform does not
/// spend it. After five wrong codes within an hour TooManyFailedAttemptsException, after twenty requests
/// LimitExceededException.
QJsonObject confirm(const UserPool &pool, const QJsonObject &request);

} // namespace practice::forgotten_password
