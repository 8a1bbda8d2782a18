#pragma once

#include "practice/clock.h"
#include "practice/serve/router.h"
#include "practice/store/database.h"

namespace practice {

/// Of the centres, for tests, beside those of test_hooks.h. "centre": its number; left out, the first is
/// meant.
///
/// - POST /practice/centre {"centre": …, "emailDomains": […], "adminSeats": N, "offlineDays": 0 to 7 or null}
///   sets what of it is given: the centre's own domains, how many Admins it may have (those beyond stay), and
///   for how many days clients may show what they have kept of any centre (null: not said).
/// - POST /practice/rights {"centre": …, "email": …, "accountType": …} gives somebody another account type
///   behind their back, whatever the rules say; they start anew. Who is not of the centre comes to it: which
///   centres an account has is the board's doing. A null takes them out of it.
/// - POST /practice/feed {"expire": true} lets all cursors of all centres expire that were given so far.
/// - GET /practice/effects says how often writes with each Idempotency-Key have changed something.
void addCentreHooks(Router &router, const Clock &clock, Database &database);

} // namespace practice
