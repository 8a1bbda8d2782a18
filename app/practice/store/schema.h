#pragma once

#include "practice/store/transaction.h"

namespace practice {

/// Makes the tables in a new file, and sets how SQLite writes. Throws StoreError, also for a file of a newer
/// version.
void prepareSchema(Transaction &transaction);

} // namespace practice
