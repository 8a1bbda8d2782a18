#include "contents.h"
#include "domain/utc.h"

namespace contents {

QDateTime moment(int number)
{
    return QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + qint64(number) * 61'001, utc);
}

static QString idOf(int number)
{
    return QStringLiteral("3f2b8c1e-0000-4000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
}

/// Some of it is not told, some has never been.
static AccountRecord record(int number)
{
    AccountRecord record;
    record.tellsSignIn = number % 4 > 1;
    if (number % 4 == 2)
        record.lastSignIn = moment(number + 20'000);
    record.mfa = Mfa(number % (int(Mfa::Email) + 1));
    for (int gift = 0; gift < number % 3; ++gift) {
        record.given.append({moment(number + gift), QStringLiteral("Rhŷs O'Neill%1").arg(gift), gift == 0,
            Permissions::fromInt(1 << gift)});
    }
    return record;
}

CentreUser user(int number)
{
    CentreUser user;
    user.id = idOf(number);
    user.firstName = QStringLiteral("Siân-Marker%1").arg(number);
    user.lastName = QStringLiteral("Ŵyn Llewelyn%1").arg(number);
    user.email = QStringLiteral("sian.marker%1@ysgol.example.cymru").arg(number);
    user.accountType = allAccountTypes[size_t(number % 3)];
    user.language = number % 2 ? Language::Welsh : Language::English;
    user.permissions = Permissions::fromInt(number * 7 % 128);
    user.state = number % 5 ? UserState::Active : UserState::Invited;
    user.version = QStringLiteral("\"%1\"").arg(4711 + number);
    if (user.state == UserState::Invited) {
        user.invitedAt = moment(number);
        user.invitationExpires = moment(number + 10'000);
    }
    if (number % 4)
        user.record = record(number);
    return user;
}

QList<CentreUser> users(int count, int first)
{
    QList<CentreUser> users;
    for (int number = first; number < first + count; ++number)
        users << user(number);
    return users;
}

PendingChange change(quint64 number)
{
    const int kind = int(number % 5);
    PendingChange change;
    change.number = number;
    change.operation = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    change.kind = ChangeKind(kind);
    change.state = ChangeState(number / 5 % 5);
    change.base = user(int(number));
    change.access = {Permission::ViewScripts, Permission::Iamis, std::nullopt};
    change.madeAt = moment(int(number));
    if (number % 2 == 0)
        change.access.accountType = AccountType::Admin;
    if (change.state == ChangeState::UnderWay) {
        change.sentVersion = QStringLiteral("\"7\"");
        change.sentAccess = {Permission::ViewScripts, {}, AccountType::User};
        change.everUncertain = true;
    }
    if (change.state == ChangeState::Refused)
        change.failure = Failure{FailureKind::FieldsInvalid, QStringLiteral("S40"), -3,
            {{UserField::Email, InputProblem::NotSchoolAddress},
                {UserField::Permissions, InputProblem::Unknown}},
            QStringLiteral("detail")};
    if (change.state == ChangeState::Conflict) {
        if (number % 2)
            change.theirs.user = user(int(number) + 1);
        change.theirs.by = QStringLiteral("Ffion Marker");
        change.theirs.at = moment(3);
    }
    return change;
}

QList<PendingChange> changes(int count)
{
    QList<PendingChange> changes;
    for (int number = 1; number <= count; ++number)
        changes << change(quint64(number));
    return changes;
}

Profile profile()
{
    Centre centre{QStringLiteral("68101"), QStringLiteral("Ysgol Marker")};
    centre.accountType = AccountType::Admin;
    centre.permissions = Permission::PastPapers | Permission::A2cKeys;
    centre.emailDomains = QStringList{QStringLiteral("ysgol.example.cymru"), QStringLiteral("ysgol.example")};
    centre.adminSeats = 2;
    Profile profile{
        idOf(1), QStringLiteral("Gwen"), QStringLiteral("Marker"), QStringLiteral("gwen@ysgol.example")};
    profile.language = Language::Welsh;
    profile.hasFactor = false;
    profile.centres = {centre, Centre{QStringLiteral("68102"), QStringLiteral("Coleg")}};
    return profile;
}

PermissionCatalogue catalogue()
{
    const BilingualText label{QStringLiteral("View Scripts"), QStringLiteral("Gweld Sgriptiau")};
    // Long enough to need more than one page.
    const BilingualText description{QString(5000, QLatin1Char('e')), QString(700, QChar(0x175))};
    PermissionEntry entry{Permission::ViewScripts, true, label, description, label,
        QUrl(QStringLiteral("https://example.org/a%20b?c=d")), {}};
    entry.meaning.insert(AccountType::User, label);
    PermissionEntry fixed;
    fixed.permission = Permission::A2cKeys;
    fixed.assignable = false;
    return {entry, fixed};
}

sync::Batch batch(int userCount, int changeCount)
{
    sync::Batch batch;
    batch.replacesUsers = true;
    batch.users = users(userCount);
    batch.changes = changes(changeCount);
    batch.cursor = QStringLiteral("cursor-1");
    batch.profile = profile();
    batch.catalogue = catalogue();
    batch.contact = moment(0);
    return batch;
}

QMap<QString, CentreUser> byId(const QList<CentreUser> &users)
{
    QMap<QString, CentreUser> map;
    for (const CentreUser &user : users)
        map.insert(user.id, user);
    return map;
}

static bool areSame(const Centre &one, const Centre &other)
{
    return one.number == other.number && one.name == other.name && one.accountType == other.accountType
        && one.permissions == other.permissions && one.emailDomains == other.emailDomains
        && one.adminSeats == other.adminSeats;
}

bool areSame(const Profile &one, const Profile &other)
{
    return one.id == other.id && one.firstName == other.firstName && one.lastName == other.lastName
        && one.email == other.email && one.language == other.language && one.hasFactor == other.hasFactor
        && std::equal(one.centres.begin(), one.centres.end(), other.centres.begin(), other.centres.end(),
            [](const Centre &a, const Centre &b) { return areSame(a, b); });
}

static bool areSame(const BilingualText &one, const BilingualText &other)
{
    return one.english == other.english && one.welsh == other.welsh;
}

static bool areSame(const PermissionEntry &one, const PermissionEntry &other)
{
    if (one.meaning.size() != other.meaning.size())
        return false;
    for (auto meaning = one.meaning.begin(); meaning != one.meaning.end(); ++meaning) {
        if (!other.meaning.contains(meaning.key()) || !areSame(*meaning, other.meaning.value(meaning.key())))
            return false;
    }
    return one.permission == other.permission && one.assignable == other.assignable
        && areSame(one.label, other.label) && areSame(one.description, other.description)
        && areSame(one.linkLabel, other.linkLabel) && one.link == other.link;
}

bool areSame(const PermissionCatalogue &one, const PermissionCatalogue &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](const PermissionEntry &a, const PermissionEntry &b) { return areSame(a, b); });
}

bool areSame(const sync::Contents &one, const sync::Contents &other)
{
    return byId(one.users) == byId(other.users) && one.users.size() == other.users.size()
        && one.changes == other.changes && one.cursor == other.cursor
        && one.profile.has_value() == other.profile.has_value()
        && (!one.profile || areSame(*one.profile, *other.profile)) && areSame(one.catalogue, other.catalogue)
        && one.contact == other.contact;
}

store::DataKey key(char letter)
{
    return *store::DataKey::from(QByteArray(store::DataKey::size, letter));
}

} // namespace contents
