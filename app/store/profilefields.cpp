#include "contentfields.h"

#include "cbor.h"
#include "codes.h"
#include "userfields.h"

namespace canolfan::store {

namespace {

enum Key
{
    Id = 1,
    FirstName,
    LastName,
    Email,
    Speaks,
    HasFactor,
    Centres,
    OfflineDays
};

enum CentreKey
{
    Number = 1,
    Name,
    Type,
    Allowed,
    Domains,
    Seats
};

} // namespace

static QByteArray toBytes(const Centre &centre)
{
    FieldWriter fields;
    fields.text(Number, centre.number);
    fields.text(Name, centre.name);
    fields.number(Type, codeOf(centre.accountType));
    fields.number(Allowed, toNumber(centre.permissions));
    QList<QByteArray> domains;
    for (const QString &domain : centre.emailDomains)
        domains << encodedText(domain);
    fields.part(Domains, arrayOf(domains));
    fields.number(Seats, centre.adminSeats);
    return fields.written();
}

static void takeField(FieldReader &fields, Centre &centre, std::optional<AccountType> &type)
{
    switch (fields.key()) {
    case Number:
        centre.number = fields.text();
        break;
    case Name:
        centre.name = fields.text();
        break;
    case Type:
        type = kindOf(fields.number(), AccountType::User);
        break;
    case Allowed:
        centre.permissions = permissionsFrom(fields.number());
        break;
    case Domains:
        for (const QByteArrayView domain : itemsOf(fields.part()))
            centre.emailDomains << textOf(domain);
        break;
    case Seats:
        centre.adminSeats = int(fields.number());
        break;
    }
}

static std::optional<Centre> centreFrom(QByteArrayView bytes)
{
    Centre centre;
    std::optional<AccountType> type;
    FieldReader fields(bytes);
    while (fields.next())
        takeField(fields, centre, type);
    if (fields.isBroken() || !type)
        return std::nullopt;
    centre.accountType = *type;
    return centre;
}

QByteArray toBytes(const Profile &profile)
{
    FieldWriter fields;
    fields.text(Id, profile.id);
    fields.text(FirstName, profile.firstName);
    fields.text(LastName, profile.lastName);
    fields.text(Email, profile.email);
    fields.number(Speaks, codeOf(profile.language));
    fields.number(HasFactor, profile.hasFactor);
    QList<QByteArray> centres;
    for (const Centre &centre : profile.centres)
        centres << toBytes(centre);
    fields.part(Centres, arrayOf(centres));
    fields.number(OfflineDays, profile.offlineDays);
    return fields.written();
}

/// false: a centre that is not understood.
static bool takeCentres(QByteArrayView bytes, QList<Centre> &centres)
{
    for (const QByteArrayView item : itemsOf(bytes)) {
        const std::optional<Centre> centre = centreFrom(item);
        if (!centre)
            return false;
        centres << *centre;
    }
    return true;
}

std::optional<Profile> profileFrom(QByteArrayView bytes)
{
    Profile profile;
    bool understood = true;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case Id:
            profile.id = fields.text();
            break;
        case FirstName:
            profile.firstName = fields.text();
            break;
        case LastName:
            profile.lastName = fields.text();
            break;
        case Email:
            profile.email = fields.text();
            break;
        case Speaks:
            profile.language = kindOf(fields.number(), Language::Welsh).value_or(Language::English);
            break;
        case HasFactor:
            profile.hasFactor = fields.number() != 0;
            break;
        case OfflineDays:
            profile.offlineDays = std::min(int(fields.number()), profile.offlineDays); // never lengthened
            break;
        case Centres:
            understood = takeCentres(fields.part(), profile.centres);
            break;
        }
    }
    return fields.isBroken() || !understood ? std::nullopt : std::optional(profile);
}

} // namespace canolfan::store
