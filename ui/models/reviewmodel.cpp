#include "models/reviewmodel.h"

#include "words/changes.h"
#include "words/matrix.h"
#include "words/register.h"
#include "words/review.h"
#include "words/words.h"

#include <QSet>

#include <algorithm>

namespace canolfan::models {

ReviewModel::ReviewModel(UserListModel &people, QObject *parent)
    : QAbstractTableModel(parent), m_people(people)
{
    connect(&people, &QAbstractItemModel::modelReset, this, &ReviewModel::show);
    connect(&people, &QAbstractItemModel::dataChanged, this, &ReviewModel::show);
    connect(&people, &QAbstractItemModel::rowsInserted, this, &ReviewModel::show);
    connect(&people, &QAbstractItemModel::rowsRemoved, this, &ReviewModel::show);
    connect(&people, &QAbstractItemModel::rowsMoved, this, &ReviewModel::show);
    connect(&people, &QAbstractItemModel::layoutChanged, this, &ReviewModel::show);
}

void ReviewModel::setReview(const AccessReview *review)
{
    m_hasReview = review != nullptr;
    m_review = review ? *review : AccessReview();
    show();
}

void ReviewModel::setTopic(const std::optional<ReviewTopic> &topic)
{
    m_topic = topic;
    show();
}

void ReviewModel::setShowsChecked(bool shows)
{
    m_showsChecked = shows;
    show();
}

void ReviewModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

// --- Who is shown

bool ReviewModel::isGoing(const CentreUser &user) const
{
    return endsTheAccount(m_people.changesOf(user.id));
}

ReviewState ReviewModel::stateOf(const CentreUser &user) const
{
    return canolfan::stateOf(m_review, user, isGoing(user));
}

bool ReviewModel::isDone(const CentreUser &user) const
{
    return m_topic ? isChecked(m_review, user, *m_topic, isGoing(user)) : isChecked(stateOf(user));
}

bool ReviewModel::isWanted(const CentreUser &user) const
{
    return (!m_topic || concerns(*m_topic, user)) && (m_showsChecked || !isDone(user));
}

QList<CentreUser> ReviewModel::wanted() const
{
    QList<CentreUser> rows;
    for (int row = 0; m_hasReview && row < m_people.rowCount(); ++row) {
        if (const CentreUser &user = m_people.userAt(row); isWanted(user))
            rows.append(user);
    }
    return rows;
}

static QSet<QString> idsOf(const QList<CentreUser> &users)
{
    QSet<QString> ids;
    for (const CentreUser &user : users)
        ids.insert(user.id);
    return ids;
}

void ReviewModel::removeAllBut(const QList<CentreUser> &rows)
{
    const QSet<QString> stay = idsOf(rows);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stay.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void ReviewModel::insertMissing(const QList<CentreUser> &rows)
{
    for (int row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row).id == rows.at(row).id)
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(row, rows.at(row));
        endInsertRows();
    }
}

/// Row by row where a few came or went, so that a view keeps what is selected; all anew where most did, or
/// the order is another one.
void ReviewModel::show()
{
    static constexpr qsizetype few = 50;
    const QList<CentreUser> rows = wanted();
    const QSet<QString> before = idsOf(m_rows);
    const QSet<QString> after = idsOf(rows);
    const qsizetype moved = (before - after).size() + (after - before).size();
    const auto stays = [&](const CentreUser &user) {
        return before.contains(user.id) && after.contains(user.id);
    };
    QList<CentreUser> kept;
    std::ranges::copy_if(m_rows, std::back_inserter(kept), stays);
    QList<CentreUser> keeping;
    std::ranges::copy_if(rows, std::back_inserter(keeping), stays);
    if (moved > few || !std::ranges::equal(kept, keeping, {}, &CentreUser::id, &CentreUser::id)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    removeAllBut(rows);
    insertMissing(rows);
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ReviewModel::rowOf(const QString &userId) const
{
    const auto found = std::ranges::find(m_rows, userId, &CentreUser::id);
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

// --- In words

QString ReviewModel::access(const CentreUser &user) const
{
    if (!m_topic)
        return words::access(user.permissions);
    return *m_topic ? words::inACell(**m_topic, user.accountType) : words::access(user.permissions);
}

QString ReviewModel::standing(const CentreUser &user) const
{
    const ReviewState state = stateOf(user);
    const bool isTopicDone = m_topic && !isChecked(state) && isDone(user);
    const QString words = words::label(isTopicDone ? ReviewState::Kept : state);
    const QString note = noteOf(user.id);
    return note.isEmpty() ? words : QStringLiteral("%1\n%2").arg(words, tr("Note: %1").arg(note));
}

QString ReviewModel::text(const CentreUser &user, int column) const
{
    switch (column) {
    case PersonColumn:
        return QStringLiteral("%1\n%2").arg(user.name(), user.email);
    case AccountTypeColumn:
        return words::label(user.accountType);
    case AccessColumn:
        return access(user);
    case SignInColumn:
        return user.record.lastSignIn.isValid() ? words::shortDay(user.record.lastSignIn.toLocalTime().date())
                                                : words::lastSignIn(user);
    default:
        return standing(user);
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(userAt(index.row()), index.column());
    case Qt::AccessibleTextRole:
        return text(userAt(index.row()), index.column()).replace(QLatin1Char('\n'), QStringLiteral(", "));
    default:
        return {};
    }
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PersonColumn:
        return tr("Person");
    case AccountTypeColumn:
        return tr("Account type");
    case AccessColumn:
        return tr("Access");
    case SignInColumn:
        return tr("Last sign-in");
    default:
        return tr("Review");
    }
}

} // namespace canolfan::models
