#pragma once

#include <QCoroTask>
#include <QLockFile>

#include <chrono>
#include <memory>
#include <stop_token>

namespace canolfan::session {

/// Holds the data folder's lock around renewing, so that the window and the command line of one account do
/// not use the same refresh token at once (cognito.md 6.2, rule 3). Free again when destroyed.
///
/// A process that was killed or hangs does not keep it: it counts as abandoned once its holder is gone, or
/// after a minute, which is longer than the deadlines of all that is done under it together. Whoever waits
/// outwaits that minute, for going on without the lock could cost everybody the sign-in. Where the folder
/// takes no files there is no lock, and no waiting.
class RenewLock
{
public:
    static QCoro::Task<std::unique_ptr<RenewLock>> taken(QString dataFolder, std::stop_token stop = {},
        std::chrono::milliseconds patience = std::chrono::seconds(150));

private:
    explicit RenewLock(const QString &file);

    QLockFile m_file;
};

} // namespace canolfan::session
