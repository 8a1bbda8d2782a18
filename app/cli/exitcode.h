#pragma once

#include "domain/failure.h"

namespace canolfan::cli {

enum ExitCode
{
    Done = 0,
    Usage = 2,
    Refused = 3,
    NotSignedIn = 4,
    Offline = 5
};

ExitCode exitCodeFor(FailureKind kind);

} // namespace canolfan::cli
