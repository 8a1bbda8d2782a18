#pragma once

#include <QString>

#include <functional>

namespace canolfan::ui {

/// Words that can be said again in the other language: whoever shows them asks anew when the language
/// changes.
using Sentence = std::function<QString()>;

} // namespace canolfan::ui
