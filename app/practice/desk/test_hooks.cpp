#include "practice/desk/test_hooks.h"

#include "practice/centre/body.h"
#include "practice/centre/centre.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/crypto/totp.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

Reply done(const QJsonObject &body)
{
    return {200, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

Reply moveClock(Clock &clock, const Request &request)
{
    const QJsonObject body = body::parse(request, "application/json", {u"advanceSeconds"_s});
    if (!body.value("advanceSeconds"_L1).isDouble()) {
        throw problems::badRequest(u"advanceSeconds must be a number"_s);
    }
    clock.advance(body.value("advanceSeconds"_L1).toInteger());
    return done({{"now"_L1, isoTime(clock.milliseconds())}});
}

/// A factor that was on before keeps its secret.
QString secretFor(Transaction &transaction, const QString &person, const QString &kind)
{
    for (const auto &factor : credentials::factorsOf(transaction, person)) {
        if (factor.kind == kind) {
            return factor.secret;
        }
    }
    return kind == factors::app ? totp::makeSecret() : QString();
}

QList<credentials::Factor> wantedFactors(
    Transaction &transaction, const QString &person, const QJsonObject &body)
{
    QList<credentials::Factor> wanted;
    const QJsonArray enabled = body.value("enabled"_L1).toArray();
    for (const QJsonValue each : enabled) {
        const QString kind = each.toString();
        if (kind != factors::app && kind != factors::sms && kind != factors::email) {
            throw problems::badRequest(u"enabled must hold names of factors"_s);
        }
        wanted.append({kind, secretFor(transaction, person, kind), body.value("preferred"_L1) == kind});
    }
    return wanted;
}

Reply setFactors(Database &database, const Request &request)
{
    const QJsonObject body =
        body::parse(request, "application/json", {u"email"_s, u"enabled"_s, u"preferred"_s});
    database.write([&](Transaction &transaction) {
        auto person = people::byEmail(transaction, body::text(body, u"email"_s));
        if (!person) {
            throw problems::userNotFound();
        }
        const auto wanted = wantedFactors(transaction, person->id, body);
        credentials::removeFactors(transaction, person->id);
        for (const auto &factor : wanted) {
            credentials::setFactor(transaction, person->id, factor);
        }
        if (person->phone.isEmpty()) {
            person->phone = u"+447700900456"_s; // for text messages; of the range kept for drama
            people::save(transaction, *person);
        }
    });
    return done({});
}

Reply setDomains(Database &database, const Request &request)
{
    const QJsonObject body = body::parse(request, "application/json", {u"emailDomains"_s});
    database.write([&](Transaction &transaction) {
        Centre centre = centreIn(transaction);
        centre.emailDomains = body.value("emailDomains"_L1).toVariant().toStringList();
        saveCentre(transaction, centre);
    });
    return done({});
}

} // namespace

void addTestHooks(Router &router, Clock &clock, Database &database)
{
    router.add(
        "POST", u"/practice/clock"_s, [&clock](const Request &request) { return moveClock(clock, request); });
    router.add("POST", u"/practice/factors"_s,
        [&database](const Request &request) { return setFactors(database, request); });
    router.add("POST", u"/practice/centre"_s,
        [&database](const Request &request) { return setDomains(database, request); });
}

} // namespace practice
