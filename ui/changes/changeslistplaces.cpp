#include "changes/changedelegate.h"
#include "changes/changeslistview.h"
#include "changes/changewords.h"
#include "look/metrics.h"
#include "look/tokens.h"
#include "words/changes.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

/// Where things are in the list: rows, columns, the buttons of the current row, the ring that shows the
/// keyboard.
namespace canolfan::ui {

using models::ChangeAction;
using models::WaitingChangesModel;

void ChangesListView::sizeRows()
{
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        const bool heading = !m_changes->changeAt(row);
        const int height = heading ? ChangeDelegate::headingHeight() : ChangeDelegate::rowHeight();
        if (rowHeight(row) != height)
            setRowHeight(row, height);
        if ((columnSpan(row, 0) > 1) != heading)
            setSpan(row, 0, 1, heading ? WaitingChangesModel::ColumnCount : 1);
    }
}

void ChangesListView::sizeColumns()
{
    const int actions = ChangeDelegate::actionsWidth();
    const int made = scaled(112);
    const int rest = viewport()->width() - actions - made;
    const int state = std::clamp(rest * 45 / 100, scaled(160), scaled(340));
    setColumnWidth(WaitingChangesModel::ActionsColumn, actions);
    setColumnWidth(WaitingChangesModel::MadeColumn, made);
    setColumnWidth(WaitingChangesModel::StateColumn, state);
    setColumnWidth(WaitingChangesModel::ChangeColumn, std::max(scaled(160), rest - state));
}

void ChangesListView::placeButtons()
{
    const PendingChange *change = m_changes ? m_changes->changeAt(currentIndex().row()) : nullptr;
    const QList<ChangeAction> actions = change ? models::actionsFor(*change) : QList<ChangeAction>();
    const QRect cell = visualRect(currentIndex().siblingAtColumn(WaitingChangesModel::ActionsColumn));
    const QList<QRect> places = ChangeDelegate::places(actions, cell);
    for (qsizetype which = 0; which < m_buttons.size(); ++which) {
        QPushButton *button = m_buttons[which];
        const bool there = which < actions.size() && viewport()->rect().contains(places[which]);
        if (!there && window()->focusWidget() == button)
            setFocus(); // rather than nowhere
        button->setVisible(there);
        // Hidden or not, what it says can be read through accessibility.
        button->setText(label(which < actions.size() ? actions[which] : ChangeAction::Undo));
        button->setAccessibleName(button->text());
        if (!there)
            continue;
        button->setAccessibleDescription(words::sentence(*change));
        const QPoint corner = viewport()->mapTo(button->parentWidget(), places[which].topLeft());
        button->setGeometry(QRect(corner, places[which].size()));
        button->raise();
    }
}

void ChangesListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    sizeColumns();
    placeButtons();
}

void ChangesListView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeButtons();
}

void ChangesListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_changes) {
        sizeColumns();
        placeButtons();
    }
    QTableView::changeEvent(event);
}

void ChangesListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const QRect row(
        0, rowViewportPosition(currentIndex().row()), viewport()->width(), ChangeDelegate::rowHeight());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokensNow().accent, 2));
    painter.drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -3), scaled(5), scaled(5));
}

} // namespace canolfan::ui
