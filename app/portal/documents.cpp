#include "portal/documents.h"

#include "http/json.h"

namespace canolfan::portal {

using http::MemberReader;

/// A word of the contract's lists; one that is not in it is refused like a wrong type.
template <typename Value>
static Value known(MemberReader &reader, const QString &name, std::optional<Value> (*parse)(const QString &),
    Value otherwise)
{
    const std::optional<Value> value = parse(reader.string(name));
    if (!value)
        reader.refuse(name);
    return value.value_or(otherwise);
}

/// Every permission of the contract must be there and a boolean. Ones that this version does not know are
/// passed over.
static Permissions permissionsFrom(const QJsonObject &document, std::optional<Failure> &failure)
{
    MemberReader reader(document, QStringLiteral("permissions."));
    Permissions permissions;
    for (const Permission permission : allPermissions)
        permissions.setFlag(permission, reader.boolean(idOf(permission)));
    if (reader.failure() && !failure)
        failure = reader.failure();
    return permissions;
}

static std::optional<UserState> stateFromId(const QString &id)
{
    for (const UserState state : {UserState::Active, UserState::Invited}) {
        if (id == idOf(state))
            return state;
    }
    return std::nullopt;
}

Result<CentreUser> userFrom(const QJsonObject &document)
{
    MemberReader reader(document);
    CentreUser user;
    user.id = reader.string(QStringLiteral("id"));
    user.firstName = reader.string(QStringLiteral("firstName"));
    user.lastName = reader.string(QStringLiteral("lastName"));
    user.email = reader.string(QStringLiteral("email"));
    user.accountType = known(reader, QStringLiteral("accountType"), accountTypeFromId, AccountType::User);
    user.language = known(reader, QStringLiteral("language"), languageFromId, Language::English);
    user.state = known(reader, QStringLiteral("state"), stateFromId, UserState::Active);
    user.version = reader.string(QStringLiteral("version"));
    std::optional<Failure> failure;
    user.permissions = permissionsFrom(reader.object(QStringLiteral("permissions")), failure);
    if (reader.failure())
        failure = reader.failure();
    if (failure)
        return failed(*failure);
    return user;
}

Result<UserPage> userPageFrom(const QJsonObject &document)
{
    MemberReader reader(document);
    UserPage page;
    page.total = reader.integer(QStringLiteral("total"));
    page.next = reader.stringOr(QStringLiteral("next"), {});
    const QJsonArray items = reader.array(QStringLiteral("items"));
    if (reader.failure())
        return failed(*reader.failure());
    page.users.reserve(items.size());
    for (const QJsonValue &item : items) {
        Result<CentreUser> user = userFrom(item.toObject());
        if (!user)
            return failed(user.error());
        page.users.append(std::move(*user));
    }
    return page;
}

static Result<Centre> centreFrom(const QJsonObject &document)
{
    MemberReader reader(document, QStringLiteral("centres."));
    Centre centre;
    centre.number = reader.string(QStringLiteral("number"));
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

static void insertAll(QJsonObject &document, Permissions permissions, bool value)
{
    for (const Permission permission : assignablePermissions) {
        if (permissions.testFlag(permission))
            document.insert(idOf(permission), value);
    }
}

QJsonObject documentOf(const Invitation &invitation)
{
    QJsonObject permissions;
    // All of them, by name: what is not asked for is off, whatever the account type would start with.
    Permissions all;
    for (const Permission permission : assignablePermissions)
        all |= permission;
    insertAll(permissions, invitation.permissions & all, true);
    insertAll(permissions, all & ~invitation.permissions, false);
    return {{QStringLiteral("id"), invitation.id},
        {QStringLiteral("firstName"), invitation.firstName.trimmed()},
        {QStringLiteral("lastName"), invitation.lastName.trimmed()},
        {QStringLiteral("email"), invitation.email.trimmed()},
        {QStringLiteral("language"), idOf(invitation.language)},
        {QStringLiteral("accountType"), idOf(invitation.accountType)},
        {QStringLiteral("permissions"), permissions}};
}

QJsonObject documentOf(const AccessChange &change)
{
    QJsonObject permissions;
    insertAll(permissions, change.grant, true);
    insertAll(permissions, change.withdraw, false);
    return {{QStringLiteral("permissions"), permissions}};
}

} // namespace canolfan::portal
