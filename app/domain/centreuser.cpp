#include "domain/centreuser.h"

#include "domain/names.h"

namespace canolfan {

QString CentreUser::name() const
{
    return fullName(firstName, lastName);
}

QString CentreUser::initials() const
{
    return initialsOf(firstName, lastName);
}

QString idOf(UserState state)
{
    return state == UserState::Invited ? QStringLiteral("invited") : QStringLiteral("active");
}

} // namespace canolfan
