#pragma once

#include "models/waitingchangesmodel.h"

#include <QTableView>

class QPushButton;

namespace canolfan::ui {

class ChangeDelegate;

/// The waiting changes: a row each, of fixed height, however many there are. Which one is current stays so,
/// by its number, when others come and go; when it has gone itself, the next takes its place.
///
/// The buttons of the current row are real, for keyboard and screen reader; those of the others are painted
/// and can be clicked all the same.
class ChangesListView : public QTableView
{
    Q_OBJECT

public:
    explicit ChangesListView(QWidget *parent = nullptr);

    void setChanges(models::WaitingChangesModel *model);
    void select(quint64 number);
    quint64 selectedNumber() const; ///< 0: none
    void selectFirstIfNone();
    /// For the tab order, after the list.
    QList<QWidget *> buttons() const;

Q_SIGNALS:
    void actionWanted(canolfan::models::ChangeAction action, quint64 number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeOver();
    void sizeRows();
    void sizeColumns();
    void placeButtons();
    void act(int row, qsizetype which);
    void setHoveredRow(int row);

    models::WaitingChangesModel *m_changes = nullptr;
    ChangeDelegate *m_delegate;
    QList<QPushButton *> m_buttons;
    quint64 m_selected = 0;
    int m_selectedRow = 0; ///< where it was, for when it has gone
};

} // namespace canolfan::ui
