#include "changes/changeslistview.h"

#include "changes/changedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

namespace canolfan::ui {

using models::ChangeAction;
using models::WaitingChangesModel;

static constexpr int mostActions = 2;

ChangesListView::ChangesListView(QWidget *parent) : QTableView(parent), m_delegate(new ChangeDelegate(this))
{
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
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(ChangeDelegate::rowHeight());
    horizontalHeader()->hide(); // the columns say themselves what they are
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (qsizetype which = 0; which < mostActions; ++which) {
        auto *button = new QPushButton(parent);
        button->setProperty("kind", QStringLiteral("small"));
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, which] { act(currentIndex().row(), which); });
        m_buttons << button;
    }
}

void ChangesListView::setChanges(WaitingChangesModel *model)
{
    m_changes = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ChangesListView::takeOver);
    connect(model, &QAbstractItemModel::dataChanged, this, &ChangesListView::placeButtons);
    takeOver();
}

QList<QWidget *> ChangesListView::buttons() const
{
    return {m_buttons.cbegin(), m_buttons.cend()};
}

quint64 ChangesListView::selectedNumber() const
{
    return currentIndex().data(WaitingChangesModel::NumberRole).value<quint64>();
}

void ChangesListView::select(quint64 number)
{
    const int row = m_changes->rowOf(number);
    if (row < 0)
        return;
    setCurrentIndex(m_changes->index(row, WaitingChangesModel::ChangeColumn));
    scrollTo(currentIndex());
}

void ChangesListView::takeOver()
{
    sizeRows();
    sizeColumns();
    const int row = m_changes->rowOf(m_selected);
    const int near = row >= 0 || m_selected == 0 ? row : m_changes->changeRowNear(m_selectedRow);
    if (near >= 0)
        setCurrentIndex(m_changes->index(near, WaitingChangesModel::ChangeColumn));
    placeButtons();
}

void ChangesListView::selectFirstIfNone()
{
    const int first = m_changes ? m_changes->changeRowNear(0) : -1;
    if (!currentIndex().isValid() && first >= 0)
        setCurrentIndex(m_changes->index(first, WaitingChangesModel::ChangeColumn));
}

void ChangesListView::act(int row, qsizetype which)
{
    const PendingChange *change = m_changes->changeAt(row);
    if (!change)
        return;
    const QList<ChangeAction> actions = models::actionsFor(*change);
    if (which < actions.size())
        Q_EMIT actionWanted(actions[which], change->number);
}

void ChangesListView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return act(currentIndex().row(), 0);
    case Qt::Key_Left:
    case Qt::Key_Right:
        return; // a row is one thing
    default:
        QTableView::keyPressEvent(event);
    }
}

void ChangesListView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    const PendingChange *change = m_changes->changeAt(index.row());
    if (!change || event->button() != Qt::LeftButton || index.column() != WaitingChangesModel::ActionsColumn)
        return;
    const QList<QRect> places = ChangeDelegate::places(models::actionsFor(*change), visualRect(index));
    for (qsizetype which = 0; which < places.size(); ++which) {
        if (places[which].contains(place))
            return act(index.row(), which);
    }
}

void ChangesListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept(); // the first click has done what there is to do
}

bool ChangesListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove)
        setHoveredRow(rowAt(static_cast<QSinglePointEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void ChangesListView::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void ChangesListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) {
        m_selected = selectedNumber();
        m_selectedRow = current.row();
    }
    placeButtons();
}

void ChangesListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // A screen reader selects without making current.
    const QModelIndexList indexes = selected.indexes();
    if (!indexes.isEmpty() && indexes.constFirst().row() != currentIndex().row())
        setCurrentIndex(indexes.constFirst());
}

void ChangesListView::focusInEvent(QFocusEvent *event)
{
    selectFirstIfNone();
    QTableView::focusInEvent(event);
}

} // namespace canolfan::ui
