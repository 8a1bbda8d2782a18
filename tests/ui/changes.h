#pragma once

#include "domain/pendingchange.h"
#include "domain/rules.h"
#include "people.h"

#include <QHash>

/// Waiting changes of the small centre, for tests of windows.
namespace canolfan::tests {

inline PendingChange change(
    quint64 number, const CentreUser &base, ChangeKind kind, ChangeState state = ChangeState::Waiting)
{
    PendingChange made;
    made.number = number;
    made.base = base;
    made.kind = kind;
    made.state = state;
    if (kind == ChangeKind::ChangeAccess)
        made.access.grant = Permission::ViewScripts;
    made.madeAt = QDateTime(QDate(2026, 8, 13), QTime(14, 5));
    return made;
}

/// Somebody else has changed the person too, and given what I wanted to take away.
inline PendingChange conflict(quint64 number, const CentreUser &base)
{
    PendingChange made = change(number, base, ChangeKind::ChangeAccess, ChangeState::Conflict);
    made.theirs.user = base;
    made.theirs.user->permissions &= ~Permissions(Permission::Iamis);
    made.theirs.by = QStringLiteral("Aled Bowen");
    made.theirs.at = QDateTime(QDate(2026, 8, 13), QTime(13, 40));
    return made;
}

/// One in each state.
inline QList<PendingChange> changes()
{
    const QList<CentreUser> users = people();
    using K = ChangeKind;
    using S = ChangeState;
    PendingChange refused = change(2, users[3], K::ChangeAccess, S::Refused);
    refused.access = {startingPermissions(AccountType::Admin), {}, AccountType::Admin};
    refused.failure = Failure{FailureKind::AdminSeatsTaken};
    return {conflict(1, users[2]), refused, change(3, users[4], K::ChangeAccess),
        change(4, users[5], K::Delete, S::UnderWay), change(5, users[7], K::Invite),
        change(6, users[1], K::Delete, S::NotSent)};
}

inline QHash<QString, QList<PendingChange>> changesByPerson()
{
    QHash<QString, QList<PendingChange>> waiting;
    for (const PendingChange &each : changes())
        waiting[each.userId()] << each;
    return waiting;
}

} // namespace canolfan::tests
