#include "matrix/personheader.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "matrix/matrixdelegate.h"
#include "models/accessmatrixmodel.h"
#include "widgets/avatar.h"

#include <QPainter>

namespace canolfan::ui {

using models::AccessMatrixModel;

PersonHeader::PersonHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(MatrixDelegate::rowHeight());
}

QSize PersonHeader::sizeHint() const
{
    return {scaled(216), QHeaderView::sizeHint().height()};
}

static void paintLine(
    QPainter &painter, const QFont &font, const QColor &colour, const QRectF &box, const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
}

void PersonHeader::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    const Tokens &tokens = tokensNow();
    const bool selected = selectionModel() && selectionModel()->isRowSelected(row);
    painter->save();
    painter->fillRect(rect, selected ? tokens.accentTint : tokens.card);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto said = [this, row](
                          int role) { return model()->headerData(row, Qt::Vertical, role).toString(); };
    QRectF avatar(rect.left() + scaled(12), 0, scaled(32), scaled(32));
    avatar.moveCenter(QPointF(avatar.center().x(), QRectF(rect).center().y()));
    paintAvatar(*painter, avatar, said(AccessMatrixModel::InitialsRole), selected);
    const bool yourself = model()->headerData(row, Qt::Vertical, AccessMatrixModel::IsYourselfRole).toBool();
    const QString name = said(Qt::DisplayRole);
    const double left = avatar.right() + scaled(12);
    const double line = scaled(20);
    const QRectF upper(left, QRectF(rect).center().y() - line, rect.right() - scaled(6) - left, line);
    paintLine(*painter, boldFont(), tokens.ink, upper,
        yourself ? models::UserListModel::tr("%1 (you)").arg(name) : name);
    paintLine(*painter, hintFont(), tokens.muted, upper.translated(0, line - 1),
        said(AccessMatrixModel::EmailRole));
    painter->restore();
}

PermissionHeader::PermissionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize PermissionHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(56)};
}

void PermissionHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Tokens &tokens = tokensNow();
    painter->save();
    painter->fillRect(rect, tokens.card);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line);
    painter->setFont(boldHintFont());
    painter->setPen(tokens.muted);
    const bool isType = column == AccessMatrixModel::accountTypeColumn;
    const QRectF box = QRectF(rect).adjusted(isType ? scaled(12) : 1, 0, -1, 0);
    QString title = model()->headerData(column, Qt::Horizontal).toString();
    title.replace(QLatin1Char('/'), QStringLiteral("\u200B/")); // where it may be broken
    painter->drawText(
        box, int(isType ? Qt::AlignLeading : Qt::AlignHCenter) | Qt::AlignVCenter | Qt::TextWordWrap, title);
    painter->restore();
}

} // namespace canolfan::ui
