#include "practice/centre/rules.h"

namespace practice::rules {

namespace {

/// An Exams Officer and an Admin manage Admins and Users; a User manages nobody (S40–S42).
bool manages(AccountType actor, AccountType other)
{
    return actor != AccountType::User && other != AccountType::ExamsOfficer;
}

} // namespace

bool mayInvite(AccountType actor, AccountType invited)
{
    return manages(actor, invited);
}

bool mayDelete(AccountType actor, AccountType deleted)
{
    return manages(actor, deleted);
}

bool mayAssign(AccountType actor, AccountType assignee)
{
    return manages(actor, assignee);
}

bool mayRetype(AccountType actor, AccountType person)
{
    return manages(actor, person);
}

bool maySeeRecords(AccountType actor)
{
    return actor != AccountType::User;
}

bool isAssignable(Permission permission)
{
    return permission != Permission::A2cKeys;
}

Permissions startingPermissions(AccountType type)
{
    if (type != AccountType::User) {
        return Permissions::all();
    }
    Permissions permissions;
    permissions.set(Permission::PastPapers, true);
    return permissions;
}

Permissions effective(AccountType type, Permissions granted)
{
    if (type == AccountType::ExamsOfficer) {
        return Permissions::all();
    }
    granted.set(Permission::A2cKeys, type == AccountType::Admin);
    return granted;
}

} // namespace practice::rules
