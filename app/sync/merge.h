#pragma once

#include "domain/pendingchange.h"

namespace canolfan::sync {

/// What a change means once the person is as `theirs` (nullopt: not in the centre).
struct Merge
{
    enum class Verdict
    {
        Done, ///< it stands already: nothing is left to send
        Send, ///< send it, as `access` says for ChangeAccess
        Conflict ///< ask
    };

    Verdict verdict = Verdict::Done;
    AccessChange access{}; ///< of Send: only what differs from `theirs`, account type as AccessChange says
    /// What the fields come to one by one, whatever the verdict; the default that is offered to somebody who
    /// chooses. The narrower where in doubt: of Conflict, and of what widens and may have been made and taken
    /// back. Of changes that are not of access: as in `theirs`; where that is nobody, meaningless.
    AccountType accountType = AccountType::User;
    Permissions permissions{};
};

/// The three-way merge of reliability.md A, per field; b: change.base, m: what the change wants, t: theirs.
///
///  - a permission I have not touched is theirs; one that both moved is done; two booleans that have both
///  left
///    the base cannot differ.
///  - account type: as any field, but both moved and not to the same → Conflict.
///  - asked as well where theirs has narrowed the person's rights and mine widens them; and where mine
///  changes
///    the account type while theirs has changed access, unless both come to the same.
///  - a touched permission that I set to what the base had (a new account type names all) and that they have
///    moved: the narrower of the two.
///  - deleted by them: Delete and CancelInvitation are Done, anything else is Conflict.
///  - mine deletes what they have given more or other access since: Conflict. Other news of the person
///    (signed in, a name) do not ask.
///  - Invite: Done where somebody with this id is there; else Send.
///  - ResendInvitation: Done where a newer invitation than the base's was sent, or it has been accepted.
///  - CancelInvitation of somebody who has accepted meanwhile: Conflict.
///
/// Never wider than somebody chose, idempotent, and fields do not influence each other but as said here.
Merge merge(const PendingChange &change, const std::optional<CentreUser> &theirs);

} // namespace canolfan::sync
