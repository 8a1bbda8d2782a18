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
    Expires,
    TellsSignIn,
    LastSignIn,
    SecondFactor,
    Given
};

/// Of a Gift.
enum GiftKey
{
    At = 1,
    By,
    OfType,
    OfPermissions
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

static QByteArray toBytes(const Gift &gift)
{
    FieldWriter fields;
    fields.moment(At, gift.at);
    fields.text(By, gift.by);
    fields.number(OfType, gift.accountType ? 1 : 0);
    fields.number(OfPermissions, toNumber(gift.permissions));
    return fields.written();
}

static Gift giftFrom(QByteArrayView bytes)
{
    Gift gift;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case At:
            gift.at = fields.moment();
            break;
        case By:
            gift.by = fields.text();
            break;
        case OfType:
            gift.accountType = fields.number() != 0;
            break;
        case OfPermissions:
            gift.permissions = permissionsFrom(fields.number());
            break;
        }
    }
    return gift;
}

/// Nothing of what was not told.
static void writeRecord(FieldWriter &fields, const AccountRecord &record)
{
    if (record.tellsSignIn)
        fields.number(TellsSignIn, 1);
    fields.moment(LastSignIn, record.lastSignIn);
    if (record.mfa != Mfa::NotTold)
        fields.number(SecondFactor, codeOf(record.mfa));
    QList<QByteArray> gifts;
    for (const Gift &gift : record.given)
        gifts.append(toBytes(gift));
    if (!gifts.isEmpty())
        fields.part(Given, arrayOf(gifts));
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
    writeRecord(fields, user.record);
    return fields.written();
}

static void readRecord(FieldReader &fields, AccountRecord &record)
{
    switch (fields.key()) {
    case TellsSignIn:
        record.tellsSignIn = fields.number() != 0;
        break;
    case LastSignIn:
        record.lastSignIn = fields.moment();
        break;
    case SecondFactor:
        record.mfa = kindOf(fields.number(), Mfa::Email).value_or(Mfa::NotTold);
        break;
    case Given:
        for (const QByteArrayView gift : itemsOf(fields.part()))
            record.given.append(giftFrom(gift));
        break;
    }
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
        default:
            readRecord(fields, user.record);
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
