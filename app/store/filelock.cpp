#include "filelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

#include <cerrno>

namespace canolfan::store {

FileLock::FileLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) { }

FileLock::~FileLock() = default;

#ifdef Q_OS_UNIX

static constexpr std::chrono::milliseconds pause{10};

struct FileLock::Handle
{
    int file = -1;

    ~Handle()
    {
        // The file stays: to remove it would be to take it from under the next one's feet.
        if (file >= 0)
            ::close(file);
    }
};

std::unique_ptr<FileLock> FileLock::take(const QString &file, std::chrono::milliseconds patience)
{
    auto handle = std::make_unique<Handle>();
    handle->file =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const QDeadlineTimer deadline(patience);
    while (handle->file >= 0 && ::flock(handle->file, LOCK_EX | LOCK_NB) != 0) {
        // Not every file system has locks.
        if (errno != EWOULDBLOCK && errno != EINTR)
            break;
        if (deadline.hasExpired())
            return nullptr;
        QThread::msleep(pause.count());
    }
    return std::unique_ptr<FileLock>(new FileLock(std::move(handle)));
}

#else

// Windows closes what a process had open; nobody else opens it meanwhile.
struct FileLock::Handle
{
    QLockFile file;
};

std::unique_ptr<FileLock> FileLock::take(const QString &file, std::chrono::milliseconds patience)
{
    auto handle = std::unique_ptr<Handle>(new Handle{QLockFile(file)});
    if (!handle->file.tryLock(int(patience.count())) && handle->file.error() == QLockFile::LockFailedError)
        return nullptr;
    return std::unique_ptr<FileLock>(new FileLock(std::move(handle)));
}

#endif

} // namespace canolfan::store
