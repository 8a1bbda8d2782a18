#include "openingcopy.h"

#include "building.h"

#include <QFile>

namespace canolfan::store {

Opening::Opening(const Place &place, const DataKey &key, const QDateTime &now, Journal journal)
    : m_place(place)
    , m_key(key)
    , m_now(now)
    , m_journal(journal)
    , m_sealer(std::make_unique<Sealer>(key, schemaNow))
{
}

Result<Opened> Opening::run()
{
    if (const Result<void> done = openForWriting(); !done)
        return done.error().kind == FailureKind::CopyTooNew ? failed(done.error())
                                                            : openPicture(done.error());
    auto inside = std::make_unique<LocalCopy::Inside>(
        std::move(m_database), std::move(m_sealer), std::move(m_loaded), m_place);
    return Opened{std::unique_ptr<LocalCopy>(new LocalCopy(std::move(inside))), m_report};
}

Result<void> Opening::openForWriting()
{
    removeOldAsides();
    Result<void> done = finishBuilding(m_place, aside(Aside::Corrupt));
    // Before the database: it may be behind, and is never to seem ahead.
    m_witness = Witness::heard(m_place.witness(), *m_sealer);
    for (const auto step : {&Opening::openWhatIsThere, &Opening::takeBackReturned, &Opening::purgeIfOld}) {
        if (done)
            done = (this->*step)();
    }
    return done;
}

Result<void> Opening::openWhatIsThere()
{
    if (!QFile::exists(m_place.database()))
        return m_witness && m_witness->unsent.count > 0 ? putRight(Failure{FailureKind::CopyDamaged})
                                                        : makeNew();
    const Result<void> opened = openFile(m_place.database());
    const bool isForUs = !opened
        && (opened.error().kind == FailureKind::CopyDamaged
            || opened.error().kind == FailureKind::CopyTooNew);
    return isForUs ? putRight(opened.error()) : opened;
}

Result<void> Opening::makeNew()
{
    if (const auto built = build(m_place, *m_sealer, {}, aside(Aside::Corrupt)); !built)
        return built;
    m_report.created = true;
    return openFile(m_place.database());
}

Result<void> Opening::openFile(const QString &name)
{
    // Of an empty file SQLite would throw the log away, and one whose header is not ours it would not write
    // to.
    QFile file(name);
    if (file.open(QFile::ReadOnly) && !beginsAsOurs(file.read(pageSize)))
        return failed(FailureKind::CopyDamaged);
    file.close();
    auto database = Database::open(name, Database::Access::Write);
    if (!database)
        return failed(database.error());
    m_database = std::move(*database);
    if (const auto prepared = prepareConnection(*m_database, m_journal); !prepared)
        return prepared;
    const auto version = schemaOf(*m_database);
    if (!version || *version == 0)
        return failed(version ? Failure{FailureKind::CopyDamaged} : version.error());
    if (const auto migrated = migrate(*m_database, migrations(), aside(Aside::Backup)); !migrated)
        return migrated;
    return check();
}

/// Another program is writing, or nobody can.
static Result<void> checkWritable(Database &database)
{
    const auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    return transaction ? Result<void>() : failed(transaction.error());
}

static Result<void> checkStructure(Database &database)
{
    const auto verdict = database.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return failed(verdict.error());
    return verdict->toString() == QLatin1String("ok") ? Result<void>() : failed(FailureKind::CopyDamaged);
}

/// Another key shows here as damage; a wreck knows the one from the other.
Result<void> Opening::check()
{
    if (const auto sound = checkStructure(*m_database); !sound)
        return sound;
    const auto header = readHeader(*m_database);
    if (!header)
        return failed(header.error());
    if (header->mark != m_sealer->mark())
        return failed(FailureKind::CopyDamaged);
    const Unsent &here = header->unsent;
    if (m_witness && m_witness->unsent.epoch == here.epoch && m_witness->unsent.generation > here.generation)
        return failed(FailureKind::CopyDamaged);
    auto loaded = read(*m_database, *m_sealer);
    if (!loaded)
        return failed(loaded.error());
    m_loaded = std::move(*loaded);
    if (const auto same = compareSpare(*m_database); !same)
        return same;
    return checkWritable(*m_database);
}

} // namespace canolfan::store
