#pragma once

#include "practice/pool/user_pool.h"
#include "practice/serve/router.h"

namespace practice {

/// Puts the user pool at POST / and its keys at <pool id>/.well-known/jwks.json (cognito.md section 1): JSON
/// 1.1, dispatched by X-Amz-Target; errors with status 400, type and text in both body and headers.
void addPoolRoutes(Router &router, const UserPool &pool);

} // namespace practice
