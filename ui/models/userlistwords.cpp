#include "models/userlistmodel.h"
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
        return index.column() == AccessColumn ? spokenAccess(user) : QVariant();
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
        return words::label(user.state);
    default:
        return {};
    }
}

QString UserListModel::accessibleText(const CentreUser &user, int column) const
{
    switch (column) {
    case PersonColumn:
        return spokenPerson(user);
    case AccessColumn:
        return spokenAccess(user);
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
    QStringList lines;
    for (const Permission permission : assignablePermissions) {
        const QString line =
            user.permissions.testFlag(permission) ? tr("%1: yes", "has access") : tr("%1: no", "has access");
        lines << line.arg(words::label(permission));
    }
    return lines.join(QStringLiteral(", "));
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
