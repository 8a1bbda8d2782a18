#include "settings/folderlock.h"

#include <QCoroTimer>
#include <QDeadlineTimer>
#include <QFileInfo>

#include <algorithm>

namespace canolfan::settings {

// Many processes that wait must not keep the one from its work that they wait for.
static constexpr std::chrono::milliseconds firstPause{20};
static constexpr std::chrono::milliseconds longestPause{160};

// Between making its file and having written into it who it is, a process needs microseconds.
static constexpr std::chrono::milliseconds namelessFor{2000};

/// Killed between the two, a process leaves an empty file, and QLockFile knows nothing of it but its age. A
/// process that lives loses nothing by either age: it has its file locked against being removed.
static std::chrono::milliseconds staleAge(const QString &file, std::chrono::milliseconds stale)
{
    return QFileInfo(file).size() == 0 ? namelessFor : stale;
}

/// Held now, or not to be had here at all.
static bool isSettled(QLockFile &lock, std::chrono::milliseconds stale)
{
    lock.setStaleLockTime(int(staleAge(lock.fileName(), stale).count()));
    // Where the folder takes no files, nobody else has one either.
    return lock.tryLock(0) || lock.error() != QLockFile::LockFailedError;
}

QCoro::Task<std::unique_ptr<FolderLock>> FolderLock::taken(
    QString file, std::chrono::milliseconds stale, std::chrono::milliseconds patience, std::stop_token stop)
{
    std::unique_ptr<FolderLock> lock(new FolderLock(file));
    const QDeadlineTimer deadline(patience);
    std::chrono::milliseconds pause = firstPause;
    while (!isSettled(lock->m_file, stale)) {
        if (deadline.hasExpired() || stop.stop_requested())
            co_return std::unique_ptr<FolderLock>();
        co_await QCoro::sleepFor(pause);
        pause = std::min(pause * 2, longestPause);
    }
    co_return lock;
}

} // namespace canolfan::settings
