#pragma once

#include "practice/clock.h"
#include "practice/pool/user_pool.h"
#include "practice/serve/router.h"

namespace practice {

/// For tests, which cannot wait for things to expire, and cannot set up everything through the front door:
///
/// - POST /practice/clock {"advanceSeconds": N} moves the portal's clock.
/// - POST /practice/factors {"email": …, "enabled": [Cognito's names], "preferred": name or null} sets
///   somebody's second factors.
/// - POST /practice/password-reset {"email": …} does what an administrator's AdminResetUserPassword does.
/// - POST /practice/identity-faults {"operation": Cognito's name, "error": TooManyRequestsException,
///   LimitExceededException, InternalErrorException or another that nothing else here leads to, "message":
///   its text, which may be left out, "count": N} lets the next N calls of the operation fail and do nothing;
///   {"challenge": name, "count": N} lets the next N sign-ins meet a challenge of that name behind the
///   password; {"operation": …, "hold": true, "count": N, "after": M} lets N calls behind the next M (or
///   none) be done and keeps their replies back, until {"release": true}. A count of 0 ends it.
/// - GET /practice/identity-calls says how often each of Cognito's operations was done since the start.
///
/// Like everything here they are reached over loopback only, and hold nothing that is real. More of them are
/// in centre_hooks.h.
void addTestHooks(Router &router, Clock &clock, const UserPool &pool);

} // namespace practice
