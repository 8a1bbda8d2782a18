#include "domain/decisions.h"

namespace canolfan {

static int rank(AccountType type)
{
    switch (type) {
    case AccountType::User:
        return 0;
    case AccountType::Admin:
        return 1;
    case AccountType::ExamsOfficer:
        return 2;
    }
    Q_UNREACHABLE();
}

bool isWider(AccountType type, AccountType than)
{
    return rank(type) > rank(than);
}

bool isSameAccess(const std::optional<CentreUser> &left, const std::optional<CentreUser> &right)
{
    if (!left || !right)
        return !left && !right;
    return left->accountType == right->accountType && left->permissions == right->permissions
        && left->state == right->state;
}

bool isAsSeen(const PendingChange &seen, const PendingChange &now)
{
    return seen.number == now.number && seen.kind == now.kind && seen.access == now.access
        && isSameAccess(seen.theirs.user, now.theirs.user);
}

Width widthBeside(const CentreUser &left, const CentreUser &right)
{
    if (left.accountType != right.accountType)
        return isWider(left.accountType, right.accountType) ? Width::Wider : Width::Narrower;
    if (left.permissions == right.permissions)
        return Width::Same;
    const Permissions both = left.permissions & right.permissions;
    if (both == left.permissions)
        return Width::Narrower;
    return both == right.permissions ? Width::Wider : Width::Neither;
}

std::optional<CentreUser> keptMine(const PendingChange &conflict)
{
    return applied(conflict, conflict.theirs.user);
}

std::optional<CentreUser> shownAsMine(const PendingChange &conflict)
{
    return conflict.theirs.user ? keptMine(conflict) : applied(conflict, conflict.base);
}

bool canKeepMine(const PendingChange &conflict)
{
    if (!conflict.theirs.user)
        return false;
    const bool accepted = conflict.theirs.user->state != UserState::Invited;
    const bool ofAnInvitation =
        conflict.kind == ChangeKind::CancelInvitation || conflict.kind == ChangeKind::ResendInvitation;
    return !(ofAnInvitation && accepted);
}

bool canChoose(const PendingChange &conflict)
{
    return conflict.theirs.user && conflict.kind == ChangeKind::ChangeAccess;
}

Decision::Kind offeredFirst(const PendingChange &conflict)
{
    if (!canKeepMine(conflict))
        return Decision::Kind::KeepTheirs;
    const std::optional<CentreUser> mine = keptMine(conflict);
    if (!mine)
        return Decision::Kind::KeepMine; // nobody has less than who is gone
    switch (widthBeside(*mine, *conflict.theirs.user)) {
    case Width::Narrower:
        return Decision::Kind::KeepMine;
    case Width::Neither:
        return Decision::Kind::Choose;
    case Width::Same:
    case Width::Wider:
        return Decision::Kind::KeepTheirs;
    }
    Q_UNREACHABLE();
}

Permissions disputed(const PendingChange &conflict)
{
    const Permissions was = conflict.base.permissions;
    const std::optional<CentreUser> mine = applied(conflict, conflict.base);
    // Who is gone, here or there, has no permissions that could differ.
    const Permissions theirs = conflict.theirs.user ? conflict.theirs.user->permissions : was;
    const Permissions wanted = mine ? mine->permissions : was;
    Permissions assignable;
    for (const Permission permission : assignablePermissions)
        assignable |= permission;
    return ((was ^ theirs) | (was ^ wanted)) & assignable;
}

} // namespace canolfan
