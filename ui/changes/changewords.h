#pragma once

#include "models/waitingchangesmodel.h"

#include <QString>

namespace canolfan::ui {

/// On its button: "Undo", "Decide…".
QString label(models::ChangeAction action);

} // namespace canolfan::ui
