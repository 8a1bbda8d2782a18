#pragma once

#include "practice/clock.h"
#include "practice/store/database.h"

namespace practice {

/// Fills a new data folder: a centre, its user pool, the practice accounts and fictional people, `people` in
/// all. The people are the same in every folder, ids included; secrets are not. Does nothing, and returns
/// false, where there is a centre already.
bool seedOnce(Database &database, const Clock &clock, const QString &centreNumber, int people);

} // namespace practice
