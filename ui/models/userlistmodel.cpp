#include "models/userlistmodel.h"

#include "models/waiting.h"

#include <algorithm>

namespace canolfan::models {

UserListModel::UserListModel(QObject *parent) : QAbstractTableModel(parent) { }

void UserListModel::setUsers(const QList<CentreUser> &users, const QString &yourId)
{
    beginResetModel();
    m_users = users;
    m_yourId = yourId;
    if (users.isEmpty())
        m_waiting.clear();
    m_searchKeys.assign(m_users);
    m_byName.assign(m_users);
    arrange();
    endResetModel();
}

void UserListModel::put(const CentreUser &user)
{
    beginResetModel();
    const int index = indexOf(user.id);
    if (index < 0) {
        m_users.append(user);
        m_searchKeys.append(user);
        m_byName.append(user);
    } else {
        m_users[index] = user;
        m_searchKeys.replace(index, user);
        m_byName.replace(index, user);
    }
    arrange();
    endResetModel();
}

void UserListModel::put(const CentreUser &user, const QList<PendingChange> &changes)
{
    if (changes.isEmpty())
        m_waiting.remove(user.id);
    else
        m_waiting[user.id] = changes;
    put(user);
}

void UserListModel::setWaiting(const QHash<QString, QList<PendingChange>> &changes)
{
    beginResetModel();
    m_waiting = changes;
    if (m_sortColumn == StateColumn)
        arrange();
    else if (!m_filter.isEmpty())
        sift();
    endResetModel();
}

void UserListModel::setMoves(const QList<AddressMove> &moves)
{
    if (moves == m_moves)
        return;
    beginResetModel();
    m_moves = moves;
    endResetModel();
}

bool UserListModel::isMoving(const QString &id) const
{
    return std::ranges::any_of(
        m_moves, [&id](const AddressMove &move) { return move.from == id || move.to == id; });
}

void UserListModel::remove(const QString &id)
{
    m_waiting.remove(id);
    const int index = indexOf(id);
    if (index < 0)
        return;
    beginResetModel();
    m_users.removeAt(index);
    m_searchKeys.remove(index);
    m_byName.remove(index);
    arrange();
    endResetModel();
}

void UserListModel::setSearch(const QString &typed)
{
    if (typed == m_search)
        return;
    beginResetModel();
    m_search = typed;
    show();
    endResetModel();
}

void UserListModel::setFilter(const UserFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    sift();
    endResetModel();
    Q_EMIT arrangementChanged();
}

int UserListModel::countOf(const Condition &condition) const
{
    UserFilter alone;
    alone.set(condition, true);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return int(std::count_if(m_users.cbegin(), m_users.cend(),
        [&](const CentreUser &user) { return alone.matches(user, m_waiting.contains(user.id), now); }));
}

void UserListModel::setLanguage(Language language)
{
    beginResetModel();
    m_byName.setLanguage(language);
    m_byName.assign(m_users);
    arrange();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void UserListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ActionsColumn)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
    Q_EMIT arrangementChanged();
}

/// Whom somebody has to decide about, then for whom something waits, then the others.
static int stateKey(const QList<PendingChange> &changes, UserState state)
{
    constexpr int states = 2;
    const int waits = needsDecision(changes) ? 0 : !changes.isEmpty() ? 1 : 2;
    return waits * states + int(state);
}

/// Of columns with few values; within a value people stay in the order of names.
int UserListModel::sortKey(const CentreUser &user) const
{
    switch (m_sortColumn) {
    case AccountTypeColumn:
        return int(user.accountType);
    case AccessColumn:
        return -qPopulationCount(quint32(user.permissions));
    case StateColumn:
        return stateKey(m_waiting.value(user.id), user.state);
    default:
        return 0;
    }
}

void UserListModel::arrange()
{
    m_order = m_byName.indexes();
    if (m_sortColumn != PersonColumn) {
        std::vector<int> keys(m_users.size());
        std::transform(m_users.cbegin(), m_users.cend(), keys.begin(),
            [this](const CentreUser &user) { return sortKey(user); });
        const bool descending = m_sortOrder == Qt::DescendingOrder;
        std::stable_sort(m_order.begin(), m_order.end(), [&keys, descending](int left, int right) {
            return descending ? keys[left] > keys[right] : keys[left] < keys[right];
        });
    } else if (m_sortOrder == Qt::DescendingOrder) {
        std::reverse(m_order.begin(), m_order.end());
    }
    sift();
}

/// Not with each keystroke: what is typed changes nothing about it.
void UserListModel::sift()
{
    m_passing.assign(m_users.size(), 1);
    if (!m_filter.isEmpty()) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::transform(
            m_users.cbegin(), m_users.cend(), m_passing.begin(), [this, &now](const CentreUser &user) {
                return char(m_filter.matches(user, m_waiting.contains(user.id), now));
            });
    }
    show();
}

void UserListModel::show()
{
    const std::vector<char> found = m_searchKeys.matching(m_search);
    m_visible.clear();
    m_visible.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(m_visible),
        [this, &found](int index) { return found[index] != 0 && m_passing[index] != 0; });
}

int UserListModel::indexOf(const QString &id) const
{
    const auto found = std::find_if(
        m_users.cbegin(), m_users.cend(), [&id](const CentreUser &user) { return user.id == id; });
    return found == m_users.cend() ? -1 : int(found - m_users.cbegin());
}

int UserListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(
        m_visible.begin(), m_visible.end(), [this, &id](int index) { return m_users[index].id == id; });
    return found == m_visible.end() ? -1 : int(found - m_visible.begin());
}

int UserListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int UserListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace canolfan::models
