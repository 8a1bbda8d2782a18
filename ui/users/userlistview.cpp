#include "users/userlistview.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "models/userlistmodel.h"
#include "users/listheader.h"
#include "users/rowactionsbutton.h"
#include "users/userdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace canolfan::ui {

using models::UserListModel;

UserListView::UserListView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new UserDelegate(this))
    , m_header(new ListHeader(this))
    , m_button(new RowActionsButton(parent))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(UserDelegate::rowHeight());
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    m_button->hide();
    connect(m_header, &ListHeader::sortWanted, this, &UserListView::sortBy);
    connect(m_button, &QToolButton::clicked, this, [this] { openActions(currentIndex().row()); });
}

void UserListView::setUsers(UserListModel *model)
{
    m_users = model;
    setModel(model);
    showOrder();
    connect(model, &UserListModel::arrangementChanged, this, &UserListView::showOrder);
    connect(model, &QAbstractItemModel::modelReset, this, &UserListView::sizeColumns);
    connect(model, &QAbstractItemModel::modelReset, this, &UserListView::selectNoted);
}

MenuButton *UserListView::actionsButton() const
{
    return m_button;
}

QString UserListView::selectedId() const
{
    return currentIndex().data(UserListModel::IdRole).toString();
}

void UserListView::select(const QString &id)
{
    m_selectedId = id;
    selectNoted();
    scrollTo(currentIndex());
}

void UserListView::selectNoted()
{
    const int row = m_selectedId.isEmpty() ? -1 : m_users->rowOf(m_selectedId);
    if (row >= 0)
        setCurrentIndex(m_users->index(row, UserListModel::PersonColumn));
    else
        selectFirstIfNone(); // Enter then works on the first who was found
    placeButton();
}

void UserListView::sortBy(int column)
{
    const bool again = column == m_users->sortColumn() && m_users->sortOrder() == Qt::AscendingOrder;
    const Qt::SortOrder order = again ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_users->sort(column, order);
}

void UserListView::showOrder()
{
    m_header->setSortIndicator(m_users->sortColumn(), m_users->sortOrder());
}

void UserListView::openActions(int row)
{
    if (row < 0)
        return;
    setCurrentIndex(m_users->index(row, UserListModel::PersonColumn));
    const QRect cell = visualRect(m_users->index(row, UserListModel::ActionsColumn));
    Q_EMIT actionsWanted(
        selectedId(), viewport()->mapToGlobal(cell.center() + QPoint(scaled(14), scaled(16))));
}

void UserListView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        return openActions(currentIndex().row());
    case Qt::Key_Left:
    case Qt::Key_Right:
        return; // a row is one thing
    default:
        QTableView::keyPressEvent(event);
    }
}

void UserListView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.column() == UserListModel::ActionsColumn)
        openActions(index.row());
}

void UserListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    openActions(rowAt(event->position().toPoint().y()));
}

void UserListView::contextMenuEvent(QContextMenuEvent *event)
{
    const int row =
        event->reason() == QContextMenuEvent::Mouse ? rowAt(event->pos().y()) : currentIndex().row();
    openActions(row);
}

bool UserListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove)
        setHoveredRow(rowAt(static_cast<QSinglePointEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void UserListView::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

} // namespace canolfan::ui
