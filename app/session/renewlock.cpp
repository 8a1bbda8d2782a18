#include "renewlock.h"

#include <QDir>

namespace canolfan::session {

QCoro::Task<std::unique_ptr<RenewLock>> RenewLock::taken(
    QString dataFolder, std::stop_token stop, std::chrono::milliseconds patience)
{
    auto lock = std::make_unique<RenewLock>();
    const QString file = QDir(dataFolder).filePath(QStringLiteral("renew.lock"));
    lock->m_held = co_await settings::FolderLock::taken(file, abandonedAfter, patience, stop);
    co_return lock;
}

} // namespace canolfan::session
