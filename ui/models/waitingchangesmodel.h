#pragma once

#include "domain/pendingchange.h"

#include <QAbstractTableModel>

namespace canolfan::models {

/// What can be done about a waiting change.
enum class ChangeAction
{
    Decide, ///< somebody else has changed the person too
    TryAgain,
    Export,
    Undo,
    TakeBack, ///< as Undo, of one that has been refused
    GiveUp ///< sent, its answer lost: not again
};

/// In the order offered. None for one that is being sent for the first time: its answer is on its way.
QList<ChangeAction> actionsFor(const PendingChange &change);

/// Every waiting change, a row each, grouped by what is needed: those that somebody has to decide about,
/// those that will be sent, those that will not; in each the oldest first. Each group begins with a row that
/// only says what it is. Rows are named by the change's number.
class WaitingChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ChangeColumn,
        StateColumn,
        MadeColumn,
        ActionsColumn,
        ColumnCount
    };
    enum Role
    {
        NumberRole = Qt::UserRole, ///< 0 for a heading
        IsHeadingRole,
        NeedsDecisionRole,
        StandingRole ///< of StateColumn, below the state: why, and what it means
    };
    enum class Group
    {
        Decide,
        Waiting,
        NotSent
    };

    explicit WaitingChangesModel(QObject *parent = nullptr);

    /// In any order.
    void setChanges(const QList<PendingChange> &changes);
    /// The language has changed; the translation must be installed already.
    void retranslate();

    /// In the order shown.
    QList<PendingChange> changes() const { return m_changes; }
    int count(Group group) const;
    /// Null for a heading, or where there is no such row.
    const PendingChange *changeAt(int row) const;
    const PendingChange *find(quint64 number) const;
    /// -1 where there is no such change any more.
    int rowOf(quint64 number) const;
    /// Of the change nearest to where `row` was, for when its own has gone; -1 where there is none.
    int changeRowNear(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A heading, or one of m_changes.
    struct Row
    {
        Group group;
        int index = -1; ///< -1: the heading of the group
    };

    void arrange();
    QVariant headingData(Group group, int column, int role) const;
    QString text(const PendingChange &change, int column) const;
    QString spoken(const PendingChange &change, int column) const;

    QList<PendingChange> m_changes; ///< as shown
    QList<Row> m_rows;
};

} // namespace canolfan::models
