#include "documentparts.h"
#include "portal/documents.h"

namespace canolfan::portal {

using http::MemberReader;

static std::optional<AccessThen> accessFrom(MemberReader &entry, const QString &name)
{
    if (!entry.has(name))
        return std::nullopt;
    MemberReader reader(entry.object(name));
    AccessThen access;
    access.accountType = known(reader, QStringLiteral("accountType"), accountTypeFromId, AccountType::User);
    access.permissions = permissionsIn(reader.strings(QStringLiteral("permissions")));
    if (reader.failure())
        entry.refuse(name);
    return access;
}

static void readPerson(MemberReader &entry, HistoryEntry &into)
{
    const QString name = QStringLiteral("about");
    MemberReader reader(entry.object(name));
    into.personId = reader.string(QStringLiteral("id"));
    into.firstName = reader.string(QStringLiteral("firstName"));
    into.lastName = reader.string(QStringLiteral("lastName"));
    into.email = reader.string(QStringLiteral("email"));
    if (reader.failure())
        entry.refuse(name);
}

static void readAuthor(MemberReader &entry, HistoryEntry &into)
{
    const QString name = QStringLiteral("by");
    MemberReader reader(entry.object(name));
    into.byName = reader.string(QStringLiteral("name"));
    into.byEmail = reader.stringOr(QStringLiteral("email"), {});
    if (reader.failure())
        entry.refuse(name);
}

/// A kind that is not known is one all the same: nothing may be missing from a log.
static Result<HistoryEntry> entryFrom(const QJsonObject &document)
{
    MemberReader reader(document, QStringLiteral("items."));
    HistoryEntry entry;
    entry.id = reader.string(QStringLiteral("id"));
    entry.kind = historyKindFromId(reader.string(QStringLiteral("kind"))).value_or(HistoryKind::Other);
    entry.at = momentFrom(reader, QStringLiteral("at"));
    readAuthor(reader, entry);
    readPerson(reader, entry);
    entry.before = accessFrom(reader, QStringLiteral("before"));
    entry.after = accessFrom(reader, QStringLiteral("after"));
    if (reader.failure())
        return failed(*reader.failure());
    return entry;
}

Result<HistoryPage> historyPageFrom(const QJsonObject &document)
{
    MemberReader reader(document);
    HistoryPage page;
    page.next = reader.stringOr(QStringLiteral("next"), {});
    const QJsonArray items = reader.array(QStringLiteral("items"));
    if (reader.failure())
        return failed(*reader.failure());
    page.entries.reserve(items.size());
    for (const QJsonValue &item : items) {
        Result<HistoryEntry> entry = entryFrom(item.toObject());
        if (!entry)
            return failed(entry.error());
        page.entries.append(std::move(*entry));
    }
    return page;
}

} // namespace canolfan::portal
