#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

namespace practice {

/// One of Cognito's operations: takes the request's JSON and returns the reply's, or throws PoolError.
using PoolOperation = QJsonObject (*)(const UserPool &pool, const QJsonObject &request);

/// The operation of this name (the end of X-Amz-Target), or null. What is not here is answered
/// UnknownOperationException.
PoolOperation poolOperation(const QByteArray &name);

} // namespace practice
