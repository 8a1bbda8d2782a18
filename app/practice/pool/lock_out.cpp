#include "practice/pool/lock_out.h"

#include <algorithm>

namespace practice::lock_out {

namespace {

constexpr int freeFailures = 4;
constexpr qint64 longest = 15 * 60 * 1000;

int failuresSoFar(Transaction &transaction, const QString &username, qint64 now)
{
    Rows rows = transaction.run("SELECT failures, last_failure FROM lock_out WHERE username = ?", {username});
    const bool counts = rows.next() && now - rows.number(1) < longest;
    return counts ? int(rows.number(0)) : 0;
}

qint64 lockAfter(int failures)
{
    const int doublings = failures - freeFailures - 1;
    return doublings < 0 ? 0 : std::min(longest, qint64(1000) << std::min(doublings, 20));
}

} // namespace

bool isLocked(Transaction &transaction, const QString &username, qint64 now)
{
    Rows rows = transaction.run("SELECT until FROM lock_out WHERE username = ?", {username});
    return rows.next() && now < rows.number(0);
}

void countFailure(Transaction &transaction, const QString &username, qint64 now)
{
    const int failures = failuresSoFar(transaction, username, now) + 1;
    transaction.run(
        "INSERT OR REPLACE INTO lock_out(username, failures, last_failure, until) VALUES(?, ?, ?, ?)",
        {username, failures, now, now + lockAfter(failures)});
}

void clear(Transaction &transaction, const QString &username)
{
    transaction.run("DELETE FROM lock_out WHERE username = ?", {username});
}

} // namespace practice::lock_out
