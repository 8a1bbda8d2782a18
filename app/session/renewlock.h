#pragma once

#include "settings/folderlock.h"

#include <QCoroTask>

#include <chrono>
#include <memory>
#include <stop_token>

namespace canolfan::session {

/// Holds the data folder's lock around renewing, so that the window and the command line of one account do
/// not use the same refresh token at once (cognito.md 6.2, rule 3). Free again when destroyed.
///
/// A process that was killed or hangs does not keep it: it counts as abandoned once its holder is gone, or
/// after abandonedAfter. Whoever waits outwaits that, for going on without the lock could cost everybody the
/// sign-in. Where the folder takes no files there is no lock, and no waiting.
class RenewLock
{
public:
    /// Longer than all that is done under it together: three calls (ConfirmDevice, UpdateDeviceStatus,
    /// renewing) and one that revokes (3 s), each with its deadline and after that 2 s for asking a proxy why
    /// it failed; and up to a dozen of the keychain's jobs (5 s each, and one that is late is not tried
    /// again). A proxy's question to a person has no deadline: theirs is the one answer that may come too
    /// late.
    static constexpr std::chrono::seconds abandonedAfter{180};

    static QCoro::Task<std::unique_ptr<RenewLock>> taken(QString dataFolder, std::stop_token stop = {},
        std::chrono::milliseconds patience = std::chrono::seconds(240));

private:
    std::unique_ptr<settings::FolderLock> m_held; ///< null: it goes on without
};

} // namespace canolfan::session
