#pragma once

#include <chrono>

/// When an access token is renewed without anybody waiting for it (cognito.md 6.2, rule 2).
namespace canolfan::session {

/// After how much of its life: 80 %, or two minutes before the end where that is earlier. A token of less
/// than four minutes is left its 80 %: two minutes before its end it would have hardly been used.
std::chrono::milliseconds renewalDue(std::chrono::seconds lifetime);

/// The pause before the next try, after `failures` in a row that did not end the sign-in: doubled each time,
/// from 15 s to 5 min, and with up to a quarter more at random, so that a school's computers do not all come
/// back at once. Shorter for a token that lives less than a quarter of an hour.
std::chrono::milliseconds renewalPause(std::chrono::seconds lifetime, int failures);

} // namespace canolfan::session
