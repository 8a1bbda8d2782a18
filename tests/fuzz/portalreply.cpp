#include "http/json.h"
#include "portal/documents.h"
#include "portal/problems.h"

#include "reply.h"

using namespace canolfan;

/// Nothing more than was said: a permission that is on stands in the document as true.
static void expectNoGuess(const QJsonObject &document, const CentreUser &user)
{
    const QJsonObject permissions = document.value(QLatin1String("permissions")).toObject();
    for (const Permission permission : allPermissions) {
        if (user.permissions.testFlag(permission) != permissions.value(idOf(permission)).toBool())
            __builtin_trap();
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const http::Reply reply = fuzz::replyFrom(data, size);
    portal::failureFrom(reply);
    const Result<QJsonObject> document = http::jsonObject(reply);
    if (!document)
        return 0;
    if (const Result<CentreUser> user = portal::userFrom(*document))
        expectNoGuess(*document, *user);
    portal::userPageFrom(*document);
    portal::profileFrom(*document);
    portal::catalogueFrom(*document);
    return 0;
}
