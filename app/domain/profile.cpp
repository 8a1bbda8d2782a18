#include "domain/profile.h"

#include "domain/names.h"

namespace canolfan {

QString Profile::name() const
{
    return fullName(firstName, lastName);
}

QString Profile::initials() const
{
    return initialsOf(firstName, lastName);
}

} // namespace canolfan
