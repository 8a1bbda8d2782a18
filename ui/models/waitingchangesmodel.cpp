#include "models/waitingchangesmodel.h"

#include "models/waiting.h"

#include <algorithm>

namespace canolfan::models {

using Group = WaitingChangesModel::Group;

QList<ChangeAction> actionsFor(const PendingChange &change)
{
    switch (change.state) {
    case ChangeState::Waiting:
        return {ChangeAction::Undo};
    case ChangeState::UnderWay:
        return change.everUncertain ? QList{ChangeAction::GiveUp} : QList<ChangeAction>();
    case ChangeState::Conflict:
        return {ChangeAction::Decide};
    case ChangeState::Refused:
        return {ChangeAction::TryAgain, ChangeAction::TakeBack};
    case ChangeState::NotSent:
        return {ChangeAction::Export, ChangeAction::TakeBack};
    }
    Q_UNREACHABLE();
}

static Group groupOf(const PendingChange &change)
{
    if (needsDecision({change}))
        return Group::Decide;
    return change.state == ChangeState::NotSent ? Group::NotSent : Group::Waiting;
}

WaitingChangesModel::WaitingChangesModel(QObject *parent) : QAbstractTableModel(parent) { }

void WaitingChangesModel::setChanges(const QList<PendingChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    arrange();
    endResetModel();
}

void WaitingChangesModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void WaitingChangesModel::arrange()
{
    // They come in the order of their numbers nearly always, and thousands of them are not moved about.
    const auto isEarlier = [](const PendingChange &left, const PendingChange &right) {
        return left.number < right.number;
    };
    if (!std::is_sorted(m_changes.cbegin(), m_changes.cend(), isEarlier))
        std::sort(m_changes.begin(), m_changes.end(), isEarlier);
    const QList<PendingChange> byNumber = std::exchange(m_changes, {});
    m_changes.reserve(byNumber.size());
    m_rows.clear();
    for (const Group group : {Group::Decide, Group::Waiting, Group::NotSent}) {
        for (const PendingChange &change : byNumber) {
            if (groupOf(change) != group)
                continue;
            if (m_rows.isEmpty() || m_rows.constLast().group != group)
                m_rows << Row{group};
            m_rows << Row{group, int(m_changes.size())};
            m_changes << change;
        }
    }
}

int WaitingChangesModel::count(Group group) const
{
    return int(std::count_if(m_changes.cbegin(), m_changes.cend(),
        [group](const PendingChange &change) { return groupOf(change) == group; }));
}

const PendingChange *WaitingChangesModel::changeAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[row].index < 0)
        return nullptr;
    return &m_changes[m_rows[row].index];
}

const PendingChange *WaitingChangesModel::find(quint64 number) const
{
    return changeAt(rowOf(number));
}

int WaitingChangesModel::rowOf(quint64 number) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [this, number](const Row &row) { return row.index >= 0 && m_changes[row.index].number == number; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int WaitingChangesModel::changeRowNear(int row) const
{
    if (m_changes.isEmpty())
        return -1;
    const int near = std::clamp(row, 0, int(m_rows.size()) - 1);
    return m_rows[near].index < 0 ? near + 1 : near; // below a heading there is always one
}

int WaitingChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WaitingChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags WaitingChangesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // Headings are passed over by the keyboard.
    return changeAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                 : Qt::ItemNeverHasChildren;
}

} // namespace canolfan::models
