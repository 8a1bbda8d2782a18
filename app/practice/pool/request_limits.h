#pragma once

#include "practice/pool/pool_error.h"
#include "practice/pool/user_pool.h"

#include <optional>

/// Requests that a person may make only so often in an hour, whatever comes of them (cognito.md section 1.2).
namespace practice::request_limits {

inline constexpr int changePassword = 5;
inline constexpr int forgotPassword = 5;
/// AWS says 5 to 20, by risk.
inline constexpr int confirmForgotPassword = 20;
inline constexpr int getAttributeCode = 5;
inline constexpr int verifyAttribute = 15;

/// Counts one more request of this operation, or returns LimitExceededException. `username` is
/// USER_ID_FOR_SRP, so that the limit holds for people who do not exist as well.
std::optional<PoolError> count(
    Transaction &transaction, const QString &username, const QString &operation, int limitAnHour, qint64 now);
/// How many there were within the last hour.
int countOf(Transaction &transaction, const QString &username, const QString &operation, qint64 now);
void forget(Transaction &transaction, const QString &username);

} // namespace practice::request_limits
