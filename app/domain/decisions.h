#pragma once

#include "domain/pendingchange.h"

namespace canolfan {

/// Whether this type comes with more rights than the other (S38–S50).
bool isWider(AccountType type, AccountType than);

/// Whether the two allow the same, and are in the centre in the same way; nullopt: not there.
bool isSameAccess(const std::optional<CentreUser> &left, const std::optional<CentreUser> &right);

/// Whether what somebody decides who has seen the first is meant of the second, the same change later: the
/// same is wanted, and who stands in the portal has the same access.
bool isAsSeen(const PendingChange &seen, const PendingChange &now);

/// How `left` stands to `right` in what they allow. The account type outranks permissions, since an Admin
/// manages people; within a type, fewer permissions are narrower.
enum class Width
{
    Same,
    Narrower,
    Wider,
    Neither ///< each allows something that the other does not
};
Width widthBeside(const CentreUser &left, const CentreUser &right);

/// What the person comes to if mine is kept: mine, made anew from what stands in the portal. nullopt: gone.
std::optional<CentreUser> keptMine(const PendingChange &conflict);
/// What stands as mine beside the portal's: what keeping mine comes to, and nothing else. Where nobody is
/// left to keep it for, what it would have come to. nullopt: gone.
std::optional<CentreUser> shownAsMine(const PendingChange &conflict);

/// Whether keeping mine means anything: not where the account is gone, nor where an invitation was accepted
/// before it could be cancelled.
bool canKeepMine(const PendingChange &conflict);
/// Whether there are fields to be chosen one by one.
bool canChoose(const PendingChange &conflict);

/// What is offered first about a Conflict: whatever leaves the person with less (reliability.md A: the
/// narrower right is the default). Choose where neither version is the narrower one.
Decision::Kind offeredFirst(const PendingChange &conflict);

/// The assignable permissions in which what was, what stands in the portal and what I wanted differ anywhere.
Permissions disputed(const PendingChange &conflict);

} // namespace canolfan
