#pragma once

#include <QCoroTask>
#include <QLockFile>

#include <chrono>
#include <memory>

namespace canolfan::session {

/// Holds the data folder's lock around renewing, so that the window and the command line of one account do
/// not use the same refresh token at once (cognito.md 6.2, rule 3). Gives up waiting after a while: a lock
/// that another process keeps must not hang this one. Free again when destroyed.
class RenewLock
{
public:
    static QCoro::Task<std::unique_ptr<RenewLock>> taken(
        QString dataFolder, std::chrono::milliseconds patience = std::chrono::seconds(10));

private:
    explicit RenewLock(const QString &file);

    QLockFile m_file;
};

} // namespace canolfan::session
