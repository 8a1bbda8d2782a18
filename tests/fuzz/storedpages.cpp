#include "store/pages.h"

#include <cstdint>

using namespace canolfan::store;

/// As a database and as its log, whatever has become of them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    beginsAsOurs(bytes);
    Pages pages = pagesOf(bytes);
    rowsOn(pages);
    applyLog(pages, bytes, LogTrust::Committed);
    applyLog(pages, bytes, LogTrust::Everything);
    rowsOn(pages);
    return 0;
}
