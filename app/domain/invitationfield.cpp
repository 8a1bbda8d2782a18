#include "domain/invitationfield.h"

namespace canolfan {

static constexpr int fieldsBefore = int(InvitationField::AccountType) + 1;
static_assert(fieldsBefore + int(assignablePermissions.size()) == invitationFieldCount);

std::optional<Permission> permissionOf(InvitationField field)
{
    const int place = int(field) - fieldsBefore;
    return place < 0 ? std::nullopt : std::optional(assignablePermissions[size_t(place)]);
}

QString idOf(InvitationField field)
{
    switch (field) {
    case InvitationField::FirstName:
        return QStringLiteral("firstName");
    case InvitationField::LastName:
        return QStringLiteral("lastName");
    case InvitationField::Email:
        return QStringLiteral("email");
    case InvitationField::Language:
        return QStringLiteral("language");
    case InvitationField::AccountType:
        return QStringLiteral("accountType");
    default:
        return idOf(*permissionOf(field));
    }
}

} // namespace canolfan
