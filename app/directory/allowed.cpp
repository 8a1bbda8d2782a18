#include "directory/directory.h"

#include <algorithm>

/// What is allowed to whoever is signed in.
namespace canolfan::directory {

int Directory::adminSeatsUsed() const
{
    return int(std::ranges::count(m_users, AccountType::Admin, &CentreUser::accountType));
}

int Directory::adminSeatsLeft() const
{
    return isOpen() ? std::max(0, centre().adminSeats - adminSeatsUsed()) : 0;
}

Verdict Directory::mayInvite() const
{
    return canolfan::mayInvite(centre().accountType);
}

Verdict Directory::mayInvite(AccountType type) const
{
    return canolfan::mayInvite(centre().accountType, type, adminSeatsLeft());
}

Verdict Directory::mayReadRecords() const
{
    return canolfan::mayReadRecords(centre().accountType);
}

Verdict Directory::mayDelete(const CentreUser &user) const
{
    return canolfan::mayDelete(centre().accountType, isYourself(user), user.accountType);
}

Verdict Directory::mayAssign(const CentreUser &user) const
{
    return canolfan::mayAssign(centre().accountType, isYourself(user), user.accountType);
}

Verdict Directory::mayMake(const CentreUser &user, AccountType type) const
{
    if (const Verdict refused = mayAssign(user); refused || type == user.accountType)
        return refused;
    return mayInvite(type);
}

} // namespace canolfan::directory
