#include "portal/documents.h"

#include "documentparts.h"

#include <algorithm>

namespace canolfan::portal {

using http::MemberReader;

static Result<Centre> centreFrom(const QJsonObject &document)
{
    MemberReader reader(document, QStringLiteral("centres."));
    Centre centre;
    centre.number = reader.string(QStringLiteral("number"));
    if (!isCentreNumber(centre.number))
        reader.refuse(QStringLiteral("number"));
    centre.name = reader.string(QStringLiteral("name"));
    centre.accountType = known(reader, QStringLiteral("accountType"), accountTypeFromId, AccountType::User);
    centre.emailDomains = reader.strings(QStringLiteral("emailDomains"));
    centre.adminSeats = reader.integer(QStringLiteral("adminSeats"));
    std::optional<Failure> failure;
    centre.permissions = permissionsFrom(reader.object(QStringLiteral("permissions")), failure);
    if (reader.failure())
        failure = reader.failure();
    if (failure)
        return failed(*failure);
    return centre;
}

Result<Profile> profileFrom(const QJsonObject &document)
{
    MemberReader reader(document);
    Profile profile;
    profile.id = reader.string(QStringLiteral("id"));
    profile.firstName = reader.string(QStringLiteral("firstName"));
    profile.lastName = reader.string(QStringLiteral("lastName"));
    profile.email = reader.string(QStringLiteral("email"));
    profile.language = known(reader, QStringLiteral("language"), languageFromId, Language::English);
    profile.hasFactor = !reader.strings(QStringLiteral("mfa")).isEmpty();
    const QJsonArray centres = reader.array(QStringLiteral("centres"));
    for (const QJsonValue &entry : centres) {
        const Result<Centre> centre = centreFrom(entry.toObject());
        if (!centre)
            return failed(centre.error());
        profile.centres.append(*centre);
    }
    if (reader.has(QStringLiteral("offlineDays"))) {
        const int days = reader.integer(QStringLiteral("offlineDays"));
        if (days < 0)
            reader.refuse(QStringLiteral("offlineDays"));
        profile.offlineDays = std::min(days, profile.offlineDays); // shortened, never lengthened
    }
    if (profile.centres.isEmpty())
        reader.refuse(QStringLiteral("centres"));
    if (reader.failure())
        return failed(*reader.failure());
    return profile;
}

static BilingualText textFrom(MemberReader &reader, const QString &name)
{
    MemberReader words(reader.object(name), name);
    BilingualText text{words.string(QStringLiteral("en")), words.string(QStringLiteral("cy"))};
    if (words.failure())
        reader.refuse(name);
    return text;
}

static void readLink(MemberReader &reader, PermissionEntry &entry)
{
    if (!reader.has(QStringLiteral("link")))
        return;
    MemberReader link(reader.object(QStringLiteral("link")));
    entry.linkLabel = textFrom(link, QStringLiteral("label"));
    entry.link = QUrl(link.string(QStringLiteral("url")), QUrl::StrictMode);
    // It is opened in a browser: nothing but the web, never a file or a program.
    if (link.failure() || entry.link.scheme() != QLatin1String("https"))
        reader.refuse(QStringLiteral("link"));
}

static Result<PermissionEntry> entryFrom(const QJsonObject &document, Permission permission)
{
    MemberReader reader(document, QStringLiteral("permissions."));
    PermissionEntry entry;
    entry.permission = permission;
    entry.assignable = reader.boolean(QStringLiteral("assignable"));
    entry.label = textFrom(reader, QStringLiteral("label"));
    entry.description = textFrom(reader, QStringLiteral("description"));
    readLink(reader, entry);
    MemberReader meaning(reader.object(QStringLiteral("meaning")));
    for (const AccountType type : allAccountTypes) {
        if (meaning.has(idOf(type)))
            entry.meaning.insert(type, textFrom(meaning, idOf(type)));
    }
    if (meaning.failure())
        reader.refuse(QStringLiteral("meaning"));
    if (reader.failure())
        return failed(*reader.failure());
    return entry;
}

Result<PermissionCatalogue> catalogueFrom(const QJsonObject &document)
{
    MemberReader reader(document);
    PermissionCatalogue catalogue;
    const QJsonArray permissions = reader.array(QStringLiteral("permissions"));
    if (reader.failure())
        return failed(*reader.failure());
    for (const QJsonValue &value : permissions) {
        const QJsonObject object = value.toObject();
        const auto permission = permissionFromId(object.value(QLatin1String("id")).toString());
        if (!permission)
            continue;
        const Result<PermissionEntry> entry = entryFrom(object, *permission);
        if (!entry)
            return failed(entry.error());
        catalogue.append(*entry);
    }
    return catalogue;
}

} // namespace canolfan::portal
