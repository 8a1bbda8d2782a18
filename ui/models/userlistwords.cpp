#include "models/userlistmodel.h"
#include "models/waiting.h"
#include "words/changes.h"
#include "words/words.h"

namespace canolfan::models {

/// The marks of the list, in the order shown (S15–S19, S50).
static QString markedLetters(const CentreUser &user)
{
    QStringList letters;
    for (const Permission permission : assignablePermissions) {
        if (user.permissions.testFlag(permission))
            letters << words::letter(permission);
    }
    return letters.join(QLatin1Char(' '));
}

/// Of one whose address is being changed, the other of the two.
QString UserListModel::moveNote(const CentreUser &user) const
{
    for (const AddressMove &move : m_moves) {
        const bool isOld = user.id == move.from;
        const int other = isOld ? indexOf(move.to) : user.id == move.to ? indexOf(move.from) : -1;
        if (other >= 0)
            return (isOld ? tr("Goes once %1 is accepted", "a new email address")
                          : tr("In place of %1", "an old email address"))
                .arg(m_users[other].email);
    }
    return {};
}

QVariant UserListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CentreUser &user = userAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(user, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(user, index.column());
    case Qt::ToolTipRole:
        return toolTip(user, index.column());
    case IdRole:
        return user.id;
    case NameRole:
        return user.name();
    case EmailRole:
        return user.email;
    case InitialsRole:
        return user.initials();
    case PermissionsRole:
        return int(user.permissions);
    case IsYourselfRole:
        return user.id == m_yourId;
    case WaitingRole:
        return words::rowLine(m_waiting.value(user.id));
    case NeedsDecisionRole:
        return needsDecision(m_waiting.value(user.id));
    case WaitingPermissionsRole:
        return int(waitingPermissions(m_waiting.value(user.id)));
    case NoteRole:
        return note(user);
    default:
        return {};
    }
}

QString UserListModel::displayText(const CentreUser &user, int column) const
{
    switch (column) {
    case PersonColumn:
        return user.name();
    case AccountTypeColumn:
        return words::label(user.accountType);
    case AccessColumn:
        return markedLetters(user);
    case StateColumn:
        return stateWords(user);
    default:
        return {};
    }
}

QString UserListModel::stateWords(const CentreUser &user) const
{
    // In the portal there is no such person yet.
    return waits(ChangeKind::Invite, m_waiting.value(user.id)) ? tr("Not invited yet")
                                                               : words::label(user.state);
}

QString UserListModel::note(const CentreUser &user) const
{
    if (m_waiting.contains(user.id))
        return {};
    if (const QString move = moveNote(user); !move.isEmpty())
        return move;
    if (user.state != UserState::Invited)
        return {};
    return words::invitationLasts(user.invitationExpires, QDateTime::currentDateTime());
}

QString UserListModel::accessibleText(const CentreUser &user, int column) const
{
    switch (column) {
    case PersonColumn:
        return spokenPerson(user);
    case AccountTypeColumn:
        return accountTypeWaits(m_waiting.value(user.id))
            ? tr("%1, waiting", "account type").arg(words::label(user.accountType))
            : words::label(user.accountType);
    case AccessColumn:
        return spokenAccess(user);
    case StateColumn:
        return spokenState(user);
    case ActionsColumn:
        return tr("Actions");
    default:
        return displayText(user, column);
    }
}

QString UserListModel::spokenPerson(const CentreUser &user) const
{
    const QString person = tr("%1, %2", "name, email").arg(user.name(), user.email);
    return user.id == m_yourId ? tr("%1 (you)").arg(person) : person;
}

QString UserListModel::spokenAccess(const CentreUser &user) const
{
    const Permissions waiting = waitingPermissions(m_waiting.value(user.id));
    QStringList lines;
    for (const Permission permission : assignablePermissions) {
        const bool has = user.permissions.testFlag(permission);
        QString line = has ? tr("%1: yes", "has access") : tr("%1: no", "has access");
        if (waiting.testFlag(permission))
            line = has ? tr("%1: yes, waiting", "has access") : tr("%1: no, waiting", "has access");
        lines << line.arg(words::label(permission));
    }
    return lines.join(QStringLiteral(", "));
}

QString UserListModel::spokenState(const CentreUser &user) const
{
    const QString waiting = words::rowLine(m_waiting.value(user.id));
    const QString more = waiting.isEmpty() ? note(user) : waiting;
    return more.isEmpty() ? stateWords(user) : tr("%1. %2", "state. what waits").arg(stateWords(user), more);
}

QVariant UserListModel::toolTip(const CentreUser &user, int column) const
{
    if (column == AccessColumn)
        return spokenAccess(user);
    if (column != StateColumn)
        return {};
    QStringList lines;
    for (const PendingChange &change : m_waiting.value(user.id))
        lines << words::sentence(change) << words::standing(change);
    return lines.join(QLatin1Char('\n'));
}

QStringList UserListModel::someWaitingLines() const
{
    constexpr int enough = 100;
    QStringList lines;
    for (auto changes = m_waiting.cbegin(); changes != m_waiting.cend() && lines.size() < enough; ++changes)
        lines << words::rowLine(*changes);
    return lines;
}

QVariant UserListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (section == ActionsColumn)
        return role == Qt::AccessibleTextRole ? tr("Actions") : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case PersonColumn:
        return tr("Name");
    case AccountTypeColumn:
        return tr("Account type");
    case AccessColumn:
        return tr("Access");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace canolfan::models
