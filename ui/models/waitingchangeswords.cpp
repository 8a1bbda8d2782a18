#include "models/waiting.h"
#include "models/waitingchangesmodel.h"
#include "words/changes.h"
#include "words/words.h"

namespace canolfan::models {

QVariant WaitingChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PendingChange *change = changeAt(index.row());
    if (!change)
        return headingData(m_rows[index.row()].group, index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(*change, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(*change, index.column());
    case NumberRole:
        return change->number;
    case IsHeadingRole:
        return false;
    case NeedsDecisionRole:
        return needsDecision({*change});
    case StandingRole:
        return words::standing(*change);
    default:
        return {};
    }
}

QVariant WaitingChangesModel::headingData(Group group, int column, int role) const
{
    if (role == IsHeadingRole)
        return true;
    if (role == NumberRole)
        return quint64(0);
    const bool inWords = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!inWords || column != ChangeColumn)
        return {};
    const int number = count(group);
    switch (group) {
    case Group::Decide:
        return tr("Needs your decision: %n", nullptr, number);
    case Group::Waiting:
        return tr("Will be sent: %n", nullptr, number);
    case Group::NotSent:
        return tr("Not sent: %n", nullptr, number);
    }
    Q_UNREACHABLE();
}

QString WaitingChangesModel::text(const PendingChange &change, int column) const
{
    switch (column) {
    case ChangeColumn:
        return words::sentence(change);
    case StateColumn:
        return words::label(change.state);
    case MadeColumn:
        return tr("Made %1", "today 14:05")
            .arg(words::moment(change.madeAt.toLocalTime(), QDateTime::currentDateTime()));
    default:
        return {};
    }
}

QString WaitingChangesModel::spoken(const PendingChange &change, int column) const
{
    switch (column) {
    case StateColumn:
        return tr("%1. %2", "state. explanation").arg(words::label(change.state), words::standing(change));
    case ActionsColumn:
        return tr("Actions");
    default:
        return text(change, column);
    }
}

QVariant WaitingChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == ActionsColumn)
        return role == Qt::AccessibleTextRole ? tr("Actions") : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case ChangeColumn:
        return tr("Change", "a noun");
    case StateColumn:
        return tr("State");
    case MadeColumn:
        return tr("Made", "when");
    default:
        return {};
    }
}

} // namespace canolfan::models
