#pragma once

#include "domain/history.h"

#include <QAbstractTableModel>

namespace canolfan::models {

/// What has been done to the accounts of the centre, newest first, as far as it has been read. A view that
/// comes to its end asks for more of it.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhenColumn,
        WhoColumn,
        WhatColumn,
        WhomColumn,
        AccessColumn, ///< before → after
        ColumnCount
    };

    explicit HistoryModel(QObject *parent = nullptr);

    /// The first page, in place of whatever there is.
    void setFirst(const HistoryPage &page);
    void append(const HistoryPage &page);
    /// What was asked for has not come: it can be asked for again.
    void moreFailed();
    void clear() { setFirst({}); }
    /// The language has changed; the translation must be installed already.
    void retranslate();

    const QList<HistoryEntry> &entries() const { return m_entries; }
    /// Where the next page begins; empty: this is all.
    QString next() const { return m_next; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    static QString text(const HistoryEntry &entry, int column);
    static QString inFull(const HistoryEntry &entry, int column);

    QList<HistoryEntry> m_entries;
    QString m_next;
    bool m_isAsked = false; ///< for more
};

} // namespace canolfan::models
