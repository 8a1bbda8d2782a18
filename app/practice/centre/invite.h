#pragma once

#include "practice/centre/portal.h"

namespace practice {

/// inviteUser: makes the account and sends the invitation mail (S6–S20, S39, S40).
Reply inviteUser(const Portal &portal, const Request &request);

} // namespace practice
