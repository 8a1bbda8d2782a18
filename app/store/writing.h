#pragma once

#include "reading.h"

namespace canolfan::store {

/// The header and the manifest of a copy that has nothing in it yet; within a transaction of the caller's.
Result<void> writeFirst(Database &database, Sealer &sealer, Books &books);

/// The batch as the next commit; within a transaction of the caller's. The books are then those of that
/// commit, but for the outbox's settle() or takeBack(). Failures: those of the database; CopyChangedElsewhere
/// where they were not those of the last one.
Result<void> write(Database &database, Sealer &sealer, const sync::Batch &batch, Books &books);

/// The same with nothing but the outbox left.
Result<void> writeWithoutUsers(Database &database, Sealer &sealer, Books &books);

} // namespace canolfan::store
