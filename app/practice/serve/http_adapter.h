#pragma once

#include "practice/serve/exchange.h"

#include <httplib.h>

namespace practice {

/// Makes an httplib server hand every request to `handler`, whatever its method and path.
void routeEverythingTo(httplib::Server &server, Handler handler);

} // namespace practice
