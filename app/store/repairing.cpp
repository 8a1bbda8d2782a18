#include "openingcopy.h"

#include "building.h"
#include "filelock.h"
#include "schema.h"

#include <QDir>

namespace canolfan::store {

Result<void> Opening::putRight(const Failure &trouble)
{
    // While the database is open: with its last connection SQLite tidies its log away.
    const Wreck wreck(m_place.database(), *m_sealer, m_witness);
    if (wreck.isThisKeys())
        return repair(wreck);
    if (trouble.kind == FailureKind::CopyTooNew)
        return failed(trouble);
    return wreck.hasRows() ? putAsideLocked() : repair(wreck);
}

/// What belongs to no change, if all of it is as it was at the last commit; else nothing of it.
sync::Batch Opening::wholeRest(const Wreck &wreck)
{
    sync::Batch batch;
    if (!m_database)
        return batch;
    const auto rest = readWithoutChanges(*m_database, *m_sealer);
    if (!rest || !wreck.isAsLateAs(rest->books.manifest))
        return batch;
    const sync::Contents &contents = rest->contents;
    batch.users = contents.users;
    batch.cursor = contents.cursor;
    batch.profile = contents.profile;
    batch.catalogue = contents.catalogue;
    batch.contact = contents.contact;
    m_report.usersKept = true;
    return batch;
}

Result<void> Opening::repair(const Wreck &wreck)
{
    const Salvaged salvaged = wreck.changes();
    sync::Batch batch = wholeRest(wreck);
    batch.changes = salvaged.changes;
    // Without a list it shows nobody; but what waits can be looked at, taken back and sent only with it.
    if (!batch.profile)
        batch.profile = wreck.profile();
    m_database.reset();
    if (const auto built = build(m_place, *m_sealer, batch, aside(Aside::Corrupt)); !built)
        return built;
    m_report.damaged = true;
    m_report.salvaged = int(salvaged.changes.size());
    m_report.doubtful = salvaged.doubtful;
    m_report.lost = salvaged.lost;
    m_report.isLossKnown = salvaged.isCounted;
    m_witness.reset();
    return openFile(m_place.database());
}

/// Opened once more without the key, so that its log is in it and it is a single file.
static void foldLog(const QString &file)
{
    const auto database = Database::open(file, Database::Access::Write);
    if (database)
        prepareConnection(**database, Journal::Rollback);
}

Result<void> Opening::putAsideLocked()
{
    int unsent = 0;
    if (const auto header = m_database ? readHeader(*m_database) : failed(FailureKind::CopyDamaged))
        unsent = header->unsent.count;
    m_database.reset();
    foldLog(m_place.database());
    if (const auto built = build(m_place, *m_sealer, {}, aside(Aside::Locked)); !built)
        return built;
    m_report.created = true;
    m_report.locked = unsent;
    m_witness.reset();
    return openFile(m_place.database());
}

/// Of a copy that cannot be written to: SQLite's log needs a folder that it may write to even for reading.
Result<Opened> Opening::openPicture(const Failure &why)
{
    m_database.reset();
    auto folder = std::make_unique<QTemporaryDir>();
    const QString file = folder->filePath(QStringLiteral("picture.db"));
    if (!folder->isValid() || !QFile::copy(m_place.database(), file))
        return failed(why);
    QFile::copy(logOf(m_place.database()), logOf(file));
    QFile::copy(journalOf(m_place.database()), journalOf(file));
    for (const QString &copied : {file, logOf(file), journalOf(file)})
        QFile::setPermissions(copied, ownerOnly);
    if (!openFile(file))
        return failed(why);
    m_report.notWritable = why;
    auto inside = std::make_unique<LocalCopy::Inside>(
        std::move(m_database), std::move(m_sealer), std::move(m_loaded), why, std::move(folder));
    return Opened{std::unique_ptr<LocalCopy>(new LocalCopy(std::move(inside), again())), m_report};
}

/// Only the file that the picture is of: what another process has put in its place may have another key. (A
/// new file may be given the old one's number.)
LocalCopy::Again Opening::again() const
{
    QByteArray bytes = m_key.bytes();
    const auto key = std::make_shared<const std::optional<DataKey>>(DataKey::from(bytes));
    bytes.fill(0);
    const auto identity = identityOf(m_place.database());
    return [place = m_place, key, journal = m_journal,
               identity]() -> Result<std::unique_ptr<LocalCopy::Inside>> {
        if (!*key || identityOf(place.database()) != identity)
            return failed(FailureKind::CopyDamaged);
        const auto lock = FileLock::take(place.lock(), std::chrono::milliseconds(0));
        if (!lock)
            return failed(FailureKind::BusyElsewhere);
        Opening opening(place, **key, QDateTime::currentDateTimeUtc(), journal);
        if (!mayBeOf(place.database(), *opening.m_sealer))
            return failed(FailureKind::CopyDamaged);
        if (const Result<void> done = opening.openForWriting(); !done)
            return failed(done.error());
        return std::make_unique<LocalCopy::Inside>(
            std::move(opening.m_database), std::move(opening.m_sealer), std::move(opening.m_loaded), place);
    };
}

} // namespace canolfan::store
