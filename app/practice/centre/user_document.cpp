#include "practice/centre/user_document.h"

#include "practice/centre/rules.h"
#include "practice/clock.h"

#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

QJsonObject permissionsDocument(AccountType type, Permissions granted)
{
    const Permissions holding = rules::effective(type, granted);
    QJsonObject object;
    for (const Permission permission : allPermissions) {
        object.insert(textOf(permission), holding.has(permission));
    }
    return object;
}

QByteArray userDocument(const Member &member, const QString &etag)
{
    QJsonObject object{{"id"_L1, member.id}, {"firstName"_L1, member.firstName},
        {"lastName"_L1, member.lastName}, {"email"_L1, member.email},
        {"accountType"_L1, textOf(member.accountType)}, {"language"_L1, textOf(member.language)},
        {"permissions"_L1, permissionsDocument(member.accountType, member.granted)},
        {"state"_L1, textOf(member.state)}, {"version"_L1, etag}};
    if (member.invitation) {
        object.insert("invitation"_L1,
            QJsonObject{{"sentAt"_L1, isoTime(member.invitation->at)},
                {"expiresAt"_L1, isoTime(member.invitation->until)}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace practice
