#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace canolfan::ui {

/// Small marks, drawn as lines so that they are crisp at every scale and take any colour.
enum class Glyph
{
    Search,
    ChevronDown,
    Kebab,
    Close,
    Eye,
    EyeClosed,
    Problem,
    Tick,
    Circle,
    Info,
    Refresh,
    Up,
    Down,
    Settings
};

/// Fills `box`, which is to be square.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour);

/// As an icon, in the muted colour of the program's present scheme.
QIcon glyphIcon(Glyph glyph);

} // namespace canolfan::ui
