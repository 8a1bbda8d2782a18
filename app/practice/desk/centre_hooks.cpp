#include "practice/desk/centre_hooks.h"

#include "practice/centre/body.h"
#include "practice/centre/centre.h"
#include "practice/centre/change_feed.h"
#include "practice/centre/cursor.h"
#include "practice/centre/effects.h"
#include "practice/centre/members.h"
#include "practice/centre/offline_days.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/writes.h"

#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

Reply done(const QJsonObject &body)
{
    return {200, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

int numberOf(const QJsonObject &body, const QString &member, int most)
{
    const int number = body.value(member).toInt(-1);
    if (number < 0 || number > most) {
        throw problems::badRequest(u"%1 must be a number from 0 to %2"_s.arg(member).arg(most));
    }
    return number;
}

/// The one that the body names, or else the first.
Centre centreIn(Transaction &transaction, const QJsonObject &body)
{
    if (!body.contains("centre"_L1)) {
        return centres::all(transaction).value(0);
    }
    const auto centre = centres::find(transaction, body::text(body, u"centre"_s));
    if (!centre) {
        throw problems::centreNotFound();
    }
    return *centre;
}

Reply setCentre(Database &database, const Request &request)
{
    const QString seats = u"adminSeats"_s;
    const QString days = u"offlineDays"_s;
    const QJsonObject body =
        body::parse(request, "application/json", {u"centre"_s, u"emailDomains"_s, seats, days});
    database.write([&](Transaction &transaction) {
        Centre centre = centreIn(transaction, body);
        if (body.contains("emailDomains"_L1)) {
            centre.emailDomains = body.value("emailDomains"_L1).toVariant().toStringList();
        }
        if (body.contains(seats)) {
            centre.adminSeats = numberOf(body, seats, 1000);
        }
        if (body.contains(days)) {
            offline_days::setValue(transaction,
                body.value(days).isNull() ? std::nullopt : std::optional(numberOf(body, days, 7)));
        }
        centres::save(transaction, centre);
    });
    return done({});
}

/// Null where they shall have none.
std::optional<AccountType> wantedType(const QJsonObject &body)
{
    if (body.value("accountType"_L1).isNull()) {
        return std::nullopt;
    }
    const auto type = accountTypeOf(body::text(body, u"accountType"_s));
    if (!type) {
        throw problems::badRequest(u"There is no such account type"_s);
    }
    return type;
}

Reply setRights(Database &database, const Clock &clock, const Request &request)
{
    const QJsonObject body =
        body::parse(request, "application/json", {u"centre"_s, u"email"_s, u"accountType"_s});
    const auto type = wantedType(body);
    database.write([&](Transaction &transaction) {
        const auto person = people::byEmail(transaction, body::text(body, u"email"_s));
        if (!person) {
            throw problems::userNotFound();
        }
        const QString centre = centreIn(transaction, body).number;
        const change_feed::Author author{u"Canolfan"_s, clock.milliseconds(), {}};
        if (type) {
            change_feed::save(
                transaction, {*person, centre, *type, rules::startingPermissions(*type)}, author);
        } else if (const auto member = members::find(transaction, centre, person->id)) {
            removePerson(transaction, *member, author);
        }
    });
    return done({});
}

Reply changeFeed(Database &database, const Request &request)
{
    const QJsonObject body = body::parse(request, "application/json", {u"expire"_s});
    if (!body.value("expire"_L1).toBool()) {
        throw problems::badRequest(u"expire must be true"_s);
    }
    database.write([](Transaction &transaction) { cursor::expireAll(transaction); });
    return done({});
}

} // namespace

void addCentreHooks(Router &router, const Clock &clock, Database &database)
{
    router.add("POST", u"/practice/centre"_s,
        [&database](const Request &request) { return setCentre(database, request); });
    router.add("POST", u"/practice/rights"_s,
        [&database, &clock](const Request &request) { return setRights(database, clock, request); });
    router.add("POST", u"/practice/feed"_s,
        [&database](const Request &request) { return changeFeed(database, request); });
    router.add("GET", u"/practice/effects"_s, [&database](const Request &) {
        return database.read([](Transaction &transaction) { return done(effects::all(transaction)); });
    });
}

} // namespace practice
