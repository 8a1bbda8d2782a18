#pragma once

#include "practice/store/transaction.h"

#include <QString>

/// Cognito's back-off after wrong passwords (cognito.md section 1.2): from the fifth failure on 1 s, doubling
/// with each further one up to about 15 minutes; attempts during the lock do not extend it; 15 quiet minutes
/// reset it. By user name (USER_ID_FOR_SRP), so that it holds for people who do not exist as well. Times in
/// milliseconds.
namespace practice::lock_out {

bool isLocked(Transaction &transaction, const QString &username, qint64 now);
void countFailure(Transaction &transaction, const QString &username, qint64 now);
void clear(Transaction &transaction, const QString &username);

} // namespace practice::lock_out
