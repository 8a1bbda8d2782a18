#pragma once

#include "database.h"
#include "manifest.h"
#include "sealing.h"

#include "sync/store.h"

namespace canolfan::store {

/// What can be read without the key.
struct Header
{
    QByteArray mark; ///< Sealer::mark() of the key that opens it
    Unsent unsent{};
};

/// A copy's bookkeeping, as of the commit that was read or written last.
struct Books
{
    Header header{};
    Manifest manifest{};
    Outbox outbox{};
};

struct Loaded
{
    sync::Contents contents{};
    Books books{};
};

/// Failures of these: those of the database; CopyDamaged where anything is not as it was written, be it
/// missing, moved, older than what belongs to it, or changed.

Result<Header> readHeader(Database &database);
/// All of it, as of one commit.
Result<Loaded> read(Database &database, Sealer &sealer);
/// All but the changes, where those are what is damaged.
Result<Loaded> readWithoutChanges(Database &database, Sealer &sealer);
/// What a whole copy consists of; only what is not people or changes is looked at.
Result<Manifest> readManifest(Database &database, Sealer &sealer);
/// Whether the outbox and its double say the same.
Result<void> compareSpare(Database &database);

} // namespace canolfan::store
