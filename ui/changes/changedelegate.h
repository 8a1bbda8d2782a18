#pragma once

#include "models/waitingchangesmodel.h"

#include <QStyledItemDelegate>

namespace canolfan::ui {

/// Paints the rows of the waiting changes: what shall be, where it stands and why, when it was made, and its
/// buttons, which are real only in the current row.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    static int headingHeight();
    /// As wide as the widest button, with the room around it.
    static int actionsWidth();
    /// Where the buttons of a row are, in the coordinates of `cell`, which is that of the actions.
    static QList<QRect> places(const QList<models::ChangeAction> &actions, const QRect &cell);

    /// The row under the pointer; -1 for none.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const;

    int m_hoveredRow = -1;
};

} // namespace canolfan::ui
