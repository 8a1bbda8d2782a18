#pragma once

#include "domain/result.h"
#include "settings/folderlock.h"
#include "vault/secretstore.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <memory>

namespace canolfan::startup {

/// Held while the keys of what lies in the data folder are read or made, or what they open is taken away.
/// nullptr: another process does not finish.
QCoro::Task<std::unique_ptr<settings::FolderLock>> lockOfCopies(QString dataFolder);

/// The key in the keychain's `entry` that something in the data folder is sealed with; made where there is
/// none, if it may be, for one process at a time: of two that find none, the one that is stored last would
/// seal the other's file for good. Empty: there is none, and none is to be made. Failures: of the vault;
/// CopyKeyForeign; BusyElsewhere; NoRandomNumbers.
QCoro::Task<Result<QByteArray>> keptKey(
    vault::SecretStore *vault, QString dataFolder, QString entry, bool mayMake);

} // namespace canolfan::startup
