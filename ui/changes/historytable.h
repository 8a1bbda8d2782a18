#pragma once

#include <QTableView>

namespace canolfan::ui {

/// What has been done to accounts, a row each, newest first: nothing in it can be sorted or changed. Words
/// wrap in their columns, which share the width there is.
class HistoryTable : public QTableView
{
    Q_OBJECT

public:
    explicit HistoryTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
};

} // namespace canolfan::ui
