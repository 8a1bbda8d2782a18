#include "models/historymodel.h"

#include "words/history.h"
#include "words/words.h"

namespace canolfan::models {

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent) { }

void HistoryModel::setFirst(const HistoryPage &page)
{
    beginResetModel();
    m_entries = page.entries;
    m_next = page.next;
    m_isAsked = false;
    endResetModel();
}

void HistoryModel::append(const HistoryPage &page)
{
    m_next = page.next;
    m_isAsked = false;
    if (page.entries.isEmpty())
        return;
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size() + page.entries.size()) - 1);
    m_entries += page.entries;
    endInsertRows();
}

void HistoryModel::moreFailed()
{
    m_isAsked = false;
}

void HistoryModel::retranslate()
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const HistoryEntry &entry, int column)
{
    switch (column) {
    case WhenColumn:
        return words::moment(entry.at.toLocalTime(), QDateTime::currentDateTime());
    case WhoColumn:
        return entry.byName;
    case WhatColumn:
        return words::label(entry.kind);
    case WhomColumn:
        return entry.name();
    case AccessColumn:
        return words::change(entry);
    default:
        return {};
    }
}

/// What there is no room for: addresses.
QString HistoryModel::inFull(const HistoryEntry &entry, int column)
{
    const QString email = column == WhoColumn ? entry.byEmail
        : column == WhomColumn                ? entry.email
                                              : QString();
    return email.isEmpty() ? text(entry, column) : QStringLiteral("%1, %2").arg(text(entry, column), email);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return inFull(entry, index.column());
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    case WhomColumn:
        return tr("To whom");
    default:
        return tr("Access: before → after");
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_isAsked;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsked = true;
    Q_EMIT moreWanted();
}

} // namespace canolfan::models
