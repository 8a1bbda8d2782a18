#include "schema.h"

#include "files.h"

#include <QFile>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>

namespace canolfan::store {

// Every table of sealed rows has its number or key, the commit that wrote the row, and what is sealed. Small
// tables first, so that they do not end up behind a long list.
static constexpr const char *firstTables[] = {
    // In clear, for when the key is missing: no names. `since` is milliseconds since 1970.
    ("CREATE TABLE header(id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, mark BLOB NOT NULL,"
     " generation INTEGER NOT NULL, unsent INTEGER NOT NULL, since INTEGER)"),
    "CREATE TABLE meta(id INTEGER PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL)",
    "CREATE TABLE outbox(id INTEGER PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL)",
    // The outbox once more, on pages of its own: what cannot be read here any more can be read there.
    "CREATE TABLE spare(id INTEGER PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL)",
    "CREATE TABLE base(id BLOB PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID",
};

Migrations migrations()
{
    return {Migration{1, [](Database &database) -> Result<void> {
                          for (const char *statement : firstTables) {
                              if (const auto made = database.run(QLatin1String(statement)); !made)
                                  return made;
                          }
                          return {};
                      }}};
}

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr const char *kinds[] = {
        "nfs", "cifs", "smb", "afs", "9p", "sshfs", "webdav", "davfs", "ncp"};
    const QByteArray folded = type.toLower();
    return std::any_of(
        std::begin(kinds), std::end(kinds), [&folded](const char *kind) { return folded.contains(kind); });
}

Journal journalFor(const QString &folder)
{
    const bool onNetwork =
        folder.startsWith(QLatin1String("//")) || isNetworkFileSystem(QStorageInfo(folder).fileSystemType());
    return onNetwork ? Journal::Rollback : Journal::Ahead;
}

static Result<void> useRollbackJournal(Database &database)
{
    const auto mode = database.value(QStringLiteral("PRAGMA journal_mode=DELETE"));
    if (!mode)
        return failed(mode.error());
    // EXTRA is FULL, and the folder too is on the disk before the commit returns: with FULL a journal whose
    // deletion is lost in a power cut takes the last commit back.
    return database.run(QStringLiteral("PRAGMA synchronous=EXTRA"));
}

static Result<void> useJournal(Database &database, Journal journal)
{
    if (journal == Journal::Rollback)
        return useRollbackJournal(database);
    const auto mode = database.value(QStringLiteral("PRAGMA journal_mode=WAL"));
    if (!mode)
        return failed(mode.error());
    // It may say another one: not every file system has what it needs.
    return mode->toString() == QLatin1String("wal") ? database.run(QStringLiteral("PRAGMA synchronous=FULL"))
                                                    : useRollbackJournal(database);
}

static Result<void> setUp(Database &database)
{
    // temp_store: nothing is written anywhere but here. secure_delete: what is gone is overwritten, so that a
    // change that has been sent or undone is not found again in a damaged file. fullfsync: macOS' fsync
    // alone does not reach the disk.
    for (const char *pragma : {"PRAGMA temp_store=MEMORY", "PRAGMA secure_delete=ON",
             "PRAGMA cell_size_check=ON", "PRAGMA trusted_schema=OFF", "PRAGMA fullfsync=ON",
             "PRAGMA checkpoint_fullfsync=ON", "PRAGMA journal_size_limit=4194304"}) {
        if (const auto done = database.run(QLatin1String(pragma)); !done)
            return done;
    }
    return {};
}

Result<void> prepareConnection(Database &database, Journal journal)
{
    const Result<void> done = setUp(database);
    return done ? useJournal(database, journal) : done;
}

Result<int> schemaOf(Database &database)
{
    const auto version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failed(version.error());
    return version->toInt();
}

Result<void> copyDurably(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile copy(to);
    if (!source.open(QFile::ReadOnly) || !copy.open(QFile::WriteOnly) || !copy.setPermissions(ownerOnly))
        return failed(FailureKind::CopyNotWritable);
    while (!source.atEnd()) {
        const QByteArray part = source.read(1 << 20);
        if (part.isEmpty() || copy.write(part) != part.size())
            return failed(Failure{FailureKind::DiskTrouble, {}, 0, {}, copy.errorString()});
    }
    if (!copy.commit())
        return failed(Failure{FailureKind::DiskTrouble, {}, 0, {}, copy.errorString()});
    return {};
}

/// A transaction that writes, with nothing left in the log: the file alone is the whole copy, until its end.
static Result<std::unique_ptr<Transaction>> beginAlone(Database &database)
{
    // Between the two steps another process may commit.
    for (int attempt = 0; attempt < 10; ++attempt) {
        if (const auto emptied = database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !emptied)
            return failed(emptied.error());
        auto transaction = Transaction::begin(database, Transaction::Kind::Write);
        if (!transaction || QFileInfo(logOf(database.path())).size() == 0)
            return transaction;
    }
    return failed(FailureKind::BusyElsewhere);
}

static Result<void> runSteps(Database &database, const Migrations &steps, int from)
{
    for (const Migration &step : steps) {
        if (step.to <= from)
            continue;
        if (const auto done = step.run(database); !done)
            return done;
        const auto noted = database.run(QStringLiteral("PRAGMA user_version=%1").arg(step.to));
        if (!noted)
            return noted;
    }
    return {};
}

Result<void> makeTables(Database &database)
{
    return runSteps(database, migrations(), 0);
}

Result<void> migrate(Database &database, const Migrations &steps, const QString &backup)
{
    const int newest = steps.isEmpty() ? 0 : steps.last().to;
    Result<int> version = schemaOf(database);
    if (!version || *version == newest)
        return version ? Result<void>() : failed(version.error());
    const auto transaction = beginAlone(database);
    if (!transaction)
        return failed(transaction.error());
    // Once more: another process may have been faster.
    version = schemaOf(database);
    if (!version)
        return failed(version.error());
    if (*version > newest)
        return failed(FailureKind::CopyTooNew);
    if (*version > 0 && *version < newest) {
        if (const auto copied = copyDurably(database.path(), backup); !copied)
            return copied;
    }
    if (const auto done = runSteps(database, steps, *version); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace canolfan::store
