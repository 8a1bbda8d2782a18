#pragma once

#include "domain/accountrecord.h"
#include "domain/accounttype.h"
#include "domain/language.h"
#include "domain/permission.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace canolfan {

enum class UserState
{
    Active,
    Invited ///< has not signed in yet
};

/// Somebody who has an account in the centre (S8, S33).
struct CentreUser
{
    QString id; ///< a UUID, never changes
    QString firstName;
    QString lastName;
    QString email;
    AccountType accountType = AccountType::User;
    Language language = Language::English;
    Permissions permissions{}; ///< what holds, A2C Keys included
    UserState state = UserState::Active;
    QString version; ///< the portal's ETag, quotes included
    QDateTime invitedAt{}; ///< of the newest invitation; Invited only
    QDateTime invitationExpires{}; ///< until then its temporary password is good; Invited only
    AccountRecord record{}; ///< nothing is told to a User account

    QString name() const;
    /// One or two capitals for the round mark beside the name (S33).
    QString initials() const;

    bool operator==(const CentreUser &) const = default;
};

/// The portal's name for it: "active" or "invited".
QString idOf(UserState state);

/// What is asked for with Invite User (S11).
struct Invitation
{
    QString id; ///< chosen here, so that the person is known before the portal answers
    QString firstName;
    QString lastName;
    QString email;
    Language language = Language::English;
    AccountType accountType = AccountType::User;
    Permissions permissions{}; ///< assignable ones only
};

/// Permissions to set, each to what it shall be; those in neither set stay as they are. With another account
/// type every assignable permission is in one of the two: an account of another type starts anew, and what it
/// starts with is what was shown to whoever changed it.
struct AccessChange
{
    Permissions grant{};
    Permissions withdraw{};
    std::optional<AccountType> accountType{};

    bool isEmpty() const { return !grant && !withdraw && !accountType; }
    bool operator==(const AccessChange &) const = default;
};

} // namespace canolfan
