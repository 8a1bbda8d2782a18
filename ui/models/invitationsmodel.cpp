#include "models/invitationsmodel.h"

#include <algorithm>

namespace canolfan::models {

InvitationsModel::InvitationsModel(QObject *parent) : QAbstractTableModel(parent) { }

std::optional<InvitationField> InvitationsModel::fieldAt(int column)
{
    return column < FirstField ? std::nullopt : std::optional(InvitationField(column - FirstField));
}

void InvitationsModel::setRows(const QList<InvitationRow> &rows)
{
    beginResetModel();
    m_list.setRows(rows);
    m_onlyProblems = false;
    arrange();
    endResetModel();
    Q_EMIT countsChanged();
}

void InvitationsModel::setSetting(const InvitationSetting &setting)
{
    if (setting == m_list.setting())
        return;
    m_list.setSetting(setting);
    retranslate();
    Q_EMIT countsChanged();
}

void InvitationsModel::setOnlyProblems(bool only)
{
    beginResetModel();
    m_onlyProblems = only;
    arrange();
    endResetModel();
}

bool InvitationsModel::isToBeShown(int place) const
{
    return !m_onlyProblems || m_list.standing(place) == RowStanding::HasProblems;
}

void InvitationsModel::arrange()
{
    m_shown.clear();
    for (int place = 0; place < m_list.size(); ++place) {
        if (isToBeShown(place))
            m_shown.append(place);
    }
}

void InvitationsModel::takeOut(const QSet<int> &rows)
{
    QSet<int> places;
    for (const int row : rows)
        places.insert(m_shown[row]);
    beginResetModel();
    QList<int> shown;
    // Those that are in sight stay so, whatever they have become since.
    int gone = 0;
    for (int place = 0, row = 0; place < m_list.size(); ++place) {
        const bool isShown = row < int(m_shown.size()) && m_shown[row] == place;
        row += isShown ? 1 : 0;
        if (places.contains(place))
            ++gone;
        else if (isShown)
            shown.append(place - gone);
    }
    m_list.takeOut(places);
    m_shown = shown;
    endResetModel();
    Q_EMIT countsChanged();
}

void InvitationsModel::setResult(int place, const RowResult &result)
{
    m_list.setResult(place, result);
    tellOf({place});
}

void InvitationsModel::setSending(bool sending)
{
    m_isSending = sending;
    if (!sending)
        Q_EMIT countsChanged();
}

void InvitationsModel::retranslate()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int InvitationsModel::rowOf(int place) const
{
    const auto found = std::lower_bound(m_shown.cbegin(), m_shown.cend(), place);
    return found == m_shown.cend() || *found != place ? -1 : int(found - m_shown.cbegin());
}

/// Also of those that come into sight because they have a problem now.
void InvitationsModel::tellOf(const QList<int> &places)
{
    for (const int place : places) {
        const int row = rowOf(place);
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else if (isToBeShown(place)) {
            const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), place);
            const int newRow = int(at - m_shown.begin());
            beginInsertRows({}, newRow, newRow);
            m_shown.insert(at, place);
            endInsertRows();
        }
    }
}

int InvitationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int InvitationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags InvitationsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isFinished = m_list.standing(m_shown[index.row()]) == RowStanding::Finished;
    const bool isEditable = fieldAt(index.column()) && !isFinished && !m_isSending;
    return isEditable ? always | Qt::ItemIsEditable : always;
}

bool InvitationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    tellOf(m_list.setCell(m_shown[index.row()], *fieldAt(index.column()), value.toString()));
    Q_EMIT countsChanged();
    return true;
}

} // namespace canolfan::models
