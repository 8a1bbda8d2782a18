#pragma once

#include "practice/clock.h"
#include "practice/serve/router.h"
#include "practice/store/database.h"

namespace practice {

/// Of the centre, for tests, beside those of test_hooks.h:
///
/// - POST /practice/centre {"emailDomains": […], "adminSeats": N, "offlineDays": 0 to 7 or null} sets what of
/// it
///   is given: the centre's own domains, how many Admins it may have (those beyond stay), and for how many
///   days clients may show what they have kept (null: not said).
/// - POST /practice/rights {"email": …, "accountType": …} gives somebody another account type behind their
/// back,
///   whatever the rules say; they start anew.
/// - POST /practice/feed {"expire": true} lets all cursors expire that were given so far.
/// - GET /practice/effects says how often writes with each Idempotency-Key have changed something.
void addCentreHooks(Router &router, const Clock &clock, Database &database);

} // namespace practice
