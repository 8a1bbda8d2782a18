#include "practice/centre/record.h"

#include "practice/clock.h"
#include "practice/pool/credentials.h"

#include <QJsonDocument>

#include <algorithm>

namespace practice::record {

using namespace Qt::StringLiterals;

namespace {

Permissions holdingIn(const QJsonObject &document)
{
    Permissions holding;
    for (const Permission permission : allPermissions) {
        holding.set(permission, document.value("permissions"_L1)[textOf(permission)].toBool());
    }
    return holding;
}

/// What goes on being given by somebody: of that, what still holds.
QJsonObject remaining(QJsonObject gift, Permissions holding, Permissions &kept)
{
    QJsonArray permissions;
    const QJsonArray before = gift.value("permissions"_L1).toArray();
    for (const QJsonValue each : before) {
        const auto permission = permissionOf(each.toString());
        if (permission && holding.has(*permission)) {
            permissions.append(each);
            kept.set(*permission, true);
        }
    }
    gift.insert("permissions"_L1, permissions);
    return gift;
}

bool isEmpty(const QJsonObject &gift)
{
    return gift.value("permissions"_L1).toArray().isEmpty() && !gift.value("accountType"_L1).toBool();
}

/// Cognito's name for a factor, in the contract's word.
QString wordFor(const QString &factor)
{
    if (factor == "SOFTWARE_TOKEN_MFA"_L1) {
        return u"app"_s;
    }
    return factor == "SMS_MFA"_L1 ? u"text"_s : u"email"_s;
}

/// The one that is asked for.
QString mfaOf(Transaction &transaction, const QString &person)
{
    const auto factors = credentials::factorsOf(transaction, person);
    const auto preferred =
        std::find_if(factors.begin(), factors.end(), [](const auto &factor) { return factor.preferred; });
    if (factors.isEmpty()) {
        return u"none"_s;
    }
    return wordFor((preferred == factors.end() ? factors.begin() : preferred)->kind);
}

} // namespace

QJsonArray given(const QJsonArray &before, const QJsonObject &was, const QJsonObject &is, const Giver &giver)
{
    const bool anew = was.value("accountType"_L1) != is.value("accountType"_L1);
    const Permissions holding = holdingIn(is);
    Permissions kept;
    QJsonArray gifts;
    if (!anew) {
        for (const QJsonValue each : before) {
            const QJsonObject gift = remaining(each.toObject(), holding, kept);
            if (!isEmpty(gift)) {
                gifts.append(gift);
            }
        }
    }
    QJsonArray fresh;
    for (const Permission permission : allPermissions) {
        if (holding.has(permission) && !kept.has(permission)) {
            fresh.append(textOf(permission));
        }
    }
    if (anew || !fresh.isEmpty()) {
        gifts.append(QJsonObject{{"at"_L1, isoTime(giver.at)}, {"by"_L1, giver.name},
            {"accountType"_L1, anew}, {"permissions"_L1, fresh}});
    }
    return gifts;
}

QByteArray of(Transaction &transaction, const QString &person, const QJsonArray &given)
{
    QJsonObject members{
        {"mfa"_L1, mfaOf(transaction, person)}, {"given"_L1, given}, {"lastSignIn"_L1, QJsonValue::Null}};
    Rows rows = transaction.run("SELECT last_sign_in FROM person WHERE id = ?", {person});
    if (rows.next() && !rows.isNull(0)) {
        members.insert("lastSignIn"_L1, isoTime(rows.number(0)));
    }
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

QJsonArray givenIn(const QByteArray &record)
{
    return QJsonDocument::fromJson(record).object().value("given"_L1).toArray();
}

QByteArray joined(const QByteArray &document, const QByteArray &record)
{
    if (document.isEmpty() || record.isEmpty()) {
        return document;
    }
    // Both are objects that have been written already, and neither is empty.
    return document.chopped(1) + ',' + record.mid(1);
}

} // namespace practice::record
