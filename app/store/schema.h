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

/// How SQLite makes a commit whole. It survives a power cut in either.
enum class Journal
{
    Ahead, ///< WAL, where that can be had
    Rollback ///< a network home folder, whose computers do not share memory; or a file that is going to be
             ///< moved
};
/// For files in this folder.
Journal journalFor(const QString &folder);
/// By the name that the system has for a kind of file system.
bool isNetworkFileSystem(const QByteArray &type);

/// How the file is to be worked with: on every connection, before anything else.
Result<void> prepareConnection(Database &database, Journal journal);

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
