#include "domain/pendingchange.h"

#include "domain/rules.h"

namespace canolfan {

static CentreUser withAccess(CentreUser user, const AccessChange &access)
{
    if (access.accountType)
        user.accountType = *access.accountType;
    user.permissions = effective(user.accountType, (user.permissions | access.grant) & ~access.withdraw);
    return user;
}

std::optional<CentreUser> applied(const PendingChange &change, const std::optional<CentreUser> &user)
{
    switch (change.kind) {
    case ChangeKind::Invite:
        return user ? user : std::optional(change.base);
    case ChangeKind::ChangeAccess:
        return user ? std::optional(withAccess(*user, change.access)) : std::nullopt;
    case ChangeKind::Delete:
    case ChangeKind::CancelInvitation:
        return std::nullopt;
    case ChangeKind::ResendInvitation:
        return user;
    }
    Q_UNREACHABLE();
}

} // namespace canolfan
