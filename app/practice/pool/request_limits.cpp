#include "practice/pool/request_limits.h"

namespace practice::request_limits {

using namespace std::chrono_literals;

std::optional<PoolError> count(
    Transaction &transaction, const QString &username, const QString &operation, int limitAnHour, qint64 now)
{
    if (countOf(transaction, username, operation, now) >= limitAnHour) {
        return pool_errors::limitExceeded();
    }
    transaction.run(
        "INSERT INTO attempt(username, operation, at) VALUES(?, ?, ?)", {username, operation, now});
    return std::nullopt;
}

int countOf(Transaction &transaction, const QString &username, const QString &operation, qint64 now)
{
    // The practice clock goes back to the computer's at each start: what lies ahead of it does not count
    // either.
    transaction.run("DELETE FROM attempt WHERE at <= ? OR at > ?", {now - milliseconds(1h), now});
    Rows rows = transaction.run(
        "SELECT COUNT(*) FROM attempt WHERE username = ? AND operation = ?", {username, operation});
    return rows.next() ? int(rows.number(0)) : 0;
}

void forget(Transaction &transaction, const QString &username)
{
    transaction.run("DELETE FROM attempt WHERE username = ?", {username});
}

} // namespace practice::request_limits
