#include "settings/folderlock.h"

#include <QCoroTimer>
#include <QDeadlineTimer>

#include <algorithm>

namespace canolfan::settings {

// Many processes that wait must not keep the one from its work that they wait for.
static constexpr std::chrono::milliseconds firstPause{20};
static constexpr std::chrono::milliseconds longestPause{160};

QCoro::Task<std::unique_ptr<FolderLock>> FolderLock::taken(
    QString file, std::chrono::milliseconds stale, std::chrono::milliseconds patience, std::stop_token stop)
{
    std::unique_ptr<FolderLock> lock(new FolderLock(file));
    // A process that is gone holds nothing, whatever this says: QLockFile finds out by itself.
    lock->m_file.setStaleLockTime(int(stale.count()));
    const QDeadlineTimer deadline(patience);
    std::chrono::milliseconds pause = firstPause;
    while (!lock->m_file.tryLock(0)) {
        if (lock->m_file.error() != QLockFile::LockFailedError)
            break; // no files in this folder: nobody else has one either
        if (deadline.hasExpired() || stop.stop_requested())
            co_return std::unique_ptr<FolderLock>();
        co_await QCoro::sleepFor(pause);
        pause = std::min(pause * 2, longestPause);
    }
    co_return lock;
}

} // namespace canolfan::settings
