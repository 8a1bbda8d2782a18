#pragma once

#include "domain/result.h"

#include <QSqlQuery>
#include <QVariantList>

#include <map>
#include <memory>

namespace canolfan::store {

/// A connection to a file of SQLite's, in the thread that has opened it. Failures: CopyNotWritable, DiskFull,
/// DiskTrouble, CopyDamaged, and BusyElsewhere where another connection has it for too long, or was faster,
/// as SQLite's code says (reliability.md B).
class Database
{
public:
    enum class Access
    {
        Write,
        Read
    };

    /// Opens what is there; a file that is missing is not made. Nothing has been read of it yet.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString &path() const { return m_path; }

    /// A statement without an answer. One with values is prepared once and kept.
    Result<void> run(const QString &statement, const QVariantList &values = {});
    /// One with: to be stepped with next(), and asked for failure(query) after the last.
    Result<QSqlQuery> ask(const QString &statement, const QVariantList &values = {});
    /// The first value of the first row; invalid: there is no row.
    Result<QVariant> value(const QString &statement, const QVariantList &values = {});

    /// Where stepping through an answer has stopped for another reason than its end.
    static std::optional<Failure> failure(const QSqlQuery &query);

    /// Of other connections' commits: changes with each of them. -1 where it cannot be read.
    qint64 dataVersion();

private:
    explicit Database(QString path);
    Result<QSqlQuery *> prepared(const QString &statement);

    QString m_path;
    QString m_connection;
    std::map<QString, QSqlQuery> m_statements;
};

/// From BEGIN to COMMIT; rolled back unless it has been committed. "IMMEDIATE": other processes' writing
/// waits.
class Transaction
{
public:
    enum class Kind
    {
        Read,
        Write
    };

    static Result<std::unique_ptr<Transaction>> begin(Database &database, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(database) { }

    Database &m_database;
    bool m_open = true;
};

} // namespace canolfan::store
