#include "renewlock.h"

#include "http/pause.h"

#include <QDeadlineTimer>
#include <QDir>

#include <algorithm>

namespace canolfan::session {

// Many processes that wait must not keep the one from its work that they wait for.
static constexpr std::chrono::milliseconds firstPause{20};
static constexpr std::chrono::milliseconds longestPause{160};

RenewLock::RenewLock(const QString &file) : m_file(file)
{
    // A process that was killed while it held the lock: QLockFile finds out by itself that it is gone.
    m_file.setStaleLockTime(std::chrono::milliseconds(abandonedAfter).count());
}

QCoro::Task<std::unique_ptr<RenewLock>> RenewLock::taken(
    QString dataFolder, std::stop_token stop, std::chrono::milliseconds patience)
{
    std::unique_ptr<RenewLock> lock(new RenewLock(QDir(dataFolder).filePath(QStringLiteral("renew.lock"))));
    const QDeadlineTimer deadline(patience);
    std::chrono::milliseconds pause = firstPause;
    while (!lock->m_file.tryLock(0) && lock->m_file.error() == QLockFile::LockFailedError
        && !deadline.hasExpired() && !stop.stop_requested()) {
        co_await http::pause(pause, stop);
        pause = std::min(pause * 2, longestPause);
    }
    co_return lock;
}

} // namespace canolfan::session
