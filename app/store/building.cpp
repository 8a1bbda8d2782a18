#include "building.h"

#include "schema.h"
#include "writing.h"

#include <QFile>

namespace canolfan::store {

/// A file of its own under this name, in one transaction, and on the disk when it returns.
static Result<void> make(const QString &file, Sealer &sealer, const sync::Batch &contents)
{
    if (const auto removed = removeDatabase(file); !removed)
        return removed;
    if (const auto made = makePrivately(file); !made)
        return made;
    const auto database = Database::open(file, Database::Access::Write);
    if (!database)
        return failed(database.error());
    if (const auto sized = (*database)->run(QStringLiteral("PRAGMA page_size=4096")); !sized)
        return sized;
    if (const auto prepared = prepareConnection(**database, Journal::Rollback); !prepared)
        return prepared;
    const auto transaction = Transaction::begin(**database, Transaction::Kind::Write);
    if (!transaction)
        return failed(transaction.error());
    Books books;
    if (const auto tables = makeTables(**database); !tables)
        return tables;
    if (const auto first = writeFirst(**database, sealer, books); !first)
        return first;
    if (const auto written = write(**database, sealer, contents, books); !written)
        return written;
    return (*transaction)->commit();
}

Result<void> build(const Place &place, Sealer &sealer, const sync::Batch &contents, const QString &oldGoesTo)
{
    if (const auto made = make(place.unfinished(), sealer, contents); !made) {
        // On a full disk, say: there is no use in the half of it.
        removeDatabase(place.unfinished());
        return made;
    }
    // Under this name it is finished.
    if (!QFile::rename(place.unfinished(), place.rebuilt()))
        return failed(FailureKind::CopyNotWritable);
    if (!oldGoesTo.isEmpty()) {
        if (const auto moved = moveDatabase(place.database(), oldGoesTo); !moved)
            return moved;
    }
    return finishBuilding(place, oldGoesTo);
}

Result<void> finishBuilding(const Place &place, const QString &oldGoesTo)
{
    if (!QFile::exists(place.rebuilt()))
        return {};
    // The old one is still in its place: it will be found damaged once more, and rebuilt from what it is now.
    if (QFile::exists(place.database()))
        return removeDatabase(place.rebuilt());
    // Its log may have stayed behind. SQLite would take it for the new one's.
    if (const auto moved = moveDatabase(place.database(), oldGoesTo); !moved)
        return moved;
    // What the witness says is of the old one.
    QFile::remove(place.witness());
    if (!QFile::rename(place.rebuilt(), place.database()))
        return failed(FailureKind::CopyNotWritable);
    return {};
}

} // namespace canolfan::store
