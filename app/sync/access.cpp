#include "sync/access.h"

#include "domain/decisions.h"
#include "domain/rules.h"

namespace canolfan::sync {

static Permissions everyAssignable()
{
    Permissions all;
    for (const Permission permission : assignablePermissions)
        all |= permission;
    return all;
}

Permissions assignableOf(Permissions permissions)
{
    return permissions & everyAssignable();
}

AccessChange difference(const CentreUser &from, AccountType type, Permissions permissions)
{
    if (type != from.accountType)
        return {assignableOf(permissions), assignableOf(~permissions), type};
    return {assignableOf(permissions & ~from.permissions), assignableOf(from.permissions & ~permissions), {}};
}

AccessChange withoutEcho(AccessChange access, const CentreUser &base)
{
    access.grant = assignableOf(access.grant);
    access.withdraw = assignableOf(access.withdraw);
    if (access.accountType && *access.accountType != base.accountType)
        return access;
    return {access.grant & ~base.permissions, access.withdraw & base.permissions, {}};
}

AccessChange composed(const AccessChange &first, const AccessChange &then)
{
    return {(first.grant & ~then.withdraw) | then.grant, (first.withdraw & ~then.grant) | then.withdraw,
        then.accountType ? then.accountType : first.accountType};
}

bool widens(const AccessChange &access, const CentreUser &theirs)
{
    return bool(access.grant & ~theirs.permissions)
        || (access.accountType && isWider(*access.accountType, theirs.accountType));
}

CentreUser baseWithout(const PendingChange &dropped, const PendingChange &later)
{
    CentreUser base = later.base;
    if (dropped.kind != ChangeKind::ChangeAccess)
        return base;
    const Permissions named = dropped.access.grant | dropped.access.withdraw;
    if (dropped.access.accountType)
        base.accountType = dropped.base.accountType;
    base.permissions =
        effective(base.accountType, (base.permissions & ~named) | (dropped.base.permissions & named));
    return base;
}

} // namespace canolfan::sync
