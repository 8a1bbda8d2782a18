#include "store/changefields.h"
#include "store/contentfields.h"
#include "store/failurefields.h"
#include "store/manifest.h"
#include "store/userfields.h"

#include <cstdint>

using namespace canolfan::store;

/// What a row holds, once its tag has been verified: another version's, say.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    userFrom(bytes);
    changeFrom(1, bytes);
    profileFrom(bytes);
    catalogueFrom(bytes);
    failureFrom(bytes);
    manifestFrom(bytes);
    return 0;
}
