#include "practice/centre/me.h"

#include "practice/centre/user_document.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

QJsonObject centreDocument(const Caller &caller)
{
    return {{"number"_L1, caller.centre.number}, {"name"_L1, caller.centre.name},
        {"accountType"_L1, textOf(caller.person.accountType)},
        {"permissions"_L1, permissionsDocument(caller.person.accountType, caller.person.granted)},
        {"emailDomains"_L1, QJsonArray::fromStringList(caller.centre.emailDomains)},
        {"adminSeats"_L1, caller.centre.adminSeats}};
}

} // namespace

Reply getMe(const Portal &portal, const Request &request)
{
    return answerRead(portal, request, Door::AnyAccount, [](Transaction &, const Caller &caller) {
        QJsonObject me{{"id"_L1, caller.person.id}, {"firstName"_L1, caller.person.firstName},
            {"lastName"_L1, caller.person.lastName}, {"email"_L1, caller.person.email},
            {"language"_L1, textOf(caller.person.language)},
            {"mfa"_L1, QJsonArray::fromStringList(caller.factors)},
            {"centres"_L1, QJsonArray{centreDocument(caller)}}};
        if (caller.centre.offlineDays) {
            me.insert("offlineDays"_L1, *caller.centre.offlineDays);
        }
        return Reply{200, "application/json", QJsonDocument(me).toJson(QJsonDocument::Compact), {}};
    });
}

} // namespace practice
