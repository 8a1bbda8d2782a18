#include "changefields.h"

#include "cbor.h"
#include "codes.h"
#include "failurefields.h"
#include "userfields.h"

namespace canolfan::store {

namespace {

enum Key
{
    Operation = 1,
    Kind,
    State,
    Base,
    Access,
    MadeAt,
    SentVersion,
    SentAccess,
    EverUncertain,
    Why,
    StandsThere,
    Behind
};

enum AccessKey
{
    Grant = 1,
    Withdraw,
    Type
};

enum TheirsKey
{
    User = 1,
    By,
    At,
    IsShown
};

} // namespace

static QByteArray toBytes(const AccessChange &access)
{
    FieldWriter fields;
    fields.number(Grant, toNumber(access.grant));
    fields.number(Withdraw, toNumber(access.withdraw));
    if (access.accountType)
        fields.number(Type, codeOf(*access.accountType));
    return fields.written();
}

static std::optional<AccessChange> accessFrom(QByteArrayView bytes)
{
    AccessChange access;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case Grant:
            access.grant = permissionsFrom(fields.number());
            break;
        case Withdraw:
            access.withdraw = permissionsFrom(fields.number());
            break;
        case Type:
            access.accountType = kindOf(fields.number(), AccountType::User);
            // Without it the change would say something else.
            if (!access.accountType)
                return std::nullopt;
            break;
        }
    }
    return fields.isBroken() ? std::nullopt : std::optional(access);
}

static QByteArray toBytes(const Theirs &theirs)
{
    FieldWriter fields;
    if (theirs.user)
        fields.part(User, toBytes(*theirs.user));
    fields.text(By, theirs.by);
    fields.moment(At, theirs.at);
    fields.number(IsShown, theirs.isShown);
    return fields.written();
}

static std::optional<Theirs> theirsFrom(QByteArrayView bytes)
{
    Theirs theirs;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case User:
            theirs.user = userFrom(fields.part());
            if (!theirs.user)
                return std::nullopt;
            break;
        case By:
            theirs.by = fields.text();
            break;
        case At:
            theirs.at = fields.moment();
            break;
        case IsShown:
            theirs.isShown = fields.number() != 0;
            break;
        }
    }
    return fields.isBroken() ? std::nullopt : std::optional(theirs);
}

QByteArray toBytes(const PendingChange &change)
{
    FieldWriter fields;
    fields.bytes(Operation, change.operation.toRfc4122());
    fields.number(Kind, codeOf(change.kind));
    fields.number(State, codeOf(change.state));
    fields.part(Base, toBytes(change.base));
    fields.part(Access, toBytes(change.access));
    fields.moment(MadeAt, change.madeAt);
    fields.text(SentVersion, change.sentVersion);
    fields.part(SentAccess, toBytes(change.sentAccess));
    fields.number(EverUncertain, change.everUncertain);
    if (change.failure)
        fields.part(Why, toBytes(*change.failure));
    fields.part(StandsThere, toBytes(change.theirs));
    fields.number(Behind, qint64(change.behind));
    return fields.written();
}

namespace {

/// What has been read of a change; each part that has to be there, and was understood.
struct Reading
{
    PendingChange change{};
    std::optional<ChangeKind> kind{};
    std::optional<ChangeState> state{};
    std::optional<CentreUser> base{};
    std::optional<AccessChange> access{};
    std::optional<AccessChange> sentAccess{};
    std::optional<Theirs> theirs{};

    void take(FieldReader &fields);
    std::optional<PendingChange> whole() const;
};

void Reading::take(FieldReader &fields)
{
    switch (fields.key()) {
    case Operation:
        change.operation = QUuid::fromRfc4122(fields.bytes());
        break;
    case Kind:
        kind = kindOf(fields.number(), ChangeKind::CancelInvitation);
        break;
    case State:
        state = kindOf(fields.number(), ChangeState::NotSent);
        break;
    case Base:
        base = userFrom(fields.part());
        break;
    case Access:
        access = accessFrom(fields.part());
        break;
    case MadeAt:
        change.madeAt = fields.moment();
        break;
    case SentVersion:
        change.sentVersion = fields.text();
        break;
    case SentAccess:
        sentAccess = accessFrom(fields.part());
        break;
    case EverUncertain:
        change.everUncertain = fields.number() != 0;
        break;
    case Why:
        change.failure = failureFrom(fields.part());
        break;
    case StandsThere:
        theirs = theirsFrom(fields.part());
        break;
    case Behind:
        change.behind = quint64(fields.number());
        break;
    }
}

std::optional<PendingChange> Reading::whole() const
{
    if (!kind || !state || !base || !access || !sentAccess || !theirs)
        return std::nullopt;
    PendingChange found = change;
    found.kind = *kind;
    found.state = *state;
    found.base = *base;
    found.access = *access;
    found.sentAccess = *sentAccess;
    found.theirs = *theirs;
    return found;
}

} // namespace

std::optional<PendingChange> changeFrom(quint64 number, QByteArrayView bytes)
{
    Reading reading;
    reading.change.number = number;
    FieldReader fields(bytes);
    while (fields.next())
        reading.take(fields);
    return fields.isBroken() ? std::nullopt : reading.whole();
}

} // namespace canolfan::store
