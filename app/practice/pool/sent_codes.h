#pragma once

#include "practice/pool/pool_error.h"
#include "practice/pool/user_pool.h"

#include <optional>

/// Codes that were sent for something other than a sign-in (those are challenges.h). Of each purpose a person
/// has one, the newest; it works once.
namespace practice::sent_codes {

/// What a code is for. The texts are stored; those of attributes are the attributes' names.
inline constexpr QLatin1StringView newPassword{"password"};
inline constexpr QLatin1StringView email{"email"};
inline constexpr QLatin1StringView phone{"phone_number"};

/// A new code, in place of the last one. `username` is USER_ID_FOR_SRP: somebody unknown has codes like
/// everybody else, which nobody is ever told.
QString make(Transaction &transaction, const UserPool &pool, const QString &username, const QString &purpose);

PoolError mismatch();
/// What is wrong with a code (CodeMismatchException, ExpiredCodeException); null if it is right. It stays.
std::optional<PoolError> faultOf(Transaction &transaction, const UserPool &pool, const QString &username,
    const QString &purpose, const QString &code);
void forget(Transaction &transaction, const QString &username, const QString &purpose);
void forgetAll(Transaction &transaction, const QString &username);

} // namespace practice::sent_codes
