#pragma once

#include <QColor>
#include <QPalette>

namespace canolfan::ui {

/// The colours of one scheme, by what they are for. Text on its ground reaches 4.5:1, `edge` and focus 3:1
/// (tests/ui/test_contrast.cpp computes it).
struct Tokens
{
    QColor ink; ///< text
    QColor muted; ///< hints, second lines
    QColor line; ///< between rows; carries no meaning
    QColor edge; ///< of controls
    QColor window;
    QColor card;
    QColor accent;
    QColor accentHover;
    QColor onAccent; ///< text on accent
    QColor accentTint; ///< selected row, marks that are on
    QColor hover; ///< row under the pointer
    QColor warning;
    QColor warningTint;
    QColor danger;
    QColor onDanger;
    QColor dangerTint;
    QColor success;
    QColor successTint;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

bool isDark(const QPalette &palette);
/// Those of the program as it is now. By the program's palette: a widget's own may have lost its ground to
/// the stylesheet.
const Tokens &tokensNow();

QPalette paletteFrom(const Tokens &tokens);

} // namespace canolfan::ui
