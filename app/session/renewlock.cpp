#include "renewlock.h"

#include "http/pause.h"

#include <QDeadlineTimer>
#include <QDir>

namespace canolfan::session {

RenewLock::RenewLock(const QString &file) : m_file(file)
{
    // A process that was killed while it held the lock: QLockFile finds out by itself that it is gone.
    m_file.setStaleLockTime(std::chrono::milliseconds(std::chrono::seconds(60)).count());
}

QCoro::Task<std::unique_ptr<RenewLock>> RenewLock::taken(
    QString dataFolder, std::chrono::milliseconds patience)
{
    std::unique_ptr<RenewLock> lock(new RenewLock(QDir(dataFolder).filePath(QStringLiteral("renew.lock"))));
    const QDeadlineTimer deadline(patience);
    while (!lock->m_file.tryLock(0) && !deadline.hasExpired())
        co_await http::pause(std::chrono::milliseconds(25));
    co_return lock;
}

} // namespace canolfan::session
