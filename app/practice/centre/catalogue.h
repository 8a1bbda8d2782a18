#pragma once

#include "practice/centre/portal.h"

namespace practice {

/// listPermissions: every permission in the order shown, with its words in both languages (S15–S19, S43–S50).
Reply listPermissions(const Portal &portal, const Request &request);

} // namespace practice
