#include "practice/desk/centre_hooks.h"

#include "practice/centre/body.h"
#include "practice/centre/centre.h"
#include "practice/centre/change_feed.h"
#include "practice/centre/cursor.h"
#include "practice/centre/effects.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"

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

Reply setCentre(Database &database, const Request &request)
{
    const QString seats = u"adminSeats"_s;
    const QString days = u"offlineDays"_s;
    const QJsonObject body = body::parse(request, "application/json", {u"emailDomains"_s, seats, days});
    database.write([&](Transaction &transaction) {
        Centre centre = centreIn(transaction);
        if (body.contains("emailDomains"_L1)) {
            centre.emailDomains = body.value("emailDomains"_L1).toVariant().toStringList();
        }
        if (body.contains(seats)) {
            centre.adminSeats = numberOf(body, seats, 1000);
        }
        if (body.contains(days)) {
            centre.offlineDays =
                body.value(days).isNull() ? std::nullopt : std::optional(numberOf(body, days, 7));
        }
        saveCentre(transaction, centre);
    });
    return done({});
}

Reply setRights(Database &database, const Clock &clock, const Request &request)
{
    const QJsonObject body = body::parse(request, "application/json", {u"email"_s, u"accountType"_s});
    const auto type = accountTypeOf(body::text(body, u"accountType"_s));
    if (!type) {
        throw problems::badRequest(u"There is no such account type"_s);
    }
    database.write([&](Transaction &transaction) {
        auto person = people::byEmail(transaction, body::text(body, u"email"_s));
        if (!person) {
            throw problems::userNotFound();
        }
        person->accountType = *type;
        person->granted = rules::startingPermissions(*type);
        change_feed::save(transaction, *person, {u"Canolfan"_s, clock.milliseconds(), {}});
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
