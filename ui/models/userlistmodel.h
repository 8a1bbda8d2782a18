#pragma once

#include "domain/addressmove.h"
#include "domain/pendingchange.h"
#include "domain/userfilter.h"
#include "models/nameorder.h"
#include "models/searchkeys.h"

#include <QAbstractTableModel>
#include <QHash>

namespace canolfan::models {

/// The people of a centre as they will be, and what of it waits to be sent: searched, sorted, a row each.
/// Holds what it is given; rows are named by user id, because row numbers change with every keystroke in the
/// search field.
class UserListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        PersonColumn,
        AccountTypeColumn,
        AccessColumn,
        StateColumn,
        ActionsColumn,
        ColumnCount
    };
    enum Role
    {
        IdRole = Qt::UserRole,
        NameRole,
        EmailRole,
        InitialsRole,
        PermissionsRole,
        IsYourselfRole,
        WaitingRole, ///< what waits for the person, in a line; empty where nothing does
        NeedsDecisionRole, ///< whether somebody has to decide about it
        WaitingPermissionsRole, ///< those that are not so yet in the portal
        NoteRole ///< of the state, where nothing waits: until when an invitation is good
    };

    explicit UserListModel(QObject *parent = nullptr);

    void setUsers(const QList<CentreUser> &users, const QString &yourId);
    /// Adds the person or takes over what has changed; what waits for them stays.
    void put(const CentreUser &user);
    void put(const CentreUser &user, const QList<PendingChange> &changes);
    void remove(const QString &id);

    /// What waits, by user id, each oldest first; replaces what was.
    void setWaiting(const QHash<QString, QList<PendingChange>> &changes);
    QList<PendingChange> changesOf(const QString &id) const { return m_waiting.value(id); }
    /// Lines of WaitingRole, a few of them: how wide they are is wanted before they are all read.
    QStringList someWaitingLines() const;

    /// Whose email addresses are being changed: of both accounts it says which the other is.
    void setMoves(const QList<AddressMove> &moves);
    bool isMoving(const QString &id) const;

    /// Shows those whose name or email has every word of it.
    void setSearch(const QString &typed);
    QString search() const { return m_search; }
    /// And of those the ones whom the filter lets through.
    void setFilter(const UserFilter &filter);
    const UserFilter &filter() const { return m_filter; }
    /// How many of all meet it, found or not.
    int countOf(const Condition &condition) const;

    /// Order of names, and every word; the translation must be installed already.
    void setLanguage(Language language);

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Everybody, found or not.
    int userCount() const { return int(m_users.size()); }
    bool isYourself(const CentreUser &user) const { return user.id == m_yourId; }
    const CentreUser &userAt(int row) const { return m_users[m_visible[row]]; }
    /// -1 where the person is not shown.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// How it is sorted, or by what it is filtered.
    void arrangementChanged();

private:
    QString displayText(const CentreUser &user, int column) const;
    QString accessibleText(const CentreUser &user, int column) const;
    QString spokenPerson(const CentreUser &user) const;
    QString spokenAccess(const CentreUser &user) const;
    QString spokenState(const CentreUser &user) const;
    QString stateWords(const CentreUser &user) const;
    QString note(const CentreUser &user) const;
    QString moveNote(const CentreUser &user) const;
    QVariant toolTip(const CentreUser &user, int column) const;
    int sortKey(const CentreUser &user) const;
    int indexOf(const QString &id) const;
    void arrange();
    void sift();
    void show();

    QList<CentreUser> m_users;
    QHash<QString, QList<PendingChange>> m_waiting; ///< by user id
    QList<AddressMove> m_moves;
    QString m_yourId;
    QString m_search;
    UserFilter m_filter;
    SearchKeys m_searchKeys;
    NameOrder m_byName;
    int m_sortColumn = PersonColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_order; ///< indexes of everybody, as sorted
    std::vector<char> m_passing; ///< by index: whether the filter lets them through
    std::vector<int> m_visible; ///< those found; a row each
};

} // namespace canolfan::models
