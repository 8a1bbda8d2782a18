#pragma once

#include "practice/centre/portal.h"

namespace practice {

/// getMe: who is signed in, and what they are in each of their centres; the one call that needs no factor
/// (S21).
Reply getMe(const Portal &portal, const Request &request);

} // namespace practice
