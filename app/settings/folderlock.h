#pragma once

#include <QCoroTask>
#include <QLockFile>

#include <chrono>
#include <memory>
#include <stop_token>

namespace canolfan::settings {

/// Holds a lock file of the data folder, so that the window and the command line of one account do one thing
/// after the other. Free again when destroyed, and when its process is gone, however it ended.
class FolderLock
{
public:
    /// nullptr: somebody else has held it all that time, or the stop was asked for. `stale`: how old the lock
    /// of another computer may be, which cannot be asked whether its process lives; one of this computer is
    /// kept as long as that does. Where the folder takes no files there is no lock, and no waiting.
    static QCoro::Task<std::unique_ptr<FolderLock>> taken(QString file, std::chrono::milliseconds stale,
        std::chrono::milliseconds patience, std::stop_token stop = {});

private:
    explicit FolderLock(const QString &file) : m_file(file) { }

    QLockFile m_file;
};

} // namespace canolfan::settings
