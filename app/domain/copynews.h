#pragma once

#include "domain/failure.h"

namespace canolfan {

/// What was found when the copy on this computer was opened, as far as somebody has to be told.
struct CopyNews
{
    QList<Failure> troubles{}; ///< it was damaged, its key was missing, nothing can be kept
    int recovered = 0; ///< unsent changes read from what was damaged
    int doubtful = 0; ///< of these: they may have been sent or undone before, so somebody has to decide
    int returned = 0; ///< unsent changes of a copy that was put aside, because its key is back

    bool isEmpty() const { return troubles.isEmpty() && recovered == 0 && returned == 0; }
};

} // namespace canolfan
