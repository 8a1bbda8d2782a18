#pragma once

#include "session/passwordverifier.h"

namespace canolfan::session {

/// What is kept of the lock, in the keychain, beside the refresh token: as long as somebody stays signed in.
struct LockRecord
{
    bool locked = false;
    QString email; ///< with which the account signs in again
    std::optional<PasswordVerifier> verifier; ///< none: this computer cannot tell whether a password is right
    int wrongPasswords = 0; ///< in a row, without the identity server

    bool operator==(const LockRecord &) const = default;
};

QByteArray toBytes(const LockRecord &record);
/// nullopt: it is not one of ours, or damaged.
std::optional<LockRecord> lockRecordFrom(const QByteArray &bytes);

/// How long to wait after so many wrong passwords in a row: 1 s, 2 s, 4 s, up to 15 minutes, as Cognito has
/// it (cognito.md 1.2).
std::chrono::seconds waitAfter(int wrongPasswords);

} // namespace canolfan::session
