#pragma once

#include "domain/centreuser.h"
#include "domain/failure.h"

#include <QDateTime>
#include <QUuid>

#include <optional>

namespace canolfan {

enum class ChangeKind
{
    Invite,
    ChangeAccess, ///< permissions, account type, or both
    Delete,
    ResendInvitation,
    CancelInvitation
};

enum class ChangeState
{
    Waiting, ///< never sent
    UnderWay, ///< handed to the network; whether it has arrived is not known. Sent again only as it is
    Conflict, ///< somebody else has changed this person too; nothing is sent until somebody decides
    Refused, ///< the portal refused it, failure says why; kept until somebody decides
    NotSent ///< the right to make it was lost; kept and exportable, never sent again
};

/// What stands in the portal instead of what the change was made from.
struct Theirs
{
    std::optional<CentreUser> user; ///< nullopt: deleted
    QString by{}; ///< who changed it last, where the feed tells
    QDateTime at{};
    bool isShown = false; ///< a list of conflicts has shown it as it is now, for who decides by number

    bool operator==(const Theirs &) const = default;
};

/// A change to one person that was made on this computer and that the portal has not confirmed yet: an entry
/// of the outbox (reliability.md A). It says what shall be, never what shall be toggled.
struct PendingChange
{
    quint64 number = 0; ///< the order in which changes were made; unique on this computer, never used again
    QUuid operation; ///< the Idempotency-Key; a payload that has been sent is never changed under its key
    ChangeKind kind = ChangeKind::ChangeAccess;
    ChangeState state = ChangeState::Waiting;
    /// The person as they were when the change was made, earlier waiting changes included: the merge base.
    /// For Invite: the person as invited. Holds what is needed to show the change without the list.
    CentreUser base;
    AccessChange access{}; ///< ChangeAccess only
    QDateTime madeAt{}; ///< by this computer's clock; only shown

    // UnderWay only: what was sent, so that it is sent the same way again.
    QString sentVersion{}; ///< its If-Match
    AccessChange sentAccess{}; ///< ChangeAccess only: what was left of `access` after merging
    bool everUncertain = false; ///< a reply to it was lost at some time

    /// Of a Waiting change: the number of the person's Delete or CancelInvitation that makes it needless. It
    /// is neither sent nor shown, goes with that one, and waits again if that is not made after all. 0: none.
    quint64 behind = 0;

    std::optional<Failure> failure{}; ///< Refused and NotSent
    Theirs theirs{}; ///< Conflict only

    const QString &userId() const { return base.id; }
    bool operator==(const PendingChange &) const = default;
};

/// What somebody decides about a Conflict.
struct Decision
{
    enum class Kind
    {
        KeepTheirs, ///< mine is dropped
        KeepMine, ///< mine, made anew from what stands in the portal
        Choose ///< accountType and permissions as given, made from what stands in the portal
    };
    Kind kind = Kind::KeepTheirs;
    AccountType accountType = AccountType::User; ///< Choose only
    Permissions permissions{}; ///< Choose only
};

/// `user` as they will be once the change has been made; nullopt: gone. nullopt for `user`: not there yet.
std::optional<CentreUser> applied(const PendingChange &change, const std::optional<CentreUser> &user);

} // namespace canolfan
