#pragma once

#include <QTableView>

namespace canolfan::models {
class UserListModel;
}

namespace canolfan::ui {

class ListHeader;
class MenuButton;
class RowActionsButton;
class UserDelegate;

/// The list of people: a row each, of fixed height. Who is selected stays selected through searching, sorting
/// and a new list, by user id.
///
/// The three dots of the selected row are a real button, for keyboard and screen reader; those of the others
/// are painted and can be clicked all the same.
class UserListView : public QTableView
{
    Q_OBJECT

public:
    explicit UserListView(QWidget *parent = nullptr);

    void setUsers(models::UserListModel *model);
    void select(const QString &id);
    QString selectedId() const;
    void selectFirstIfNone();
    /// For the tab order.
    MenuButton *actionsButton() const;

Q_SIGNALS:
    /// The row's menu, at a place on the screen.
    void actionsWanted(const QString &id, const QPoint &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void selectNoted();
    void openActions(int row);
    void setHoveredRow(int row);
    void placeButton();
    void sizeColumns();
    void sortBy(int column);
    void showOrder();

    models::UserListModel *m_users = nullptr;
    UserDelegate *m_delegate;
    ListHeader *m_header;
    RowActionsButton *m_button;
    QString m_selectedId; ///< by the person; whom the search hides stays noted
    bool m_selectingByItself = false;
};

} // namespace canolfan::ui
