#pragma once

#include "practice/options.h"

namespace practice {

/// Serves the practice portal until SIGTERM or SIGINT. Throws StartError if it cannot; otherwise ends the
/// process.
void servePortal(const Options &options);

/// Prints the practice sign-ins of a data folder. Throws StartError.
void printAccounts(const Options &options);

/// Turns somebody's second factors off, whether a server is running with the folder or not. Throws
/// StartError.
void resetMfa(const Options &options);

} // namespace practice
