#include "reading.h"

#include "cbor.h"
#include "changefields.h"
#include "contentfields.h"
#include "domain/utc.h"
#include "userfields.h"

namespace canolfan::store {

static tl::unexpected<Failure> damaged()
{
    return failed(FailureKind::CopyDamaged);
}

/// Nothing, once the answer has ended as it should.
static Result<void> ended(const QSqlQuery &query)
{
    const auto failure = Database::failure(query);
    return failure ? failed(*failure) : Result<void>();
}

Result<Header> readHeader(Database &database)
{
    auto query = database.ask(
        QStringLiteral("SELECT mark, epoch, generation, unsent, since FROM header WHERE id = 1"));
    if (!query)
        return failed(query.error());
    if (!query->next()) {
        const auto done = ended(*query);
        return done ? Result<Header>(damaged()) : failed(done.error());
    }
    Header header{query->value(0).toByteArray(), {}};
    header.unsent.epoch = query->value(1).toLongLong();
    header.unsent.generation = query->value(2).toLongLong();
    header.unsent.count = query->value(3).toInt();
    if (!query->value(4).isNull())
        header.unsent.since = QDateTime::fromMSecsSinceEpoch(query->value(4).toLongLong(), utc);
    return header;
}

namespace {

/// A table of sealed rows, row by row.
class SealedRows
{
public:
    SealedRows(Sealer &sealer, QSqlQuery query) : m_sealer(sealer), m_query(std::move(query)) { }

    bool next() { return m_query.next(); }
    Result<void> ended() const { return store::ended(m_query); }
    qint64 number() const { return m_query.value(0).toLongLong(); }
    QByteArray id() const { return m_query.value(0).toByteArray(); }
    qint64 version() const { return m_query.value(1).toLongLong(); }
    QByteArray sealed() const { return m_query.value(2).toByteArray(); }

    bool open(const RowId &row, const QByteArray &sealed) { return m_sealer.open(row, sealed, m_plain); }
    /// Of the row that was opened last.
    QByteArrayView plain() const { return m_plain; }

private:
    Sealer &m_sealer;
    QSqlQuery m_query;
    QByteArray m_plain;
};

} // namespace

static Result<void> takeMeta(Meta row, QByteArrayView plain, Loaded &loaded)
{
    FieldReader fields(plain);
    switch (row) {
    case Meta::Manifest: {
        const auto manifest = manifestFrom(plain);
        if (!manifest)
            return damaged();
        loaded.books.manifest = *manifest;
        loaded.contents.lastNumber = manifest->lastNumber;
        return {};
    }
    case Meta::Cursor:
        if (fields.next())
            loaded.contents.cursor = fields.text();
        return fields.isBroken() ? Result<void>(damaged()) : Result<void>();
    case Meta::Profile:
        loaded.contents.profile = profileFrom(plain);
        return loaded.contents.profile ? Result<void>() : damaged();
    case Meta::Catalogue:
        loaded.contents.catalogue = catalogueFrom(plain);
        return {};
    case Meta::Contact:
        if (fields.next())
            loaded.contents.contact = fields.moment();
        return fields.isBroken() ? Result<void>(damaged()) : Result<void>();
    }
    return damaged();
}

static Result<void> readMeta(Database &database, Sealer &sealer, Loaded &loaded)
{
    auto query = database.ask(QStringLiteral("SELECT id, version, sealed FROM meta"));
    if (!query)
        return failed(query.error());
    SealedRows rows(sealer, std::move(*query));
    std::map<qint64, qint64> versions;
    while (rows.next()) {
        const qint64 number = rows.number();
        versions[number] = rows.version();
        if (!rows.open(RowId::ofMeta(number, rows.version()), rows.sealed()))
            return damaged();
        if (const auto taken = takeMeta(Meta(number), rows.plain(), loaded); !taken)
            return taken;
    }
    if (const auto ended = rows.ended(); !ended)
        return ended;
    const Manifest &manifest = loaded.books.manifest;
    const auto own = versions.extract(qint64(Meta::Manifest));
    const bool asWritten = own && own.mapped() == manifest.generation && versions == manifest.meta
        && manifest.generation == loaded.books.header.unsent.generation;
    return asWritten ? Result<void>() : damaged();
}

static Result<void> readChanges(Database &database, Sealer &sealer, Loaded &loaded)
{
    auto query = database.ask(QStringLiteral("SELECT id, version, sealed FROM outbox ORDER BY id"));
    if (!query)
        return failed(query.error());
    SealedRows rows(sealer, std::move(*query));
    Outbox &outbox = loaded.books.outbox;
    while (rows.next()) {
        const qint64 number = rows.number();
        const QByteArray sealed = rows.sealed();
        if (!rows.open(RowId::ofChange(number, rows.version()), sealed))
            return damaged();
        const auto change = changeFrom(quint64(number), rows.plain());
        if (!change)
            return damaged();
        loaded.contents.changes << *change;
        outbox.put(change->number, sealed, rows.version(), change->madeAt);
    }
    outbox.settle();
    if (const auto ended = rows.ended(); !ended)
        return ended;
    const Manifest &manifest = loaded.books.manifest;
    const bool asWritten = outbox.count() == manifest.changes && outbox.sum() == manifest.changeSum;
    return asWritten ? Result<void>() : damaged();
}

static Result<void> readUsers(Database &database, Sealer &sealer, Loaded &loaded)
{
    auto query = database.ask(QStringLiteral("SELECT id, version, sealed FROM base"));
    if (!query)
        return failed(query.error());
    SealedRows rows(sealer, std::move(*query));
    const Manifest &manifest = loaded.books.manifest;
    QList<CentreUser> &users = loaded.contents.users;
    users.reserve(manifest.users);
    TagSum sum;
    while (rows.next()) {
        const QByteArray sealed = rows.sealed();
        if (!rows.open(RowId::ofUser(rows.id(), rows.version()), sealed))
            return damaged();
        auto user = userFrom(rows.plain());
        if (!user)
            return damaged();
        users << std::move(*user);
        sum.add(sealed);
    }
    if (const auto ended = rows.ended(); !ended)
        return ended;
    const bool asWritten = users.size() == manifest.users && sum == manifest.userSum;
    return asWritten ? Result<void>() : damaged();
}

template <typename... Part>
static Result<Loaded> readParts(Database &database, Sealer &sealer, Part... parts)
{
    const auto transaction = Transaction::begin(database, Transaction::Kind::Read);
    if (!transaction)
        return failed(transaction.error());
    Loaded loaded;
    const Result<Header> header = readHeader(database);
    if (!header)
        return failed(header.error());
    loaded.books.header = *header;
    Result<void> done;
    ((done = done ? parts(database, sealer, loaded) : done), ...);
    if (!done)
        return failed(done.error());
    return loaded;
}

Result<Manifest> readManifest(Database &database, Sealer &sealer)
{
    const Result<Loaded> loaded = readParts(database, sealer, readMeta);
    return loaded ? Result<Manifest>(loaded->books.manifest) : failed(loaded.error());
}

Result<Loaded> read(Database &database, Sealer &sealer)
{
    return readParts(database, sealer, readMeta, readChanges, readUsers);
}

Result<Loaded> readWithoutChanges(Database &database, Sealer &sealer)
{
    return readParts(database, sealer, readMeta, readUsers);
}

Result<void> compareSpare(Database &database)
{
    const auto differing = database.value(
        QStringLiteral("SELECT (SELECT count(*) FROM outbox) <> (SELECT count(*) FROM spare)"
                       " OR EXISTS (SELECT 1 FROM outbox LEFT JOIN spare USING(id)"
                       " WHERE spare.version IS NOT outbox.version OR spare.sealed IS NOT outbox.sealed)"));
    if (!differing)
        return failed(differing.error());
    return differing->toInt() == 0 ? Result<void>() : damaged();
}

} // namespace canolfan::store
