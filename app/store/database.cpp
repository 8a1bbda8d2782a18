#include "database.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace canolfan::store {

// How long another process may take to commit. A list of 50,000 people takes about a second.
static constexpr int patience = 10'000; // milliseconds

namespace {

// SQLite's result codes (sqlite.org/rescode.html); the lowest byte of the extended ones.
enum Code
{
    Error = 1,
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Auth = 23,
    NotADatabase = 26
};

} // namespace

static FailureKind kindOf(int code)
{
    switch (code & 0xff) {
    case Perm:
    case ReadOnly:
    case CannotOpen:
    case Auth:
        return FailureKind::CopyNotWritable;
    case Busy: // another process has kept it for longer than our patience, or was faster
    case Locked:
        return FailureKind::BusyElsewhere;
    case Full:
        return FailureKind::DiskFull;
    case Error: // our statements are right: a table or a column is not there, or not called so
    case Corrupt:
    case NotADatabase:
        return FailureKind::CopyDamaged;
    default:
        return FailureKind::DiskTrouble;
    }
}

static Failure failureOf(const QSqlError &error)
{
    const FailureKind kind = kindOf(error.nativeErrorCode().toInt());
    Failure failure{kind};
    if (kind == FailureKind::DiskTrouble)
        failure.detail = QStringLiteral("%1, %2").arg(error.databaseText(), error.nativeErrorCode());
    return failure;
}

Database::Database(QString path) : m_path(std::move(path))
{
    static std::atomic<int> connections = 0;
    m_connection = QStringLiteral("copy-%1").arg(++connections);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    std::unique_ptr<Database> database(new Database(path));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(patience)
            .arg(QLatin1String(access == Access::Read ? ";QSQLITE_OPEN_READONLY" : "")));
    if (!connection.open())
        return failed(failureOf(connection.lastError()));
    return database;
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<QSqlQuery *> Database::prepared(const QString &statement)
{
    if (const auto found = m_statements.find(statement); found != m_statements.end())
        return &found->second;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failed(failureOf(query.lastError()));
    return &m_statements.emplace(statement, std::move(query)).first->second;
}

Result<void> Database::run(const QString &statement, const QVariantList &values)
{
    if (values.isEmpty()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        return query.exec(statement) ? Result<void>() : failed(failureOf(query.lastError()));
    }
    const auto query = prepared(statement);
    if (!query)
        return failed(query.error());
    for (int place = 0; place < values.size(); ++place)
        (*query)->bindValue(place, values.at(place));
    const bool done = (*query)->exec();
    Result<void> result = done ? Result<void>() : failed(failureOf((*query)->lastError()));
    (*query)->finish();
    return result;
}

Result<QSqlQuery> Database::ask(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failed(failureOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(failureOf(query.lastError()));
    return query;
}

Result<QVariant> Database::value(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = ask(statement, values);
    if (!query)
        return failed(query.error());
    if (query->next())
        return query->value(0);
    if (const auto trouble = failure(*query))
        return failed(*trouble);
    return QVariant();
}

std::optional<Failure> Database::failure(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return error.isValid() ? std::optional(failureOf(error)) : std::nullopt;
}

qint64 Database::dataVersion()
{
    const auto found = value(QStringLiteral("PRAGMA data_version"));
    return found ? found->toLongLong() : -1;
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database, Kind kind)
{
    const Result<void> begun =
        database.run(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun)
        return failed(begun.error());
    return std::unique_ptr<Transaction>(new Transaction(database));
}

// Not QSqlDatabase::commit(): where that fails, SQLite's code is lost.
Result<void> Transaction::commit()
{
    Result<void> committed = m_database.run(QStringLiteral("COMMIT"));
    m_open = !committed;
    return committed;
}

Transaction::~Transaction()
{
    // Where SQLite has rolled back by itself there is no transaction any more, and nothing to be said about
    // it.
    if (m_open)
        m_database.run(QStringLiteral("ROLLBACK"));
}

} // namespace canolfan::store
