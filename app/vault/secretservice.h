#pragma once

#include <QCoroTask>
#include <QString>

#include <chrono>

/// What QtKeychain leaves out about the Secret Service of Linux desktops (freedesktop.org, Secret Service API
/// 0.2). On other systems, and with another keychain, these do nothing.
namespace canolfan::vault {

/// Lets the next keychain job connect to the Secret Service anew. libsecret keeps its connection for the life
/// of the process, together with a session that only the keyring daemon of that moment knows: once the daemon
/// has been started again, every job would fail. Jobs under way are not disturbed. Does nothing where there
/// is no libsecret.
void forgetSecretService();

/// Whether the entry is there, in a collection that is locked. QtKeychain cannot tell: where nobody unlocked
/// the collection, it reports a read as "not found" and a removal as done. Asks nobody to unlock anything.
QCoro::Task<bool> isLockedAway(QString service, QString key, std::chrono::milliseconds deadline);

} // namespace canolfan::vault
