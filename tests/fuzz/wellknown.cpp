#include "portal/wellknown.h"
#include "http/json.h"

#include "reply.h"

using namespace canolfan;

static void expectHttps(const QUrl &url)
{
    // Tokens go there.
    if (url.scheme() != QLatin1String("https") || url.host().isEmpty())
        __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<QJsonObject> document = http::jsonObject(fuzz::replyFrom(data, size));
    if (!document)
        return 0;
    const Result<portal::WellKnown> wellKnown = portal::wellKnownFrom(*document);
    if (!wellKnown)
        return 0;
    expectHttps(wellKnown->apiBase);
    expectHttps(wellKnown->identity.endpoint);
    if (wellKnown->practice)
        expectHttps(wellKnown->practice->inbox);
    return 0;
}
