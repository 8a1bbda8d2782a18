#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace practice {

/// SQLite refused a statement. The text is SQLite's and holds no values.
struct StoreError : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// The rows of one statement, in the order of its columns. Ends when it is destroyed.
class Rows
{
public:
    explicit Rows(QSqlQuery &query) : m_query(query) { }
    ~Rows() { m_query.finish(); }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    bool next() { return m_query.next(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    /// Of an INSERT, UPDATE or DELETE.
    int changed() const { return m_query.numRowsAffected(); }
    /// Of an INSERT into a table with an automatic key.
    qint64 insertedKey() const { return m_query.lastInsertId().toLongLong(); }

private:
    QSqlQuery &m_query;
};

/// Something is being read or written. Whoever holds one is on the database's own thread, inside a
/// transaction, and alone: nothing changes while it looks. Prepared statements are kept, so the text of one
/// should be a literal.
class Transaction
{
public:
    explicit Transaction(const QSqlDatabase &database) : m_database(database) { }

    /// Throws StoreError. The same text may not be run again while its rows are still being read.
    Rows run(const char *sql, const QVariantList &values = {});
    /// For statements that are run once, such as BEGIN or a table's definition.
    void execute(const QString &sql);

private:
    QSqlDatabase m_database;
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>> m_prepared;
};

} // namespace practice
