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

/// Whoever is invited has the times of their invitation, nobody else has.
static void expectTimes(const CentreUser &user)
{
    const bool invited = user.state == UserState::Invited;
    if (user.invitedAt.isValid() != invited || user.invitationExpires.isValid() != invited)
        __builtin_trap();
}

/// Nobody is changed, and nobody deleted, whom the document does not say it of.
static void expectAsWritten(const QJsonObject &document, const FeedPage &page)
{
    const QJsonArray items = document.value(QLatin1String("items")).toArray();
    if (items.size() != page.items.size())
        __builtin_trap();
    for (qsizetype at = 0; at < items.size(); ++at) {
        const QJsonObject item = items.at(at).toObject();
        const bool deleted = item.value(QLatin1String("kind")) == QLatin1String("deleted");
        const FeedItem &read = page.items.at(at);
        if (read.user.has_value() == deleted || read.id != item.value(QLatin1String("id")).toString())
            __builtin_trap();
        if (read.user) {
            expectNoGuess(item.value(QLatin1String("user")).toObject(), *read.user);
            expectTimes(*read.user);
        }
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const http::Reply reply = fuzz::replyFrom(data, size);
    portal::failureFrom(reply);
    const Result<QJsonObject> document = http::jsonObject(reply);
    if (!document)
        return 0;
    if (const Result<CentreUser> user = portal::userFrom(*document)) {
        expectNoGuess(*document, *user);
        expectTimes(*user);
    }
    if (const Result<FeedPage> page = portal::feedPageFrom(*document))
        expectAsWritten(*document, *page);
    portal::userPageFrom(*document);
    portal::profileFrom(*document);
    portal::catalogueFrom(*document);
    return 0;
}
