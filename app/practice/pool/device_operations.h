#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// What somebody who is signed in can do with their computers (cognito.md sections 1.3 and 3.1). Each throws
/// PoolError; InvalidUserPoolConfigurationException where the pool does not track them.
namespace practice::device_operations {

/// ConfirmDevice: keeps the verifier. The device is remembered without further asking.
QJsonObject confirm(const UserPool &pool, const QJsonObject &request);
/// ForgetDevice
QJsonObject forget(const UserPool &pool, const QJsonObject &request);
/// GetDevice
QJsonObject get(const UserPool &pool, const QJsonObject &request);
/// ListDevices: confirmed ones, 60 at most at a time.
QJsonObject list(const UserPool &pool, const QJsonObject &request);
/// UpdateDeviceStatus
QJsonObject updateStatus(const UserPool &pool, const QJsonObject &request);

} // namespace practice::device_operations
