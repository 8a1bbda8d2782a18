#include "practice/centre/me.h"

#include "practice/centre/members.h"
#include "practice/centre/offline_days.h"
#include "practice/centre/user_document.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

QJsonObject centreDocument(const Centre &centre, const Member &member)
{
    return {{"number"_L1, centre.number}, {"name"_L1, centre.name},
        {"accountType"_L1, textOf(member.accountType)},
        {"permissions"_L1, permissionsDocument(member.accountType, member.granted)},
        {"emailDomains"_L1, QJsonArray::fromStringList(centre.emailDomains)},
        {"adminSeats"_L1, centre.adminSeats}};
}

/// By number.
QJsonArray centresOf(Transaction &transaction, const Person &person)
{
    QJsonArray list;
    const QList<Member> everywhere = members::all(transaction, person);
    for (const Member &member : everywhere) {
        if (const auto centre = centres::find(transaction, member.centre)) {
            list.append(centreDocument(*centre, member));
        }
    }
    return list;
}

} // namespace

Reply getMe(const Portal &portal, const Request &request)
{
    return answerAccount(
        portal, request, Door::AnyAccount, [](Transaction &transaction, const AccountHolder &holder) {
            const Person &person = holder.person;
            QJsonObject me{{"id"_L1, person.id}, {"firstName"_L1, person.firstName},
                {"lastName"_L1, person.lastName}, {"email"_L1, person.email},
                {"language"_L1, textOf(person.language)},
                {"mfa"_L1, QJsonArray::fromStringList(holder.factors)},
                {"centres"_L1, centresOf(transaction, person)}};
            if (const auto days = offline_days::value(transaction)) {
                me.insert("offlineDays"_L1, *days);
            }
            return Reply{200, "application/json", QJsonDocument(me).toJson(QJsonDocument::Compact), {}};
        });
}

} // namespace practice
