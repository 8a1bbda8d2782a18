#pragma once

#include "domain/failure.h"

namespace canolfan::words {

/// Why a connection was not secure, and what to do or to ask IT support for; empty for a failure of another
/// kind.
QString secureConnection(const Failure &failure);

} // namespace canolfan::words
