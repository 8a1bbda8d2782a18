#pragma once

namespace canolfan::ui {

/// Gives every scroll area of the program an accessible interface that may be asked for a child that is gone.
/// Qt's own (QAccessibleAbstractScrollArea, 6.4) looks into its list without comparing: a screen reader that
/// has counted a scroll bar, and asks for it after it went away, brings the program down. Call once, before
/// the first window.
void installScrollAreaFace();

} // namespace canolfan::ui
