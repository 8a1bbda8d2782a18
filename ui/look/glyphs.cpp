#include "look/glyphs.h"

#include "look/tokens.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace canolfan::ui {

// All are drawn on a board of 16 by 16.

static QPolygonF points(std::initializer_list<QPointF> list)
{
    return QPolygonF(QList<QPointF>(list));
}

static void paintSearch(QPainter &painter)
{
    painter.drawEllipse(QPointF(7, 7), 4.5, 4.5);
    painter.drawLine(QPointF(10.4, 10.4), QPointF(14, 14));
}

static void paintKebab(QPainter &painter)
{
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    for (const double y : {3.0, 8.0, 13.0})
        painter.drawEllipse(QPointF(8, y), 1.35, 1.35);
}

static void paintClose(QPainter &painter)
{
    painter.drawLine(QPointF(4, 4), QPointF(12, 12));
    painter.drawLine(QPointF(12, 4), QPointF(4, 12));
}

static void paintEye(QPainter &painter, bool open)
{
    QPainterPath lids(QPointF(1.5, 8));
    lids.quadTo(QPointF(8, 1.5), QPointF(14.5, 8));
    lids.quadTo(QPointF(8, 14.5), QPointF(1.5, 8));
    painter.drawPath(lids);
    painter.drawEllipse(QPointF(8, 8), 2, 2);
    if (!open)
        painter.drawLine(QPointF(3, 13.5), QPointF(13, 2.5));
}

/// A ring with a stroke and a dot: "!" with the dot below, "i" with the dot above.
static void paintRing(QPainter &painter, double strokeFrom, double strokeTo, double dot)
{
    painter.drawEllipse(QPointF(8, 8), 6.5, 6.5);
    painter.drawLine(QPointF(8, strokeFrom), QPointF(8, strokeTo));
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(8, dot), 0.95, 0.95);
}

static void paintRefresh(QPainter &painter)
{
    painter.drawArc(QRectF(2.5, 2.5, 11, 11), 60 * 16, 290 * 16);
    painter.drawPolyline(points({{10.2, 1.2}, {11, 3.4}, {8.8, 4.6}}));
}

/// A wheel with eight teeth.
static void paintSettings(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 8), 1.8, 1.8);
    painter.drawEllipse(QPointF(8, 8), 4.8, 4.8);
    painter.translate(8, 8);
    for (int tooth = 0; tooth < 8; ++tooth) {
        painter.drawLine(QPointF(0, -5.2), QPointF(0, -6.9));
        painter.rotate(45);
    }
}

static void paintOnBoard(QPainter &painter, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Search:
        return paintSearch(painter);
    case Glyph::ChevronDown:
        return painter.drawPolyline(points({{4, 6}, {8, 10}, {12, 6}}));
    case Glyph::Kebab:
        return paintKebab(painter);
    case Glyph::Close:
        return paintClose(painter);
    case Glyph::Eye:
        return paintEye(painter, true);
    case Glyph::EyeClosed:
        return paintEye(painter, false);
    case Glyph::Problem:
        return paintRing(painter, 4.5, 8.8, 11.3);
    case Glyph::Tick:
        return painter.drawPolyline(points({{3.5, 8.5}, {6.7, 11.7}, {12.7, 4.7}}));
    case Glyph::Circle:
        return painter.drawEllipse(QPointF(8, 8), 4.5, 4.5);
    case Glyph::Info:
        return paintRing(painter, 7.4, 11.6, 4.8);
    case Glyph::Refresh:
        return paintRefresh(painter);
    case Glyph::Up:
        return painter.drawPolyline(points({{5, 9.5}, {8, 6.5}, {11, 9.5}}));
    case Glyph::Down:
        return painter.drawPolyline(points({{5, 6.5}, {8, 9.5}, {11, 6.5}}));
    case Glyph::Settings:
        return paintSettings(painter);
    }
}

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16, box.height() / 16);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    paintOnBoard(painter, glyph);
    painter.restore();
}

namespace {

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(rect).center());
        paintGlyph(*painter, m_glyph, box, tokensNow().muted);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace canolfan::ui
