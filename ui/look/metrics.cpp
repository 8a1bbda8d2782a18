#include "look/metrics.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>

namespace canolfan::ui {

static constexpr int drawnBody = 14;

int bodyPixels(const QFont &systemFont)
{
    return std::max(drawnBody, QFontInfo(systemFont).pixelSize());
}

int scaled(int drawnPixels)
{
    return qRound(drawnPixels * bodyPixels(QGuiApplication::font()) / double(drawnBody));
}

static QFont fontOf(int drawnPixels, bool bold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(scaled(drawnPixels));
    font.setBold(bold);
    return font;
}

QFont titleFont()
{
    return fontOf(22, true);
}

QFont bodyFont()
{
    return fontOf(14, false);
}

QFont boldFont()
{
    return fontOf(14, true);
}

QFont hintFont()
{
    return fontOf(12, false);
}

QFont boldHintFont()
{
    return fontOf(12, true);
}

} // namespace canolfan::ui
