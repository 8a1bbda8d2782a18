#pragma once

#include <QStyledItemDelegate>

namespace canolfan::ui {

/// Paints the rows of the list: the person with initials and email, words, access as lettered marks, the
/// state with what waits below it, three dots.
class UserDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    static int accessWidth();

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
