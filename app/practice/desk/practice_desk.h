#pragma once

#include "practice/pool/user_pool.h"
#include "practice/serve/router.h"

namespace practice {

/// What a real portal would not tell: the practice sign-ins, and the mails, texts and authenticator codes of
/// its people; authenticators that are being set up are marked settingUp. GET /practice/accounts and GET
/// /practice/inbox (?to=ADDRESS, ?limit=N).
void addDeskRoutes(Router &router, const UserPool &pool);

/// GET /.well-known/canolfan.json, which names a portal by one address, and this one after its first centre;
/// `practice` in it marks a practice centre.
void addWellKnown(Router &router, const UserPool &pool);

} // namespace practice
