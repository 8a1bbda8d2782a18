#pragma once

#include "domain/permission.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace canolfan {

/// How somebody proves that it is them, beside the password (S23).
enum class Mfa
{
    NotTold, ///< the portal does not say
    None,
    App,
    Text,
    Email
};

/// What somebody was given at one moment by one person, and still has.
struct Gift
{
    QDateTime at; ///< UTC
    QString by; ///< the name of who gave it
    bool accountType = false; ///< the account type too
    Permissions permissions{};

    bool operator==(const Gift &) const = default;
};

/// What a register of accounts says of somebody beside who they are and what they may do. The portal tells it
/// to the Exams Officer and Admins only.
struct AccountRecord
{
    bool tellsSignIn = false; ///< whether the portal says when they last signed in
    QDateTime lastSignIn{}; ///< UTC; invalid: never, where it is told
    Mfa mfa = Mfa::NotTold;
    QList<Gift> given{}; ///< oldest first; each permission that holds in one of them. Empty: not told

    /// nullptr: not told.
    const Gift *giftOf(Permission permission) const;
    const Gift *giftOfAccountType() const;

    bool operator==(const AccountRecord &) const = default;
};

/// The portal's name for it, such as "app"; empty for NotTold.
QString idOf(Mfa mfa);
std::optional<Mfa> mfaFromId(const QString &id);

} // namespace canolfan
