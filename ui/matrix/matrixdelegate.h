#pragma once

#include <QStyledItemDelegate>

namespace canolfan::ui {

/// A cell of the access matrix: a tick where somebody has the permission, and below it what that means for
/// them. What is not saved or not sent yet is tinted, and says so.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace canolfan::ui
