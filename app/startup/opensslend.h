#pragma once

namespace canolfan::startup {

/// At the end of the process OpenSSL frees nothing: the system does. By itself it frees what its threads
/// have, too, and Qt's thread for the network may be about to free the same, for it is waited for only until
/// its work is done (openssl/openssl issue 6214). Before anything else of OpenSSL.
void leaveOpenSslToTheSystem();

} // namespace canolfan::startup
