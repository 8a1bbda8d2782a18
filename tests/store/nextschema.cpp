#include "nextschema.h"

#include "contents.h"

#include "store/manifest.h"
#include "store/sealing.h"

namespace nextschema {

using namespace canolfan;
using namespace canolfan::store;

namespace {

struct Row
{
    QByteArray id;
    qint64 version = 0;
    QByteArray plain;
};

/// Every row of a table, sealed as before; sealed anew.
class Anew
{
public:
    Anew(Database &database, const QString &table, RowId::Table kind)
        : m_database(database), m_table(table), m_kind(kind)
    {
    }

    Result<TagSum> run()
    {
        TagSum sum;
        const auto rows = read();
        if (!rows)
            return failed(rows.error());
        for (const Row &row : *rows) {
            const QByteArray sealed = m_after.seal({m_kind, row.id, row.version}, row.plain);
            sum.add(sealed);
            const QVariant id =
                m_kind == RowId::Table::Users ? QVariant(row.id) : QVariant(row.id.toLongLong());
            const auto done = m_database.run(
                QStringLiteral("UPDATE %1 SET sealed = ? WHERE id = ?").arg(m_table), {sealed, id});
            if (!done)
                return failed(done.error());
        }
        return sum;
    }

private:
    Result<QList<Row>> read()
    {
        auto query = m_database.ask(QStringLiteral("SELECT id, version, sealed FROM %1").arg(m_table));
        if (!query)
            return failed(query.error());
        QList<Row> rows;
        while (query->next()) {
            Row row{query->value(0).toByteArray(), query->value(1).toLongLong(), {}};
            if (!m_before.open({m_kind, row.id, row.version}, query->value(2).toByteArray(), row.plain))
                return failed(FailureKind::CopyDamaged);
            rows << row;
        }
        return rows;
    }

    Database &m_database;
    QString m_table;
    RowId::Table m_kind;
    Sealer m_before{contents::key(), version - 1};
    Sealer m_after{contents::key(), version};
};

} // namespace

static Result<void> sealManifest(Database &database, const TagSum &users, const TagSum &changes)
{
    Sealer after(contents::key(), version);
    const auto row = database.value(QStringLiteral("SELECT version FROM meta WHERE id = 1"));
    const auto sealed = database.value(QStringLiteral("SELECT sealed FROM meta WHERE id = 1"));
    if (!row || !sealed)
        return failed(FailureKind::CopyDamaged);
    const RowId id = RowId::ofMeta(1, row->toLongLong());
    QByteArray plain;
    if (!after.open(id, sealed->toByteArray(), plain))
        return failed(FailureKind::CopyDamaged);
    Manifest manifest = *manifestFrom(plain);
    manifest.userSum = users;
    manifest.changeSum = changes;
    return database.run(
        QStringLiteral("UPDATE meta SET sealed = ? WHERE id = ?"), {after.seal(id, toBytes(manifest)), 1});
}

static Result<void> run(Database &database, bool failing)
{
    const auto users = Anew(database, QStringLiteral("base"), RowId::Table::Users).run();
    if (!users)
        return failed(users.error());
    const auto changes = Anew(database, QStringLiteral("outbox"), RowId::Table::Changes).run();
    if (!changes)
        return failed(changes.error());
    if (failing)
        return failed(FailureKind::DiskFull);
    for (const char *statement :
        {"DELETE FROM spare", "INSERT INTO spare SELECT id, version, sealed FROM outbox",
            "ALTER TABLE header ADD COLUMN more INTEGER"}) {
        if (const auto done = database.run(QLatin1String(statement)); !done)
            return done;
    }
    if (const auto meta = Anew(database, QStringLiteral("meta"), RowId::Table::Meta).run(); !meta)
        return failed(meta.error());
    return sealManifest(database, *users, *changes);
}

Migrations migrations(bool failing)
{
    return store::migrations() << Migration{
               version, [failing](Database &database) { return run(database, failing); }};
}

} // namespace nextschema
