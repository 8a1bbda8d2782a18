#pragma once

#include "domain/feed.h"
#include "domain/pendingchange.h"
#include "domain/profile.h"

namespace canolfan::sync {

/// One request that the engine wants made of the portal.
struct Call
{
    enum class Kind
    {
        ReadProfile, ///< GET /me
        ReadUsers, ///< a page of the list: `cursor`, empty for the first
        ReadChanges, ///< a page of the feed: since `cursor`
        ReadUser, ///< one person: `change.userId()`
        Send ///< `change`: POST, PATCH or DELETE, with change.operation, change.sentVersion,
             ///< change.sentAccess
    };

    quint64 ticket = 0; ///< to be given back with the answer
    Kind kind = Kind::ReadProfile;
    QString cursor{};
    PendingChange change{};
};

/// What came of it; what belongs to the call's kind is set, or `failure`.
struct Answer
{
    std::optional<Failure> failure{};
    Profile profile{};
    UserPage users{};
    FeedPage changes{};
    /// ReadUser; and of Send the person as they are now (Invite, ChangeAccess, ResendInvitation). nullopt
    /// after Delete and CancelInvitation.
    std::optional<CentreUser> user{};
};

} // namespace canolfan::sync
