#include "documentparts.h"
#include "portal/documents.h"

namespace canolfan::portal {

using http::MemberReader;

static std::optional<UserState> stateFromId(const QString &id)
{
    for (const UserState state : {UserState::Active, UserState::Invited}) {
        if (id == idOf(state))
            return state;
    }
    return std::nullopt;
}

static void readInvitation(MemberReader &reader, CentreUser &user)
{
    const QString name = QStringLiteral("invitation");
    MemberReader invitation(reader.object(name), name + QLatin1Char('.'));
    user.invitedAt = momentFrom(invitation, QStringLiteral("sentAt"));
    user.invitationExpires = momentFrom(invitation, QStringLiteral("expiresAt"));
    if (invitation.failure())
        reader.refuse(name);
}

static Gift giftFrom(MemberReader &gift)
{
    Gift given;
    given.at = momentFrom(gift, QStringLiteral("at"));
    given.by = gift.string(QStringLiteral("by"));
    given.accountType =
        gift.has(QStringLiteral("accountType")) && gift.boolean(QStringLiteral("accountType"));
    given.permissions = permissionsIn(gift.strings(QStringLiteral("permissions")));
    return given;
}

/// What is told to whoever may see it; to others none of it is there.
static AccountRecord recordFrom(MemberReader &reader, const QJsonObject &document)
{
    const QString signIn = QStringLiteral("lastSignIn");
    AccountRecord record;
    record.tellsSignIn = reader.has(signIn);
    if (record.tellsSignIn && !document.value(signIn).isNull())
        record.lastSignIn = momentFrom(reader, signIn);
    if (reader.has(QStringLiteral("mfa")))
        record.mfa = known(reader, QStringLiteral("mfa"), mfaFromId, Mfa::NotTold);
    if (!reader.has(QStringLiteral("given")))
        return record;
    const QJsonArray given = reader.array(QStringLiteral("given"));
    for (const QJsonValue &each : given) {
        MemberReader gift(each.toObject());
        record.given.append(giftFrom(gift));
        if (gift.failure())
            reader.refuse(QStringLiteral("given"));
    }
    return record;
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
    if (user.state == UserState::Invited)
        readInvitation(reader, user);
    user.record = recordFrom(reader, document);
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
    page.changes = reader.stringOr(QStringLiteral("changes"), {});
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

/// A change of a kind that is not known is refused: passed over, it would be missing from the list for ever.
static Result<FeedItem> feedItemFrom(const QJsonObject &document)
{
    MemberReader reader(document, QStringLiteral("items."));
    FeedItem item;
    item.id = reader.string(QStringLiteral("id"));
    item.at = momentFrom(reader, QStringLiteral("at"));
    item.by = reader.string(QStringLiteral("by"));
    const QString operation = reader.stringOr(QStringLiteral("operation"), {});
    item.operation = QUuid::fromString(operation);
    if (item.operation.isNull() && !operation.isEmpty())
        reader.refuse(QStringLiteral("operation"));
    const QString kind = reader.string(QStringLiteral("kind"));
    if (kind == QLatin1String("user")) {
        const Result<CentreUser> user = userFrom(reader.object(QStringLiteral("user")));
        if (!reader.failure() && !user)
            return failed(user.error());
        if (!user || user->id != item.id)
            reader.refuse(QStringLiteral("user"));
        else
            item.user = *user;
    } else if (kind != QLatin1String("deleted")) {
        reader.refuse(QStringLiteral("kind"));
    }
    if (reader.failure())
        return failed(*reader.failure());
    return item;
}

Result<FeedPage> feedPageFrom(const QJsonObject &document)
{
    MemberReader reader(document);
    FeedPage page;
    page.next = reader.string(QStringLiteral("next"));
    page.more = reader.boolean(QStringLiteral("more"));
    const QJsonArray items = reader.array(QStringLiteral("items"));
    if (reader.failure())
        return failed(*reader.failure());
    page.items.reserve(items.size());
    for (const QJsonValue &value : items) {
        Result<FeedItem> item = feedItemFrom(value.toObject());
        if (!item)
            return failed(item.error());
        page.items.append(std::move(*item));
    }
    return page;
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
    QJsonObject document;
    if (change.accountType)
        document.insert(QStringLiteral("accountType"), idOf(*change.accountType));
    // The contract wants at least one of the two.
    if (!permissions.isEmpty() || !change.accountType)
        document.insert(QStringLiteral("permissions"), permissions);
    return document;
}

} // namespace canolfan::portal
