#pragma once

#include "domain/feed.h"
#include "domain/pendingchange.h"
#include "domain/rules.h"
#include "domain/utc.h"

namespace canolfan::test {

/// Somebody in the centre, with what holds for such an account.
inline CentreUser somebody(const QString &id, AccountType type = AccountType::User,
    Permissions assigned = Permission::PastPapers, const QString &version = QStringLiteral("\"1\""))
{
    CentreUser user;
    user.id = id;
    user.firstName = id;
    user.lastName = QStringLiteral("Jones");
    user.email = id + QStringLiteral("@ysgol.example");
    user.accountType = type;
    user.permissions = effective(type, assigned);
    user.version = version;
    return user;
}

/// Whom a change is about; the engine fills in the rest.
inline CentreUser whoIs(const QString &id)
{
    CentreUser user;
    user.id = id;
    return user;
}

inline CentreUser somebodyInvited(const QString &id, const QDateTime &when)
{
    CentreUser user = somebody(id);
    user.state = UserState::Invited;
    user.invitedAt = when;
    user.invitationExpires = when.addDays(7);
    return user;
}

inline PendingChange changeOf(const CentreUser &base, ChangeKind kind, const AccessChange &access = {})
{
    PendingChange change;
    change.kind = kind;
    change.base = base;
    change.access = access;
    return change;
}

/// Another type, with every assignable permission named, as AccessChange asks for.
inline AccessChange makeThem(AccountType type, Permissions permissions)
{
    AccessChange access{{}, {}, type};
    for (const Permission permission : assignablePermissions)
        (permissions.testFlag(permission) ? access.grant : access.withdraw) |= permission;
    return access;
}

/// The one of a crowd with this number.
inline QString nobody(int number)
{
    return QStringLiteral("p%1").arg(number, 5, 10, QLatin1Char('0'));
}

inline QList<CentreUser> people(int count)
{
    QList<CentreUser> all;
    for (int number = 0; number < count; ++number)
        all.append(somebody(nobody(number)));
    return all;
}

/// What the change feed says of somebody who is so now.
inline FeedItem item(const CentreUser &user, const QUuid &operation = {})
{
    return {
        user.id, user, QDateTime(QDate(2026, 11, 2), QTime(11, 0), utc), QStringLiteral("Dafydd"), operation};
}

/// As they are once somebody has changed what they may do.
inline CentreUser moved(CentreUser user, Permissions assigned, int version)
{
    user.permissions = effective(user.accountType, assigned);
    user.version = QStringLiteral("\"%1\"").arg(version);
    return user;
}

} // namespace canolfan::test
