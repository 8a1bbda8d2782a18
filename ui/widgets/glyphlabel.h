#pragma once

#include "look/glyphs.h"

#include <QWidget>

namespace canolfan::ui {

/// A glyph beside words. Says nothing to a screen reader, because the words do.
class GlyphLabel : public QWidget
{
    Q_OBJECT

public:
    explicit GlyphLabel(QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph = Glyph::Info;
    QColor m_colour;
};

} // namespace canolfan::ui
