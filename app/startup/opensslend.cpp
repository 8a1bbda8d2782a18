#include "startup/opensslend.h"

#include <openssl/crypto.h>

namespace canolfan::startup {

void leaveOpenSslToTheSystem()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace canolfan::startup
