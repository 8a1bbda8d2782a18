#pragma once

#include "session/step.h"

#include <functional>

class QWidget;

namespace canolfan::ui {

/// Asks over `page` whether this way of getting codes is to be removed; `remove` is called on a yes.
void askToRemove(session::Factor factor, QWidget *page, std::function<void()> remove);

} // namespace canolfan::ui
