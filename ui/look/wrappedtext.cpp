#include "look/wrappedtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace canolfan::ui {

struct Line
{
    int start = 0;
    int length = 0;
};

static QList<Line> broken(const QString &text, const QFont &font, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    QList<Line> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << Line{line.textStart(), line.textLength()};
    }
    layout.endLayout();
    return lines;
}

int linesOf(const QString &text, const QFont &font, double width)
{
    return int(broken(text, font, width).size());
}

void paintWrapped(QPainter &painter, const QRectF &box, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const QList<Line> lines = broken(text, painter.font(), box.width());
    const int room = std::max(1, int((box.height() + 1) / metrics.lineSpacing()));
    QRectF place(box.left(), box.top(), box.width(), metrics.height());
    for (int index = 0; index < std::min(room, int(lines.size())); ++index) {
        const Line line = lines[index];
        const bool last = index == room - 1;
        const QString shown = last
            ? metrics.elidedText(text.mid(line.start).trimmed(), Qt::ElideRight, box.width())
            : text.mid(line.start, line.length).trimmed();
        painter.drawText(place, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        place.translate(0, metrics.lineSpacing());
    }
}

} // namespace canolfan::ui
