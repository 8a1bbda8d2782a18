#pragma once

#include <QStyledItemDelegate>

namespace canolfan::ui {

/// Paints the rows of a table of people to invite, cells with a problem marked, and puts an editor into a
/// cell: a line for names and addresses, a choice for everything else.
class InvitationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QWidget *choiceEditor(QWidget *parent, const QModelIndex &index) const;
};

} // namespace canolfan::ui
