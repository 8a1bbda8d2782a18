#include "words/changes.h"

#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace canolfan::words {

using App = QCoreApplication;

QString shortLabel(Permission permission)
{
    return permission == Permission::PastPapers ? App::translate("words", "Past Papers") : label(permission);
}

static QStringList namesOf(Permissions permissions, const QString &pattern = QStringLiteral("%1"))
{
    QStringList names;
    for (const Permission permission : assignablePermissions) {
        if (permissions.testFlag(permission))
            names << pattern.arg(shortLabel(permission));
    }
    return names;
}

QString access(Permissions permissions)
{
    const QStringList names = namesOf(permissions);
    if (names.isEmpty())
        return App::translate("words", "nothing", "access");
    if (names.size() == qsizetype(assignablePermissions.size()))
        return App::translate("words", "everything", "access");
    return names.join(QStringLiteral(", "));
}

static QString newType(const PendingChange &change)
{
    const QString name = change.base.name();
    const QString then = access(applied(change, change.base)->permissions);
    switch (*change.access.accountType) {
    case AccountType::Admin:
        return App::translate("words", "Make %1 an Admin; access then: %2").arg(name, then);
    case AccountType::User:
        return App::translate("words", "Make %1 a User; access then: %2").arg(name, then);
    case AccountType::ExamsOfficer:
        return App::translate("words", "Make %1 the Exams Officer").arg(name);
    }
    Q_UNREACHABLE();
}

static QString newAccess(const PendingChange &change)
{
    if (change.access.accountType)
        return newType(change);
    const QString name = change.base.name();
    const QString given = namesOf(change.access.grant).join(QStringLiteral(", "));
    const QString taken = namesOf(change.access.withdraw).join(QStringLiteral(", "));
    if (taken.isEmpty())
        return App::translate("words", "Give %1: %2").arg(name, given);
    if (given.isEmpty())
        return App::translate("words", "Take away from %1: %2").arg(name, taken);
    return App::translate("words", "Give %1: %2; take away: %3").arg(name, given, taken);
}

static QString invitation(const CentreUser &invited)
{
    const QString words = invited.accountType == AccountType::Admin
        ? App::translate("words", "Invite %1 (%2) as an Admin; access: %3", "name, email, permissions")
        : App::translate("words", "Invite %1 (%2) as a User; access: %3", "name, email, permissions");
    return words.arg(invited.name(), invited.email, access(invited.permissions));
}

QString sentence(const PendingChange &change)
{
    const QString name = change.base.name();
    switch (change.kind) {
    case ChangeKind::Invite:
        return invitation(change.base);
    case ChangeKind::ChangeAccess:
        return newAccess(change);
    case ChangeKind::Delete:
        return App::translate("words", "Delete the account of %1").arg(name);
    case ChangeKind::ResendInvitation:
        return App::translate("words", "Send the invitation to %1 again").arg(name);
    case ChangeKind::CancelInvitation:
        return App::translate("words", "Cancel the invitation of %1").arg(name);
    }
    Q_UNREACHABLE();
}

/// "+ View Scripts, – IAMIS"
static QString signs(const AccessChange &access)
{
    if (access.accountType == AccountType::Admin)
        return App::translate("words", "becomes an Admin");
    if (access.accountType)
        return App::translate("words", "becomes a User");
    const QStringList names =
        namesOf(access.grant, QStringLiteral("+ %1")) + namesOf(access.withdraw, QStringLiteral("– %1"));
    return names.join(QStringLiteral(", "));
}

static QString waitingLine(const PendingChange &change)
{
    switch (change.kind) {
    case ChangeKind::Invite:
        return App::translate("words", "Invitation waiting: not sent yet");
    case ChangeKind::ChangeAccess:
        return App::translate("words", "Waiting: %1").arg(signs(change.access));
    case ChangeKind::Delete:
        return App::translate("words", "Delete waiting: still has access");
    case ChangeKind::ResendInvitation:
        return App::translate("words", "Invitation waiting to be sent again");
    case ChangeKind::CancelInvitation:
        return App::translate("words", "Cancelling waits: invitation still good");
    }
    Q_UNREACHABLE();
}

static QString underWayLine(const PendingChange &change)
{
    switch (change.kind) {
    case ChangeKind::Invite:
        return App::translate("words", "Invitation being sent");
    case ChangeKind::ChangeAccess:
        return App::translate("words", "Being sent: %1").arg(signs(change.access));
    case ChangeKind::Delete:
        return App::translate("words", "Delete being sent: may still have access");
    case ChangeKind::ResendInvitation:
        return App::translate("words", "Invitation being sent again");
    case ChangeKind::CancelInvitation:
        return App::translate("words", "Cancelling being sent: may still be good");
    }
    Q_UNREACHABLE();
}

static QString notSentLine(const PendingChange &change)
{
    switch (change.kind) {
    case ChangeKind::Invite:
        return App::translate("words", "Not sent: the invitation");
    case ChangeKind::ChangeAccess:
        return App::translate("words", "Not sent: %1").arg(signs(change.access));
    case ChangeKind::Delete:
        return App::translate("words", "Not sent: delete. Still has access");
    case ChangeKind::ResendInvitation:
        return App::translate("words", "Not sent: the invitation, again");
    case ChangeKind::CancelInvitation:
        return App::translate("words", "Not sent: cancel the invitation");
    }
    Q_UNREACHABLE();
}

static QString lineOf(const PendingChange &change)
{
    switch (change.state) {
    case ChangeState::Waiting:
        return waitingLine(change);
    case ChangeState::UnderWay:
        return underWayLine(change);
    case ChangeState::Conflict:
        return App::translate("words", "Needs your decision");
    case ChangeState::Refused:
        return App::translate("words", "Needs your decision: not accepted");
    case ChangeState::NotSent:
        return notSentLine(change);
    }
    Q_UNREACHABLE();
}

/// What is to be known first.
static int urgency(const PendingChange &change)
{
    switch (change.state) {
    case ChangeState::Conflict:
    case ChangeState::Refused:
        return 0;
    case ChangeState::NotSent:
        return 1;
    case ChangeState::Waiting:
    case ChangeState::UnderWay:
        return 2;
    }
    Q_UNREACHABLE();
}

QString rowLine(const QList<PendingChange> &ofOnePerson)
{
    if (ofOnePerson.isEmpty())
        return {};
    const auto first = std::min_element(ofOnePerson.cbegin(), ofOnePerson.cend(),
        [](const PendingChange &left, const PendingChange &right) { return urgency(left) < urgency(right); });
    const QString line = lineOf(*first);
    const int others = int(ofOnePerson.size()) - 1;
    return others == 0 ? line : App::translate("words", "%1 · %n more", nullptr, others).arg(line);
}

} // namespace canolfan::words
