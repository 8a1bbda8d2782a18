#include "widgets/glyphlabel.h"

#include "look/metrics.h"

#include <QPainter>

namespace canolfan::ui {

GlyphLabel::GlyphLabel(QWidget *parent) : QWidget(parent)
{
    setFixedSize(scaled(16), scaled(16));
}

void GlyphLabel::setGlyph(Glyph glyph, const QColor &colour)
{
    m_glyph = glyph;
    m_colour = colour;
    update();
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, m_glyph, QRectF(rect()).adjusted(1, 1, -1, -1), m_colour);
}

} // namespace canolfan::ui
