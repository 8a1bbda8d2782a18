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

QByteArray userDocument(const Person &person, const QString &etag)
{
    QJsonObject object{{"id"_L1, person.id}, {"firstName"_L1, person.firstName},
        {"lastName"_L1, person.lastName}, {"email"_L1, person.email},
        {"accountType"_L1, textOf(person.accountType)}, {"language"_L1, textOf(person.language)},
        {"permissions"_L1, permissionsDocument(person.accountType, person.granted)},
        {"state"_L1, textOf(person.state)}, {"version"_L1, etag}};
    if (person.invitation) {
        object.insert("invitation"_L1,
            QJsonObject{{"sentAt"_L1, isoTime(person.invitation->at)},
                {"expiresAt"_L1, isoTime(person.invitation->until)}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace practice
