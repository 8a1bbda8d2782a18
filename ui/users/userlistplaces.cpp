#include "users/userlistview.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "models/userlistmodel.h"
#include "users/listheader.h"
#include "users/rowactionsbutton.h"
#include "users/userdelegate.h"
#include "words/words.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

/// Where things are in the list: columns, the button of the selected row, the ring that shows the keyboard.
namespace canolfan::ui {

using models::UserListModel;

static int widest(const QStringList &texts, const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width + scaled(28);
}

static int titleWidth(const UserListModel &model, int column)
{
    const QString title = model.headerData(column, Qt::Horizontal).toString();
    return QFontMetrics(boldHintFont()).horizontalAdvance(title) + scaled(36);
}

/// As wide as what waits, as far as there is room: the rest of a line is in its tooltip.
static int stateWidth(const UserListModel &model, int room)
{
    const QStringList labels{words::label(UserState::Active), words::label(UserState::Invited)};
    const int least = std::max(widest(labels, bodyFont()), titleWidth(model, UserListModel::StateColumn));
    const int most = std::max(least, std::min(room, scaled(250)));
    return std::clamp(widest(model.someWaitingLines(), hintFont()), least, most);
}

void UserListView::sizeColumns()
{
    if (!m_users)
        return;
    QStringList types;
    for (const AccountType type : allAccountTypes)
        types << words::label(type);
    const int type =
        std::max(widest(types, bodyFont()), titleWidth(*m_users, UserListModel::AccountTypeColumn));
    const int access =
        std::max(UserDelegate::accessWidth(), titleWidth(*m_users, UserListModel::AccessColumn));
    const int actions = scaled(56);
    const int state = stateWidth(*m_users, viewport()->width() - type - access - actions - scaled(200));
    const int spare = std::max(0, viewport()->width() - type - access - state - actions - scaled(280));
    const int share = std::min(scaled(60), spare / 5);
    setColumnWidth(UserListModel::AccountTypeColumn, type + share);
    setColumnWidth(UserListModel::AccessColumn, access + share);
    setColumnWidth(UserListModel::StateColumn, state + share);
    setColumnWidth(UserListModel::ActionsColumn, actions);
    const int others = type + access + state + actions + 3 * share;
    setColumnWidth(UserListModel::PersonColumn, std::max(scaled(160), viewport()->width() - others));
}

void UserListView::placeButton()
{
    const QModelIndex index = currentIndex().siblingAtColumn(UserListModel::ActionsColumn);
    const QRect cell = index.isValid() ? visualRect(index) : QRect();
    const bool whole = viewport()->rect().contains(cell.center());
    m_button->setVisible(index.isValid() && whole);
    if (!m_button->isVisibleTo(m_button->parentWidget()))
        return;
    m_button->setPerson(index.data(UserListModel::NameRole).toString());
    const QPoint centre = viewport()->mapTo(m_button->parentWidget(), cell.center());
    m_button->move(centre - m_button->rect().center());
    m_button->raise();
}

void UserListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    sizeColumns();
    placeButton();
}

void UserListView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeButton();
}

void UserListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && !m_selectingByItself)
        m_selectedId = current.data(UserListModel::IdRole).toString();
    placeButton();
}

void UserListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // A screen reader selects without making current.
    const QModelIndexList indexes = selected.indexes();
    if (!indexes.isEmpty() && indexes.constFirst().row() != currentIndex().row())
        setCurrentIndex(indexes.constFirst());
}

void UserListView::selectFirstIfNone()
{
    const QScopedValueRollback guard(m_selectingByItself, true);
    if (!currentIndex().isValid() && m_users && m_users->rowCount() > 0)
        setCurrentIndex(m_users->index(0, UserListModel::PersonColumn));
}

void UserListView::focusInEvent(QFocusEvent *event)
{
    selectFirstIfNone();
    QTableView::focusInEvent(event);
}

void UserListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        sizeColumns();
    QTableView::changeEvent(event);
}

void UserListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const QRect row(
        0, rowViewportPosition(currentIndex().row()), viewport()->width(), UserDelegate::rowHeight());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokensNow().accent, 2));
    painter.drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -3), scaled(5), scaled(5));
}

} // namespace canolfan::ui
