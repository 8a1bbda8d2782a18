#pragma once

#include "cognito/device.h"
#include "cognito/userpool.h"

/// The operations of devices that this program uses (cognito.md 1.3, "Devices"), for whoever `accessToken` is
/// of. Failures: those of UserPool. A pointer, as in discover(): it is kept across suspensions.
namespace canolfan::cognito {

/// Gives the pool the verifier of the device's password. true: the pool asks the person whether the computer
/// is to be remembered.
QCoro::Task<Result<bool>> confirmDevice(UserPool *pool, QByteArray accessToken, Device device);
/// From now on the device stands in for the second factor.
QCoro::Task<Result<void>> rememberDevice(UserPool *pool, QByteArray accessToken, QString deviceKey);
/// Within 3 s.
QCoro::Task<Result<void>> forgetDevice(UserPool *pool, QByteArray accessToken, QString deviceKey);

} // namespace canolfan::cognito
