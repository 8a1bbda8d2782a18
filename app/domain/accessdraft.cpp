#include "domain/accessdraft.h"

namespace canolfan {

void AccessDraft::set(const CentreUser &user, Permission permission, bool has)
{
    Choice choice = m_chosen.value(user.id);
    if (choice.accountType != user.accountType)
        choice = {};
    choice.accountType = user.accountType;
    const bool isChange = user.permissions.testFlag(permission) != has;
    choice.grant.setFlag(permission, isChange && has);
    choice.withdraw.setFlag(permission, isChange && !has);
    if (choice.grant || choice.withdraw)
        m_chosen.insert(user.id, choice);
    else
        m_chosen.remove(user.id);
}

void AccessDraft::setAll(const CentreUser &user, Permissions wanted)
{
    for (const Permission permission : assignablePermissions)
        set(user, permission, wanted.testFlag(permission));
}

AccessChange AccessDraft::changeOf(const CentreUser &user) const
{
    const auto found = m_chosen.constFind(user.id);
    if (found == m_chosen.constEnd() || found->accountType != user.accountType)
        return {};
    return {found->grant & ~user.permissions, found->withdraw & user.permissions, {}};
}

Permissions AccessDraft::applied(const CentreUser &user) const
{
    const AccessChange change = changeOf(user);
    return (user.permissions | change.grant) & ~change.withdraw;
}

} // namespace canolfan
