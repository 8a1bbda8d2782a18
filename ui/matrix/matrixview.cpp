#include "matrix/matrixview.h"

#include "look/metrics.h"
#include "matrix/matrixdelegate.h"
#include "matrix/personheader.h"
#include "models/accessmatrixmodel.h"

#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

namespace canolfan::ui {

using models::AccessMatrixModel;

MatrixView::MatrixView(QWidget *parent) : QTableView(parent)
{
    setVerticalHeader(new PersonHeader(this));
    setHorizontalHeader(new PermissionHeader(this));
    setItemDelegate(new MatrixDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
}

void MatrixView::setMatrix(AccessMatrixModel *matrix)
{
    m_matrix = matrix;
    setModel(matrix);
    connect(matrix, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        noteSelection();
        m_resetting = true;
    });
    connect(matrix, &QAbstractItemModel::modelReset, this, [this] {
        m_resetting = false;
        sizeColumns();
        selectNoted();
    });
    sizeColumns();
}

QList<int> MatrixView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

void MatrixView::noteSelection()
{
    if (m_resetting || !m_matrix || m_matrix->rowCount() == 0)
        return;
    m_selectedIds.clear();
    for (const int row : selectedRows())
        m_selectedIds << m_matrix->userAt(row).id;
    if (currentIndex().isValid()) {
        m_currentId = m_matrix->userAt(currentIndex().row()).id;
        m_currentColumn = currentIndex().column();
    }
}

void MatrixView::selectNoted()
{
    QItemSelection selection;
    QModelIndex current;
    const QSet<QString> ids(m_selectedIds.cbegin(), m_selectedIds.cend());
    for (int row = 0; row < m_matrix->rowCount() && !(ids.isEmpty() && m_currentId.isEmpty()); ++row) {
        const QString id = m_matrix->userAt(row).id;
        if (ids.contains(id))
            selection.select(m_matrix->index(row, 0), m_matrix->index(row, AccessMatrixModel::columns - 1));
        if (id == m_currentId)
            current = m_matrix->index(row, m_currentColumn);
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!current.isValid())
        selectFirstIfNone();
    Q_EMIT selectedChanged();
}

void MatrixView::selectFirstIfNone()
{
    if (!currentIndex().isValid() && m_matrix && m_matrix->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_matrix->index(0, m_currentColumn), QItemSelectionModel::NoUpdate);
}

void MatrixView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    verticalHeader()->viewport()->update();
    if (!m_resetting)
        Q_EMIT selectedChanged();
}

void MatrixView::toggle(const QModelIndex &cell, const QList<int> &rows)
{
    if (cell.column() < AccessMatrixModel::firstPermissionColumn)
        return;
    const bool wanted = !cell.data(AccessMatrixModel::HasRole).toBool();
    const QString why = m_matrix->whyFixed(cell.row());
    if (!why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    for (const int row : rows)
        m_matrix->setData(m_matrix->index(row, cell.column()), wanted);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const QModelIndex cell = currentIndex();
    if (!plain || event->key() != Qt::Key_Space || !cell.isValid())
        return QTableView::keyPressEvent(event);
    const QList<int> selected = selectedRows();
    toggle(cell, selected.contains(cell.row()) ? selected : QList<int>{cell.row()});
}

/// A click gives or withdraws; dragging, and clicks with Ctrl or Shift, only select.
void MatrixView::mousePressEvent(QMouseEvent *event)
{
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressed = plain ? indexAt(event->position().toPoint()) : QModelIndex();
    QTableView::mousePressEvent(event);
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (cell.isValid() && cell == m_pressed)
        toggle(cell, {cell.row()});
    m_pressed = QModelIndex();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    sizeColumns();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        sizeColumns();
}

/// As wide as there is room for; never so narrow that words are cut, and then they scroll.
void MatrixView::sizeColumns()
{
    if (!m_matrix)
        return;
    constexpr int permissions = AccessMatrixModel::columns - AccessMatrixModel::firstPermissionColumn;
    const int type = scaled(100);
    const int each = std::max(scaled(96), (viewport()->width() - type) / permissions);
    setColumnWidth(AccessMatrixModel::accountTypeColumn, type);
    for (int column = AccessMatrixModel::firstPermissionColumn; column < AccessMatrixModel::columns; ++column)
        setColumnWidth(column, each);
}

} // namespace canolfan::ui
