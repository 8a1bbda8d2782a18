#pragma once

class QWidget;

namespace canolfan::ui {

/// Makes a screen reader speak what `widget` says now (its accessible name and description).
void announce(QWidget *widget);

} // namespace canolfan::ui
