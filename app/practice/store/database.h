#pragma once

#include "practice/store/transaction.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <type_traits>

namespace practice {

/// The practice portal's SQLite file.
///
/// A Qt SQL connection belongs to one thread, and SQLite has one writer; so one thread owns the connection,
/// and every request hands its whole piece of work to that thread and waits. Each piece is one transaction:
/// rules are checked and obeyed at one moment, and no two requests can interleave. `write` and `read` may be
/// called from any thread but not from inside a piece of work. What the work throws undoes it and reaches the
/// caller.
class Database
{
public:
    /// Opens or creates the file. Throws StoreError.
    explicit Database(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    template <typename Work>
    auto write(Work work)
    {
        return perform("BEGIN IMMEDIATE", std::move(work));
    }

    template <typename Work>
    auto read(Work work)
    {
        return perform("BEGIN", std::move(work));
    }

private:
    using Job = std::function<void(Transaction &)>;

    template <typename Work>
    auto perform(const char *begin, Work work)
    {
        using Result = std::invoke_result_t<Work, Transaction &>;
        std::packaged_task<Result(Transaction &)> task([begin, &work](Transaction &transaction) -> Result {
            return inTransaction<Result>(transaction, begin, work);
        });
        auto result = task.get_future();
        enqueue([&task](Transaction &transaction) { task(transaction); });
        return result.get();
    }

    template <typename Result, typename Work>
    static Result inTransaction(Transaction &transaction, const char *begin, Work &work)
    {
        transaction.execute(QLatin1StringView(begin));
        try {
            if constexpr (std::is_void_v<Result>) {
                work(transaction);
                transaction.execute(QStringLiteral("COMMIT"));
            } else {
                Result result = work(transaction);
                transaction.execute(QStringLiteral("COMMIT"));
                return result;
            }
        } catch (...) {
            transaction.execute(QStringLiteral("ROLLBACK"));
            throw;
        }
    }

    void enqueue(Job job);
    void serve(const QString &path, std::promise<void> opened);
    Job nextJob();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace practice
