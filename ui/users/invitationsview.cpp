#include "users/invitationsview.h"

#include "look/metrics.h"
#include "users/invitationdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace canolfan::ui {

using models::InvitationsModel;

InvitationsView::InvitationsView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new InvitationDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(InvitationDelegate::rowHeight());
    horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
}

void InvitationsView::setInvitations(InvitationsModel *model)
{
    setModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this, &InvitationsView::currentRowChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &InvitationsView::currentRowChanged);
    sizeColumns();
}

QSet<int> InvitationsView::selectedRows() const
{
    QSet<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    return rows;
}

/// So that all of them are in sight in a window as it is first.
static int drawnWidth(int column)
{
    const auto field = InvitationsModel::fieldAt(column);
    if (column == InvitationsModel::NumberColumn)
        return 46;
    if (!field)
        return 158;
    if (permissionOf(*field))
        return 28;
    switch (*field) {
    case InvitationField::FirstName:
        return 88;
    case InvitationField::LastName:
        return 92;
    case InvitationField::Email:
        return 164;
    case InvitationField::Language:
        return 78;
    default:
        return 102;
    }
}

/// What is left over goes where the text is longest.
void InvitationsView::sizeColumns()
{
    int taken = 0;
    for (int column = 0; column < InvitationsModel::ColumnCount; ++column)
        taken += scaled(drawnWidth(column));
    const int over = std::max(0, viewport()->width() - taken);
    for (int column = 0; column < InvitationsModel::ColumnCount; ++column) {
        const bool isWide = column == InvitationsModel::StandingColumn
            || column == InvitationsModel::columnOf(InvitationField::Email);
        setColumnWidth(column, scaled(drawnWidth(column)) + (isWide ? over / 2 : 0));
    }
}

void InvitationsView::keyPressEvent(QKeyEvent *event)
{
    const bool isFree = state() != QAbstractItemView::EditingState;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isFree && event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted();
    else if (!isFree || !isEnter || !edit(currentIndex(), EditKeyPressed, event))
        QTableView::keyPressEvent(event);
}

void InvitationsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    sizeColumns();
}

void InvitationsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(InvitationDelegate::rowHeight());
        sizeColumns();
    }
}

void InvitationsView::focusInEvent(QFocusEvent *event)
{
    if (model() && !currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, InvitationsModel::FirstField));
    QTableView::focusInEvent(event);
}

void InvitationsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void InvitationsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT currentRowChanged();
}

} // namespace canolfan::ui
