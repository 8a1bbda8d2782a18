#pragma once

#include <QFont>

/// Lengths and the three text sizes, as drawn for a body of 14 px and scaled with the system's font.
namespace canolfan::ui {

/// The body size for the system's font: never below the drawn 14 px, and beyond that what the person has
/// chosen.
int bodyPixels(const QFont &systemFont);

int scaled(int drawnPixels);

QFont titleFont(); ///< 22, bold
QFont bodyFont(); ///< 14
QFont boldFont(); ///< 14, bold
QFont hintFont(); ///< 12
QFont boldHintFont(); ///< 12, bold

} // namespace canolfan::ui
