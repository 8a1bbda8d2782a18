#pragma once

#include "practice/clock.h"
#include "practice/store/database.h"

namespace practice {

/// Fills a new data folder: a centre, its user pool, the practice accounts and fictional people, `people` in
/// all. The people are the same in every folder, ids included; secrets are not. Does nothing, and returns
/// false, where there is a centre already.
bool seedOnce(Database &database, const Clock &clock, const QString &centreNumber, int people);

/// Gives a data folder its second centre, if it has only one: another school, with people of its own. The
/// Exams Officer's practice account is that of both; the Admin's is a User's there. Its number is 68102, or
/// 68101 if the first has that.
void seedSecondCentre(Database &database, const Clock &clock);

} // namespace practice
