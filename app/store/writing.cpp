#include "writing.h"

#include "cbor.h"
#include "changefields.h"
#include "contentfields.h"
#include "userfields.h"

#include <QRandomGenerator>

#include <map>

namespace canolfan::store {

namespace {

/// One commit.
class Writing
{
public:
    Writing(Database &database, Sealer &sealer, Books &books)
        : m_database(database), m_sealer(sealer), m_books(books), m_version(books.manifest.generation + 1)
    {
    }

    Result<void> users(const sync::Batch &batch);
    Result<void> changes(const sync::Batch &batch);
    Result<void> meta(const sync::Batch &batch);
    Result<void> removeAllButChanges();
    Result<void> finish();

private:
    Result<void> removeUser(const QByteArray &key);
    Result<void> putUser(const QByteArray &key, const CentreUser &user);
    Result<void> removeChange(quint64 number);
    Result<void> putChange(const PendingChange &change);
    Result<void> putMeta(Meta row, const QByteArray &plain);
    Result<QByteArray> sealed(const RowId &row, const QByteArray &plain);

    Database &m_database;
    Sealer &m_sealer;
    Books &m_books;
    qint64 m_version;
};

Result<QByteArray> Writing::sealed(const RowId &row, const QByteArray &plain)
{
    const QByteArray sealed = m_sealer.seal(row, plain);
    if (sealed.isEmpty())
        return failed(FailureKind::NoRandomNumbers);
    return sealed;
}

Result<void> Writing::removeUser(const QByteArray &key)
{
    Manifest &manifest = m_books.manifest;
    if (manifest.users == 0)
        return {};
    const auto before = m_database.value(QStringLiteral("SELECT sealed FROM base WHERE id = ?"), {key});
    if (!before || !before->isValid())
        return before ? Result<void>() : failed(before.error());
    manifest.userSum.subtract(before->toByteArray());
    --manifest.users;
    return m_database.run(QStringLiteral("DELETE FROM base WHERE id = ?"), {key});
}

Result<void> Writing::putUser(const QByteArray &key, const CentreUser &user)
{
    const auto row = sealed(RowId::ofUser(key, m_version), toBytes(user));
    if (!row)
        return failed(row.error());
    m_books.manifest.userSum.add(*row);
    ++m_books.manifest.users;
    return m_database.run(
        QStringLiteral("INSERT INTO base(id, version, sealed) VALUES(?, ?, ?)"), {key, m_version, *row});
}

Result<void> Writing::users(const sync::Batch &batch)
{
    if (batch.replacesUsers) {
        if (const auto emptied = m_database.run(QStringLiteral("DELETE FROM base")); !emptied)
            return emptied;
        m_books.manifest.users = 0;
        m_books.manifest.userSum = {};
    }
    for (const QString &id : batch.removedUsers) {
        if (const auto removed = removeUser(m_sealer.userKey(id)); !removed)
            return removed;
    }
    // In the order of the keys a long list is written from front to back; and each person once.
    std::map<QByteArray, const CentreUser *> inOrder;
    for (const CentreUser &user : batch.users)
        inOrder[m_sealer.userKey(user.id)] = &user;
    for (const auto &[key, user] : inOrder) {
        if (const auto removed = batch.replacesUsers ? Result<void>() : removeUser(key); !removed)
            return removed;
        if (const auto put = putUser(key, *user); !put)
            return put;
    }
    return {};
}

Result<void> Writing::removeChange(quint64 number)
{
    m_books.outbox.remove(number);
    for (const char *statement : {"DELETE FROM outbox WHERE id = ?", "DELETE FROM spare WHERE id = ?"}) {
        if (const auto removed = m_database.run(QLatin1String(statement), {number}); !removed)
            return removed;
    }
    return {};
}

Result<void> Writing::putChange(const PendingChange &change)
{
    const auto row = sealed(RowId::ofChange(qint64(change.number), m_version), toBytes(change));
    if (!row)
        return failed(row.error());
    m_books.outbox.put(change.number, *row, m_version, change.madeAt);
    m_books.manifest.lastNumber = std::max(m_books.manifest.lastNumber, change.number);
    for (const char *statement : {"INSERT OR REPLACE INTO outbox(id, version, sealed) VALUES(?, ?, ?)",
             "INSERT OR REPLACE INTO spare(id, version, sealed) VALUES(?, ?, ?)"}) {
        if (const auto put = m_database.run(QLatin1String(statement), {change.number, m_version, *row}); !put)
            return put;
    }
    return {};
}

Result<void> Writing::changes(const sync::Batch &batch)
{
    for (const quint64 number : batch.removedChanges) {
        if (const auto removed = removeChange(number); !removed)
            return removed;
    }
    for (const PendingChange &change : batch.changes) {
        if (const auto put = putChange(change); !put)
            return put;
    }
    return {};
}

Result<void> Writing::putMeta(Meta row, const QByteArray &plain)
{
    const auto content = sealed(RowId::ofMeta(qint64(row), m_version), plain);
    if (!content)
        return failed(content.error());
    if (row != Meta::Manifest)
        m_books.manifest.meta[qint64(row)] = m_version;
    return m_database.run(QStringLiteral("INSERT OR REPLACE INTO meta(id, version, sealed) VALUES(?, ?, ?)"),
        {qint64(row), m_version, *content});
}

Result<void> Writing::meta(const sync::Batch &batch)
{
    std::map<Meta, QByteArray> rows;
    if (batch.cursor) {
        FieldWriter fields;
        fields.text(1, *batch.cursor);
        rows[Meta::Cursor] = fields.written();
    }
    if (batch.profile)
        rows[Meta::Profile] = toBytes(*batch.profile);
    if (batch.catalogue)
        rows[Meta::Catalogue] = toBytes(*batch.catalogue);
    if (batch.contact) {
        FieldWriter fields;
        fields.moment(1, *batch.contact);
        rows[Meta::Contact] = fields.written();
    }
    for (const auto &[row, plain] : rows) {
        if (const auto put = putMeta(row, plain); !put)
            return put;
    }
    return {};
}

Result<void> Writing::removeAllButChanges()
{
    m_books.manifest = {.lastNumber = m_books.manifest.lastNumber};
    for (const char *statement : {"DELETE FROM base", "DELETE FROM meta"}) {
        if (const auto removed = m_database.run(QLatin1String(statement)); !removed)
            return removed;
    }
    return {};
}

Result<void> Writing::finish()
{
    Manifest &manifest = m_books.manifest;
    manifest.generation = m_version;
    manifest.changes = m_books.outbox.count();
    manifest.changeSum = m_books.outbox.sum();
    Unsent &unsent = m_books.header.unsent;
    unsent.generation = m_version;
    unsent.count = m_books.outbox.count();
    unsent.since = m_books.outbox.since();
    if (const auto put = putMeta(Meta::Manifest, toBytes(manifest)); !put)
        return put;
    const QVariant since = unsent.since.isValid() ? QVariant(unsent.since.toMSecsSinceEpoch()) : QVariant();
    return m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO header(id, epoch, mark, generation, unsent, since)"
                       " VALUES(1, ?, ?, ?, ?, ?)"),
        {unsent.epoch, m_books.header.mark, m_version, unsent.count, since});
}

} // namespace

Result<void> writeFirst(Database &database, Sealer &sealer, Books &books)
{
    books = {};
    books.header.mark = sealer.mark();
    books.header.unsent.epoch = qint64(QRandomGenerator::system()->generate64() >> 1);
    return Writing(database, sealer, books).finish();
}

static Result<void> checkGeneration(Database &database, const Books &books)
{
    const auto last = database.value(QStringLiteral("SELECT generation FROM header WHERE id = 1"));
    if (!last)
        return failed(last.error());
    return last->isValid() && last->toLongLong() == books.header.unsent.generation
        ? Result<void>()
        : failed(FailureKind::CopyChangedElsewhere);
}

Result<void> write(Database &database, Sealer &sealer, const sync::Batch &batch, Books &books)
{
    if (const auto checked = checkGeneration(database, books); !checked)
        return checked;
    Writing writing(database, sealer, books);
    if (const auto done = writing.users(batch); !done)
        return done;
    if (const auto done = writing.changes(batch); !done)
        return done;
    if (const auto done = writing.meta(batch); !done)
        return done;
    return writing.finish();
}

Result<void> writeWithoutUsers(Database &database, Sealer &sealer, Books &books)
{
    if (const auto checked = checkGeneration(database, books); !checked)
        return checked;
    Writing writing(database, sealer, books);
    if (const auto done = writing.removeAllButChanges(); !done)
        return done;
    return writing.finish();
}

} // namespace canolfan::store
