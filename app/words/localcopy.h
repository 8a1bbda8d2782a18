#pragma once

#include "domain/failure.h"

namespace canolfan::words {

/// The sentence of a failure of the copy on this computer; empty for any other kind.
QString localCopy(const Failure &failure);

} // namespace canolfan::words
