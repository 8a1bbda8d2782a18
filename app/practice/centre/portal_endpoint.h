#pragma once

#include "practice/centre/portal.h"
#include "practice/serve/router.h"

namespace practice {

/// Puts the portal API under /api/v1, as resources/portal-api.yaml describes it.
void addPortalRoutes(Router &router, const Portal &portal);

} // namespace practice
