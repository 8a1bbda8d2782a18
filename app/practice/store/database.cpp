#include "practice/store/database.h"

#include "practice/store/schema.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

/// An open connection which is closed, and forgotten by Qt, at the end of the thread.
class Connection
{
public:
    explicit Connection(const QString &path) : m_name("practice-"_L1 + path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(path);
        // `accounts` and `reset-mfa` open the file beside a running server.
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!database.open()) {
            const std::string reason = database.lastError().text().toStdString();
            database = {};
            QSqlDatabase::removeDatabase(m_name);
            throw StoreError("Cannot open the practice portal's database: " + reason);
        }
    }

    ~Connection()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }

    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
};

} // namespace

Database::Database(const QString &path)
{
    std::promise<void> opened;
    auto ready = opened.get_future();
    m_thread =
        std::thread([this, path, opened = std::move(opened)]() mutable { serve(path, std::move(opened)); });
    try {
        ready.get();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

Database::~Database()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Database::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

Database::Job Database::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
    if (m_jobs.empty()) {
        return {};
    }
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void Database::serve(const QString &path, std::promise<void> opened)
{
    try {
        const Connection connection(path);
        Transaction transaction(connection.database());
        prepareSchema(transaction);
        opened.set_value();
        while (const Job job = nextJob()) {
            job(transaction);
        }
    } catch (...) {
        opened.set_exception(std::current_exception());
    }
}

} // namespace practice
