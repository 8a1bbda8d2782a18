#pragma once

#include "database.h"

#include <functional>

namespace canolfan::store {

/// What this version writes. It is authenticated with every row (sealing.h), so a migration seals all of them
/// anew.
inline constexpr int schemaNow = 1;

/// Takes a database from the schema before to `to`, within a transaction that is not its own.
struct Migration
{
    int to = 0;
    std::function<Result<void>(Database &)> run;
};
using Migrations = QList<Migration>;

/// All there are; the first makes the tables.
Migrations migrations();

/// How the file is to be worked with: on every connection, before anything else. WAL, or where that cannot be
/// had or trusted (a network home folder) a rollback journal; a commit survives a power cut in either.
Result<void> prepareConnection(Database &database);
/// The same with a rollback journal, for a file that is going to be moved: nothing is left beside it when it
/// closes.
Result<void> prepareForMoving(Database &database);

/// Runs what is missing, in one transaction; of a database that is not new `backup` is made first. Failure
/// besides those of the database: CopyTooNew.
Result<void> migrate(Database &database, const Migrations &steps, const QString &backup);

/// Makes the tables of a new file, within a transaction of the caller's.
Result<void> makeTables(Database &database);

/// The user_version; 0: nothing in it yet.
Result<int> schemaOf(Database &database);

/// The file as it is, with nothing left in a log beside it, copied durably. The caller holds the write lock.
Result<void> copyDurably(const QString &from, const QString &to);

} // namespace canolfan::store
