#pragma once

namespace canolfan::ui {

/// Keeps what stands on the screen, and what is typed, out of the log whatever QT_LOGGING_RULES says: Qt's
/// accessibility writes down each control with its text, such as an authenticator's key, and its input
/// methods what they compose. Call once, before the first window.
void keepScreenUnlogged();

} // namespace canolfan::ui
