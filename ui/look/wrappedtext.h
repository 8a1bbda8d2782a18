#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace canolfan::ui {

/// How many lines `text` takes at this width.
int linesOf(const QString &text, const QFont &font, double width);

/// Breaks `text` into as many lines as the box has room for, from its top; what is left over ends in an
/// ellipsis. In the painter's font and pen.
void paintWrapped(QPainter &painter, const QRectF &box, const QString &text);

} // namespace canolfan::ui
