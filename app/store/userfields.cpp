#include "userfields.h"

#include "cbor.h"
#include "codes.h"

namespace canolfan::store {

namespace {

enum Key
{
    Id = 1,
    FirstName,
    LastName,
    Email,
    Type,
    Speaks,
    Allowed,
    State,
    Version,
    InvitedAt,
    Expires
};

} // namespace

qint64 toNumber(Permissions permissions)
{
    return permissions.toInt();
}

Permissions permissionsFrom(qint64 number)
{
    return Permissions::fromInt(int(number));
}

QByteArray toBytes(const CentreUser &user)
{
    FieldWriter fields;
    fields.text(Id, user.id);
    fields.text(FirstName, user.firstName);
    fields.text(LastName, user.lastName);
    fields.text(Email, user.email);
    fields.number(Type, codeOf(user.accountType));
    fields.number(Speaks, codeOf(user.language));
    fields.number(Allowed, toNumber(user.permissions));
    fields.number(State, codeOf(user.state));
    fields.text(Version, user.version);
    fields.moment(InvitedAt, user.invitedAt);
    fields.moment(Expires, user.invitationExpires);
    return fields.written();
}

std::optional<CentreUser> userFrom(QByteArrayView bytes)
{
    CentreUser user;
    std::optional<AccountType> type;
    std::optional<Language> language;
    std::optional<UserState> state;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case Id:
            user.id = fields.text();
            break;
        case FirstName:
            user.firstName = fields.text();
            break;
        case LastName:
            user.lastName = fields.text();
            break;
        case Email:
            user.email = fields.text();
            break;
        case Type:
            type = kindOf(fields.number(), AccountType::User);
            break;
        case Speaks:
            language = kindOf(fields.number(), Language::Welsh);
            break;
        case Allowed:
            user.permissions = permissionsFrom(fields.number());
            break;
        case State:
            state = kindOf(fields.number(), UserState::Invited);
            break;
        case Version:
            user.version = fields.text();
            break;
        case InvitedAt:
            user.invitedAt = fields.moment();
            break;
        case Expires:
            user.invitationExpires = fields.moment();
            break;
        }
    }
    if (fields.isBroken() || !type || !language || !state)
        return std::nullopt;
    user.accountType = *type;
    user.language = *language;
    user.state = *state;
    return user;
}

} // namespace canolfan::store
