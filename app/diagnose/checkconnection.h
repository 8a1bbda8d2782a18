#pragma once

#include "diagnose/means.h"

namespace canolfan::diagnose {

/// Told of every step, with all that is known by then.
using Progress = std::function<void(const ConnectionReport &)>;

/// Looks at these addresses side by side, each stage by stage until one fails. Of an address that is not
/// known nothing is tried. Never fails itself: what goes wrong is what it finds. Stopped, it ends at once,
/// with what was under way as not tried.
///
/// Sends nothing before the certificate was found good, and then one GET without a cookie, a token or a name.
QCoro::Task<ConnectionReport> checkConnection(
    Means means, QList<CheckedAddress> addresses, Progress progressed, std::stop_token stop = {});

} // namespace canolfan::diagnose
