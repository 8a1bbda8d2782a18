#include "store/localcopy.h"

#include "filelock.h"
#include "inside.h"
#include "schema.h"
#include "writing.h"

namespace canolfan::store {

// As a commit waits for another one (database.cpp).
static constexpr std::chrono::seconds patience{10};

LocalCopy::LocalCopy(std::unique_ptr<Inside> inside, Again again)
    : m_inside(std::move(inside)), m_again(std::move(again))
{
}

LocalCopy::~LocalCopy() = default;

Result<sync::Contents> LocalCopy::load()
{
    return m_inside->load();
}

Result<void> LocalCopy::commit(const sync::Batch &batch)
{
    if (!m_again || batch.isEmpty())
        return m_inside->commit(batch);
    Result<std::unique_ptr<Inside>> opened = m_again();
    if (!opened) {
        m_inside->note(opened.error());
        return failed(opened.error());
    }
    m_inside = std::move(*opened);
    m_again = {};
    return failed(FailureKind::CopyChangedElsewhere); // it may be: the picture is of earlier
}

bool LocalCopy::isChangedElsewhere()
{
    return m_inside->isChangedElsewhere();
}

Result<void> LocalCopy::purgeUsers()
{
    return m_inside->purgeUsers();
}

std::optional<Failure> LocalCopy::trouble() const
{
    return m_inside->trouble();
}

LocalCopy::Inside::Inside(
    std::unique_ptr<Database> database, std::unique_ptr<Sealer> sealer, Loaded loaded, const Place &place)
    : m_database(std::move(database))
    , m_sealer(std::move(sealer))
    , m_witness(std::in_place, place.witness())
    , m_lock(place.lock())
    , m_identity(identityOf(place.database()))
    , m_books(std::move(loaded.books))
    , m_contents(std::move(loaded.contents))
{
    m_witness->say(m_books.header.unsent, m_books.outbox, *m_sealer);
}

LocalCopy::Inside::Inside(std::unique_ptr<Database> database, std::unique_ptr<Sealer> sealer, Loaded loaded,
    Failure notWritable, std::unique_ptr<QTemporaryDir> picture)
    : m_picture(std::move(picture))
    , m_database(std::move(database))
    , m_sealer(std::move(sealer))
    , m_notWritable(std::move(notWritable))
    , m_books(std::move(loaded.books))
    , m_contents(std::move(loaded.contents))
{
}

/// Another process may have found it damaged and put it aside, or have signed out and removed it: what is
/// committed to the old file then is in nobody's copy.
bool LocalCopy::Inside::isStillThere() const
{
    return m_notWritable || identityOf(m_database->path()) == m_identity;
}

/// What another process was quicker with is no trouble.
void LocalCopy::Inside::note(const Failure &failure)
{
    const bool isLost = m_trouble && m_trouble->kind == FailureKind::CopyDamaged;
    const bool isOthers =
        failure.kind == FailureKind::CopyChangedElsewhere || failure.kind == FailureKind::BusyElsewhere;
    if (!isLost && !isOthers)
        m_trouble = failure;
}

Result<sync::Contents> LocalCopy::Inside::load()
{
    if (!isStillThere()) {
        note(Failure{FailureKind::CopyDamaged});
        return failed(FailureKind::CopyDamaged);
    }
    if (m_contents && !isChangedElsewhere()) {
        const sync::Contents contents = std::move(*m_contents);
        m_contents.reset();
        return contents;
    }
    m_contents.reset();
    // Before reading: a commit in between is then noticed once too often instead of never.
    m_dataVersion = m_database->dataVersion();
    Result<Loaded> loaded = read(*m_database, *m_sealer);
    if (!loaded) {
        if (loaded.error().kind == FailureKind::CopyDamaged)
            note(loaded.error());
        return failed(loaded.error());
    }
    m_books = std::move(loaded->books);
    return std::move(loaded->contents);
}

bool LocalCopy::Inside::isChangedElsewhere()
{
    if (m_notWritable)
        return false;
    if (!isStillThere())
        return true;
    const qint64 version = m_database->dataVersion();
    if (version >= 0 && version == m_dataVersion)
        return false;
    const auto header = readHeader(*m_database);
    if (!header || header->unsent.generation != m_books.header.unsent.generation)
        return true;
    m_dataVersion = version;
    return false;
}

Result<void> LocalCopy::Inside::commit(const sync::Batch &batch)
{
    if (batch.isEmpty())
        return {};
    return run([&] { return write(*m_database, *m_sealer, batch, m_books); });
}

Result<void> LocalCopy::Inside::purgeUsers()
{
    return run([&] { return writeWithoutUsers(*m_database, *m_sealer, m_books); });
}

Result<void> LocalCopy::Inside::run(const std::function<Result<void>()> &work)
{
    if (m_notWritable)
        return failed(*m_notWritable);
    // Whoever repairs it or takes it away reads first what is in it: nothing is to come after that.
    const auto lock = FileLock::take(m_lock, patience);
    if (!lock)
        return failed(FailureKind::BusyElsewhere);
    if (!isStillThere()) {
        note(Failure{FailureKind::CopyDamaged});
        return failed(FailureKind::CopyDamaged);
    }
    const Header header = m_books.header;
    const Manifest manifest = m_books.manifest;
    Result<void> done = inTransaction(work);
    if (done && !isStillThere())
        done = failed(FailureKind::CopyDamaged);
    if (!done) {
        note(done.error());
        m_books.header = header;
        m_books.manifest = manifest;
        m_books.outbox.takeBack();
        return done;
    }
    m_trouble.reset();
    m_contents.reset();
    m_books.outbox.settle();
    m_witness->say(m_books.header.unsent, m_books.outbox, *m_sealer);
    return {};
}

Result<void> LocalCopy::Inside::inTransaction(const std::function<Result<void>()> &work)
{
    Result<void> committed;
    {
        const auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
        if (!transaction)
            return failed(transaction.error());
        if (const auto done = work(); !done)
            return done;
        committed = (*transaction)->commit();
    }
    if (!committed && eraseFailedCommit() && isCommitted())
        return {};
    return committed;
}

/// A rollback journal that is gone from its folder, though waiting for the disk to know that failed, has made
/// a failed commit a whole one; now that a later one has reached the disk, so has this.
bool LocalCopy::Inside::isCommitted() const
{
    const auto manifest = readManifest(*m_database, *m_sealer);
    return manifest && *manifest == m_books.manifest;
}

/// A commit that failed at the very end, on waiting for the disk, stands in the log as a whole one; were the
/// program killed now, SQLite would take it for committed. So something that changes nothing is written over
/// it. (An UPDATE that changes nothing would not be: SQLite notices.)
bool LocalCopy::Inside::eraseFailedCommit()
{
    const auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    return transaction && m_database->run(QStringLiteral("PRAGMA user_version=%1").arg(schemaNow))
        && (*transaction)->commit();
}

} // namespace canolfan::store
