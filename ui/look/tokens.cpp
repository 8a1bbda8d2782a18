#include "look/tokens.h"

#include <QGuiApplication>

namespace canolfan::ui {

static QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

const Tokens &lightTokens()
{
    static const Tokens tokens{.ink = rgb(0x1b2530),
        .muted = rgb(0x55636f),
        .line = rgb(0xd9e0e6),
        .edge = rgb(0x7c8a96),
        .window = rgb(0xf5f7f9),
        .card = rgb(0xffffff),
        .accent = rgb(0x0b6470),
        .accentHover = rgb(0x084f59),
        .onAccent = rgb(0xffffff),
        .accentTint = rgb(0xe3f1f2),
        .hover = rgb(0xf5f9fa),
        .warning = rgb(0x8a4b00),
        .warningTint = rgb(0xfff4e0),
        .danger = rgb(0xa3202c),
        .onDanger = rgb(0xffffff),
        .dangerTint = rgb(0xfdecee),
        .success = rgb(0x1d6b37),
        .successTint = rgb(0xe6f4ea)};
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{.ink = rgb(0xe8edf2),
        .muted = rgb(0xa5b2be),
        .line = rgb(0x33404c),
        .edge = rgb(0x7a8a99),
        .window = rgb(0x151b21),
        .card = rgb(0x1d252d),
        .accent = rgb(0x5cc3cf),
        .accentHover = rgb(0x84d5de),
        .onAccent = rgb(0x0d1c20),
        .accentTint = rgb(0x16363b),
        .hover = rgb(0x222c35),
        .warning = rgb(0xf3bd6b),
        .warningTint = rgb(0x3a2b12),
        .danger = rgb(0xff9aa4),
        .onDanger = rgb(0x2c0d11),
        .dangerTint = rgb(0x40191e),
        .success = rgb(0x85d69d),
        .successTint = rgb(0x173322)};
    return tokens;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

const Tokens &tokensNow()
{
    return isDark(QGuiApplication::palette()) ? darkTokens() : lightTokens();
}

static void dim(QPalette &palette, const Tokens &tokens)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
}

QPalette paletteFrom(const Tokens &tokens)
{
    QPalette palette(tokens.card, tokens.window);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, tokens.ink);
    for (const auto role : {QPalette::Base, QPalette::Button, QPalette::ToolTipBase})
        palette.setColor(role, tokens.card);
    palette.setColor(QPalette::AlternateBase, tokens.window);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Mid, tokens.line);
    dim(palette, tokens);
    return palette;
}

} // namespace canolfan::ui
