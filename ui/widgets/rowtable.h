#pragma once

#include <QList>
#include <QTableView>

namespace canolfan::ui {

/// A table to read, a row for each thing, in whatever order its model has: nothing in it can be sorted or
/// edited. Words wrap in their columns, which share the width there is.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Of the width, in percent, for all columns but the last, which has what is left.
    void setShares(const QList<int> &shares);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();

    QList<int> m_shares;
};

} // namespace canolfan::ui
