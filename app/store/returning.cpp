#include "openingcopy.h"

#include "writing.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace canolfan::store {

void Opening::removeOldAsides() const
{
    for (const Aside why : everyAside) {
        for (const QString &file : m_place.allAside(why)) {
            if (putAsideAt(file).addDays(daysKept) < m_now)
                removeDatabase(file);
        }
    }
}

Result<void> Opening::commit(const std::function<Result<void>()> &work)
{
    const auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return failed(transaction.error());
    if (const auto done = work(); !done)
        return done;
    if (const auto committed = (*transaction)->commit(); !committed)
        return committed;
    auto loaded = read(*m_database, *m_sealer);
    if (!loaded)
        return failed(loaded.error());
    m_loaded = std::move(*loaded);
    return {};
}

bool mayBeOf(const QString &file, Sealer &sealer)
{
    const auto database = Database::open(file, Database::Access::Read);
    if (!database)
        return true;
    const auto header = readHeader(**database);
    return !header || header->mark == sealer.mark();
}

Result<void> Opening::takeBackReturned()
{
    for (const QString &file : m_place.allAside(Aside::Locked)) {
        if (!mayBeOf(file, *m_sealer))
            continue;
        if (const auto taken = takeBack(file); !taken)
            return taken;
    }
    return {};
}

/// Those that come back were made first, so the others' numbers move behind theirs.
static sync::Batch joined(const QList<PendingChange> &returned, const QList<PendingChange> &present)
{
    sync::Batch batch;
    QSet<QUuid> known;
    quint64 last = 0;
    for (const PendingChange &change : present) {
        known << change.operation;
        last = std::max(last, change.number);
    }
    // What has been taken back already, and not been removed since, is not taken back twice.
    for (const PendingChange &change : returned) {
        if (!known.contains(change.operation))
            batch.changes << change;
        last = std::max(last, change.number);
    }
    if (batch.changes.isEmpty())
        return batch;
    QHash<quint64, quint64> moved;
    for (const PendingChange &change : present)
        moved.insert(change.number, ++last);
    for (PendingChange change : present) {
        batch.removedChanges << change.number;
        change.number = moved.value(change.number);
        change.behind = moved.value(change.behind);
        batch.changes << change;
    }
    return batch;
}

Result<void> Opening::takeBack(const QString &file)
{
    const Wreck wreck(file, *m_sealer, std::nullopt);
    if (!wreck.isThisKeys())
        return {};
    const QList<PendingChange> &present = m_loaded.contents.changes;
    const sync::Batch batch = joined(wreck.changes().changes, present);
    const auto returned = batch.changes.size() - batch.removedChanges.size();
    if (!batch.isEmpty()) {
        const auto written = commit([&] { return write(*m_database, *m_sealer, batch, m_loaded.books); });
        if (!written)
            return written;
    }
    m_report.returned += int(returned);
    return removeDatabase(file);
}

Result<void> Opening::purgeIfOld()
{
    const QDateTime contact = m_loaded.contents.contact;
    if (!contact.isValid() || contact.addDays(daysKept) >= m_now)
        return {};
    m_report.purged = true;
    return commit([this] { return writeWithoutUsers(*m_database, *m_sealer, m_loaded.books); });
}

} // namespace canolfan::store
