#include "models/accessmatrixmodel.h"

#include "models/waiting.h"
#include "words/changes.h"
#include "words/matrix.h"
#include "words/words.h"

namespace canolfan::models {

AccessMatrixModel::AccessMatrixModel(UserListModel &people, MayAssign mayAssign, QObject *parent)
    : QAbstractTableModel(parent), m_people(people), m_mayAssign(std::move(mayAssign))
{
    connect(&people, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&people, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
}

Permission AccessMatrixModel::permissionAt(int column)
{
    return assignablePermissions[size_t(column - firstPermissionColumn)];
}

int AccessMatrixModel::columnOf(Permission permission)
{
    const auto found = std::ranges::find(assignablePermissions, permission);
    return firstPermissionColumn + int(found - assignablePermissions.begin());
}

int AccessMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_people.rowCount();
}

int AccessMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString AccessMatrixModel::whyFixed(int row) const
{
    const CentreUser &user = userAt(row);
    if (const Verdict verdict = m_mayAssign(user))
        return words::sentence(*verdict);
    const QList<PendingChange> changes = m_people.changesOf(user.id);
    if (needsDecision(changes))
        return tr("An earlier change needs your decision before the person can be changed again.");
    if (isGoing(changes))
        return tr("About to go: the person cannot be changed unless that is undone.");
    return {};
}

bool AccessMatrixModel::has(const CentreUser &user, Permission permission) const
{
    return m_draft.applied(user).testFlag(permission);
}

AccessMatrixModel::Standing AccessMatrixModel::standing(const CentreUser &user, Permission permission) const
{
    if (has(user, permission) != user.permissions.testFlag(permission))
        return Draft;
    const QList<PendingChange> changes = m_people.changesOf(user.id);
    return waitingPermissions(changes).testFlag(permission) ? Waiting : AsItIs;
}

QString AccessMatrixModel::note(const CentreUser &user, Permission permission) const
{
    switch (standing(user, permission)) {
    case Draft:
        return tr("not saved", "access in a cell");
    case Waiting:
        return tr("waiting", "access in a cell");
    case AsItIs:
        break;
    }
    return has(user, permission) ? words::inACell(permission, user.accountType) : QString();
}

QString AccessMatrixModel::spoken(const CentreUser &user, Permission permission) const
{
    const QString words =
        has(user, permission) ? words::inACell(permission, user.accountType) : tr("no", "access in a cell");
    switch (standing(user, permission)) {
    case Draft:
        return tr("%1, not saved yet", "access in a cell").arg(words);
    case Waiting:
        return tr("%1, waiting to be sent", "access in a cell").arg(words);
    case AsItIs:
        break;
    }
    return words;
}

QVariant AccessMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CentreUser &user = userAt(index.row());
    if (role == Qt::ToolTipRole) {
        const QString fixed = whyFixed(index.row());
        if (!fixed.isEmpty())
            return fixed;
    }
    if (index.column() != accountTypeColumn)
        return ofPermission(user, permissionAt(index.column()), role);
    if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole)
        return words::label(user.accountType);
    if (role == NoteRole && accountTypeWaits(m_people.changesOf(user.id)))
        return tr("waiting", "access in a cell");
    return {};
}

QVariant AccessMatrixModel::ofPermission(const CentreUser &user, Permission permission, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return has(user, permission) ? tr("yes", "access in a cell") : tr("no", "access in a cell");
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "permission: what it is")
            .arg(words::shortLabel(permission), spoken(user, permission));
    case Qt::ToolTipRole:
        return has(user, permission) ? words::sentence(meaningOf(permission, user.accountType)) : QString();
    case HasRole:
        return has(user, permission);
    case StandingRole:
        return standing(user, permission);
    case NoteRole:
        return note(user, permission);
    default:
        return {};
    }
}

bool AccessMatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != HasRole
        || index.column() < firstPermissionColumn || !whyFixed(index.row()).isEmpty())
        return false;
    m_draft.set(userAt(index.row()), permissionAt(index.column()), value.toBool());
    announce(index.row());
    return true;
}

void AccessMatrixModel::setAll(int row, Permissions wanted)
{
    if (!whyFixed(row).isEmpty())
        return;
    m_draft.setAll(userAt(row), wanted);
    announce(row);
}

void AccessMatrixModel::announce(int row)
{
    Q_EMIT dataChanged(index(row, accountTypeColumn), index(row, columns - 1));
    Q_EMIT draftChanged();
}

void AccessMatrixModel::drop(const QStringList &userIds)
{
    for (const QString &id : userIds)
        m_draft.drop(id);
    retranslate();
    Q_EMIT draftChanged();
}

void AccessMatrixModel::clearDraft()
{
    m_draft.clear();
    retranslate();
    Q_EMIT draftChanged();
}

void AccessMatrixModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

QVariant AccessMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section < rowCount() ? ofPerson(userAt(section), role) : QVariant();
    const bool isType = section == accountTypeColumn;
    if (role == Qt::DisplayRole)
        return isType ? tr("Account type") : words::shortLabel(permissionAt(section));
    if (role == Qt::ToolTipRole && !isType)
        return words::label(permissionAt(section));
    return {};
}

QVariant AccessMatrixModel::ofPerson(const CentreUser &user, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return user.name();
    case Qt::ToolTipRole:
    case EmailRole:
        return user.email;
    case InitialsRole:
        return user.initials();
    case IsYourselfRole:
        return m_people.isYourself(user);
    default:
        return {};
    }
}

} // namespace canolfan::models
