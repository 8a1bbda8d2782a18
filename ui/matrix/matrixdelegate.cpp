#include "matrix/matrixdelegate.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"
#include "look/wrappedtext.h"
#include "models/accessmatrixmodel.h"

#include <QPainter>

#include <algorithm>

namespace canolfan::ui {

using models::AccessMatrixModel;

int MatrixDelegate::rowHeight()
{
    return scaled(68);
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(96), rowHeight()};
}

static void paintGround(QPainter &painter, const QStyleOptionViewItem &option, int standing)
{
    const Tokens &tokens = tokensNow();
    const QRect box = option.rect;
    if (standing != AccessMatrixModel::AsItIs)
        painter.fillRect(box, tokens.warningTint);
    else if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(box, tokens.accentTint);
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
    if (standing != AccessMatrixModel::Draft)
        return;
    QPen dashed(tokens.warning, 1);
    dashed.setDashPattern({2.5, 2.5});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(box).adjusted(2.5, 2.5, -3.5, -4.5));
}

static void paintFocus(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(tokensNow().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), scaled(4), scaled(4));
}

static void paintNote(QPainter &painter, const QRectF &box, const QString &note, const QColor &colour)
{
    painter.setFont(hintFont());
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, note);
}

static void paintMark(QPainter &painter, const QRectF &box, bool has, const QColor &colour)
{
    if (has)
        return paintGlyph(painter, Glyph::Tick, box, colour);
    painter.setPen(QPen(colour, 2));
    painter.drawLine(QPointF(box.left() + box.width() / 4, box.center().y()),
        QPointF(box.right() - box.width() / 4, box.center().y()));
}

static void paintAccess(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    const bool has = index.data(AccessMatrixModel::HasRole).toBool();
    const bool stands = index.data(AccessMatrixModel::StandingRole).toInt() == AccessMatrixModel::AsItIs;
    const QString note = index.data(AccessMatrixModel::NoteRole).toString();
    if (!has && stands)
        return;
    const double line = QFontMetricsF(hintFont()).lineSpacing();
    const double width = option.rect.width() - scaled(8);
    const int lines = note.isEmpty() ? 0 : std::min(3, linesOf(note, hintFont(), width));
    const double mark = scaled(18);
    const QPointF centre = QRectF(option.rect).center();
    const double top = centre.y() - (mark + lines * line) / 2 - 1;
    paintMark(painter, QRectF(centre.x() - mark / 2, top, mark, mark), has,
        stands ? tokens.accent : tokens.warning);
    paintNote(painter, QRectF(centre.x() - width / 2, top + mark, width, lines * line + 1), note,
        stands ? tokens.muted : tokens.warning);
}

static void paintType(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString note = index.data(AccessMatrixModel::NoteRole).toString();
    const QRectF box = QRectF(option.rect).adjusted(scaled(12), 0, -scaled(4), 0);
    const double line = QFontMetricsF(hintFont()).lineSpacing();
    painter.setFont(bodyFont());
    painter.setPen(tokensNow().ink);
    painter.drawText(note.isEmpty() ? box : box.adjusted(0, 0, 0, -line),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
    painter.setFont(hintFont());
    painter.setPen(tokensNow().warning);
    painter.drawText(box.adjusted(0, scaled(20), 0, 0), Qt::AlignLeading | Qt::AlignVCenter, note);
}

void MatrixDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index.data(AccessMatrixModel::StandingRole).toInt());
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == AccessMatrixModel::accountTypeColumn)
        paintType(*painter, option, index);
    else
        paintAccess(*painter, option, index);
    paintFocus(*painter, option);
    painter->restore();
}

} // namespace canolfan::ui
