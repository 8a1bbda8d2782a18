#include "schedules/simulatedportal.h"
#include "domain/utc.h"

#include <algorithm>

namespace canolfan::test {

static constexpr Permissions assigned = Permission::AccessArrangements | Permission::EntriesAndResults
    | Permission::Iamis | Permission::PastPapers | Permission::ViewScripts | Permission::ItemLevelData;

/// S43–S50
static Permissions whatHolds(AccountType type, Permissions permissions)
{
    if (type == AccountType::ExamsOfficer)
        return assigned | Permission::A2cKeys;
    return (permissions & assigned) | (type == AccountType::Admin ? Permission::A2cKeys : Permissions());
}

static Permissions startsWith(AccountType type)
{
    return type == AccountType::User ? Permissions(Permission::PastPapers) : assigned;
}

static CentreUser person(const QString &id, AccountType type, UserState state = UserState::Active)
{
    CentreUser user;
    user.id = user.firstName = id;
    user.email = id + QStringLiteral("@ysgol.example");
    user.accountType = type;
    user.permissions = whatHolds(type, startsWith(type));
    user.state = state;
    return user;
}

SimulatedPortal::SimulatedPortal(bool isIdempotent) : m_isIdempotent(isIdempotent)
{
    const QString other = QStringLiteral("somebody");
    save(person(QStringLiteral("p0"), AccountType::ExamsOfficer), other, {});
    save(person(QStringLiteral("p1"), AccountType::Admin), other, {});
    for (const char *id : {"p2", "p3", "p4"})
        save(person(QLatin1String(id), AccountType::User), other, {});
    invite(QStringLiteral("p5"));
}

const CentreUser *SimulatedPortal::find(const QString &id) const
{
    const auto found = m_people.find(id);
    return found == m_people.end() ? nullptr : &found->second;
}

// --- What is kept ---

void SimulatedPortal::save(const CentreUser &user, const QString &by, const QUuid &operation)
{
    CentreUser saved = user;
    saved.version = QStringLiteral("\"v%1\"").arg(++m_version);
    m_people[saved.id] = saved;
    m_everUsed.insert(saved.id);
    m_feed.append({saved.id, saved, QDateTime::fromSecsSinceEpoch(++m_seconds, utc), by, operation});
}

void SimulatedPortal::erase(const QString &id, const QString &by, const QUuid &operation)
{
    m_people.erase(id);
    m_feed.append({id, std::nullopt, QDateTime::fromSecsSinceEpoch(++m_seconds, utc), by, operation});
}

void SimulatedPortal::expireCursors()
{
    ++m_epoch;
}

QString SimulatedPortal::where(qsizetype position) const
{
    return QStringLiteral("%1:%2").arg(m_epoch).arg(position);
}

// --- Other people ---

void SimulatedPortal::give(const QString &id, Permission permission)
{
    CentreUser user = m_people.at(id);
    user.permissions = whatHolds(user.accountType, user.permissions | permission);
    if (user != m_people.at(id))
        save(user, QStringLiteral("Olwen"), {});
}

void SimulatedPortal::take(const QString &id, Permission permission)
{
    CentreUser user = m_people.at(id);
    user.permissions = whatHolds(user.accountType, user.permissions & ~Permissions(permission));
    if (user != m_people.at(id))
        save(user, QStringLiteral("Olwen"), {});
}

void SimulatedPortal::retype(const QString &id, AccountType type)
{
    CentreUser user = m_people.at(id);
    if (user.accountType == type || (type == AccountType::Admin && !hasSeat()))
        return;
    user.accountType = type;
    user.permissions = whatHolds(type, startsWith(type));
    save(user, QStringLiteral("Olwen"), {});
}

void SimulatedPortal::remove(const QString &id)
{
    erase(id, QStringLiteral("Olwen"), {});
}

void SimulatedPortal::invite(const QString &id)
{
    CentreUser user = person(id, AccountType::User, UserState::Invited);
    user.invitedAt = QDateTime::fromSecsSinceEpoch(++m_seconds, utc);
    save(user, QStringLiteral("Olwen"), {});
}

void SimulatedPortal::accept(const QString &id)
{
    CentreUser user = m_people.at(id);
    if (user.state == UserState::Active)
        return;
    user.state = UserState::Active;
    user.invitedAt = {};
    save(user, user.name(), {});
}

// --- Reading ---

sync::Answer SimulatedPortal::answer(int device, const sync::Call &call, bool isLate)
{
    using Kind = sync::Call::Kind;
    ++requests;
    if (call.kind == Kind::ReadProfile)
        return readProfile(device);
    if (!hasCentre.at(size_t(device)))
        return {Failure{FailureKind::CentreUnknown, QStringLiteral("68101")}};
    if (call.kind == Kind::Send)
        return write(device, call.change, isLate);
    if (accounts.at(size_t(device)) == AccountType::User)
        return {Failure{FailureKind::NotAllowed, QStringLiteral("S8")}};
    if (call.kind == Kind::ReadUsers)
        return readUsers(call.cursor);
    if (call.kind == Kind::ReadChanges)
        return readChanges(call.cursor);
    const CentreUser *there = find(call.change.userId());
    if (!there)
        return {Failure{FailureKind::UserGone}};
    return {.user = *there};
}

sync::Answer SimulatedPortal::readProfile(int device) const
{
    sync::Answer answer;
    answer.profile.id = QStringLiteral("account%1").arg(device);
    Centre centre;
    centre.number = QStringLiteral("68101");
    centre.accountType = accounts.at(size_t(device));
    answer.profile.centres.append(centre);
    return answer;
}

/// Three at a time, in the order of their ids.
sync::Answer SimulatedPortal::readUsers(const QString &cursor) const
{
    if (!cursor.isEmpty() && !cursor.startsWith(where(0).chopped(1)))
        return {Failure{FailureKind::CursorExpired}};
    sync::Answer answer;
    answer.users.total = int(m_people.size());
    if (cursor.isEmpty())
        answer.users.changes = where(m_feed.size());
    auto next =
        cursor.isEmpty() ? m_people.begin() : m_people.upper_bound(cursor.section(QLatin1Char(':'), 1));
    for (; next != m_people.end() && answer.users.users.size() < 3; ++next)
        answer.users.users.append(next->second);
    if (next != m_people.end())
        answer.users.next = QStringLiteral("%1:%2").arg(m_epoch).arg(answer.users.users.constLast().id);
    return answer;
}

/// Three at a time.
sync::Answer SimulatedPortal::readChanges(const QString &cursor) const
{
    if (!cursor.startsWith(where(0).chopped(1)))
        return {Failure{FailureKind::CursorExpired}};
    const qsizetype since = cursor.section(QLatin1Char(':'), 1).toLongLong();
    sync::Answer answer;
    answer.changes.items = m_feed.mid(since, 3);
    answer.changes.more = since + 3 < m_feed.size();
    answer.changes.next = where(since + answer.changes.items.size());
    return answer;
}

} // namespace canolfan::test
