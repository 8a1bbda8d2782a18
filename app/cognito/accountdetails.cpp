#include "cognito/accountdetails.h"

#include "http/json.h"

#include <QHash>

namespace canolfan::cognito {

static QHash<QString, QString> attributesIn(http::MemberReader &reader)
{
    QHash<QString, QString> attributes;
    const QJsonArray entries = reader.array(QStringLiteral("UserAttributes"));
    for (const QJsonValue &entry : entries) {
        http::MemberReader attribute(entry.toObject());
        attributes.insert(
            attribute.string(QStringLiteral("Name")), attribute.stringOr(QStringLiteral("Value"), {}));
        if (attribute.failure())
            reader.refuse(QStringLiteral("UserAttributes"));
    }
    return attributes;
}

Result<AccountDetails> accountDetailsFrom(const QJsonObject &reply)
{
    http::MemberReader reader(reply);
    const QHash<QString, QString> attributes = attributesIn(reader);
    AccountDetails details;
    details.email = attributes.value(QStringLiteral("email"));
    details.givenName = attributes.value(QStringLiteral("given_name"));
    details.familyName = attributes.value(QStringLiteral("family_name"));
    details.locale = attributes.value(QStringLiteral("locale"));
    details.phoneNumber = attributes.value(QStringLiteral("phone_number"));
    details.phoneVerified =
        attributes.value(QStringLiteral("phone_number_verified")) == QLatin1String("true");
    // Both are absent when there is nothing in them (cognito.md 2.4).
    if (reader.has(QStringLiteral("UserMFASettingList"))) {
        const QStringList ids = reader.strings(QStringLiteral("UserMFASettingList"));
        for (const QString &id : ids) {
            if (const auto factor = factorFromId(id))
                details.factors.append(*factor);
        }
    }
    details.preferred = factorFromId(reader.stringOr(QStringLiteral("PreferredMfaSetting"), {}));
    if (reader.failure())
        return failed(*reader.failure());
    return details;
}

} // namespace canolfan::cognito
