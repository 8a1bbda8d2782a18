#pragma once

#include "domain/failure.h"
#include "widgets/banner.h"

#include <optional>

namespace canolfan::ui {

/// What has become of the copy on this computer, to be told once after it was opened (reliability.md B).
struct CopyNotice
{
    std::optional<Failure> trouble{}; ///< damaged, without its key, not to be written …
    int recovered = 0; ///< unsent changes found in a damaged copy
    int returned = 0; ///< unsent changes of an earlier copy, whose key is back

    bool isEmpty() const { return !trouble && recovered == 0 && returned == 0; }
};

/// Says all of it; nothing where there is nothing to say.
void tell(const CopyNotice &notice, Banner &banner);

} // namespace canolfan::ui
