#pragma once

#include "models/invitationsmodel.h"

#include <QTableView>

namespace canolfan::ui {

/// The table of people to invite. Rows are of one height and nothing in them is a widget but the editor of
/// the cell that is being changed, so that thousands scroll as few do. F2, Enter, a key or a double click
/// edits, Delete removes rows.
class InvitationsView : public QTableView
{
    Q_OBJECT

public:
    explicit InvitationsView(QWidget *parent = nullptr);

    void setInvitations(models::InvitationsModel *model);
    QSet<int> selectedRows() const;

Q_SIGNALS:
    void removeWanted();
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void sizeColumns();
};

} // namespace canolfan::ui
