#include "practice/desk/practice_desk.h"

#include "practice/centre/centre.h"
#include "practice/pool/factors.h"
#include "practice/post/message.h"
#include "practice/seed/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesShown = 200;

Reply jsonReply(const QJsonDocument &document)
{
    return {200, "application/json", document.toJson(QJsonDocument::Compact), {}};
}

/// Everybody's authenticator app, as if it lay on the desk.
QJsonArray authenticators(Transaction &transaction, const Clock &clock)
{
    Rows rows =
        transaction.run("SELECT p.id, p.email, f.secret FROM factor f JOIN person p ON p.id = f.person"
                        " LEFT JOIN practice_account a ON a.person = p.id WHERE f.kind = 'SOFTWARE_TOKEN_MFA'"
                        " ORDER BY a.place IS NULL, a.place, p.email");
    QJsonArray list;
    while (rows.next()) {
        const auto next = factors::nextAppCode(transaction, rows.text(0), rows.text(2), clock.seconds());
        list.append(QJsonObject{{"email"_L1, rows.text(1)},
            {"code"_L1, next.code.isEmpty() ? QJsonValue() : QJsonValue(next.code)},
            {"secondsLeft"_L1, next.secondsLeft}});
    }
    return list;
}

Reply inbox(const UserPool &pool, const Request &request)
{
    return pool.database.read([&](Transaction &transaction) {
        const int limit =
            qBound(1, request.query.value(u"limit"_s, QString::number(messagesShown)).toInt(), 100'000);
        const QJsonArray codes = authenticators(transaction, pool.clock);
        QJsonObject inbox{{"messages"_L1, post::sent(transaction, request.query.value(u"to"_s), limit)},
            {"authenticators"_L1, codes}};
        if (!codes.isEmpty()) {
            inbox.insert("authenticator"_L1, codes.first());
        }
        return jsonReply(QJsonDocument(inbox));
    });
}

QJsonObject wellKnown(const UserPool &pool, const Centre &centre)
{
    return {{"name"_L1, centre.name}, {"region"_L1, pool.region}, {"userPoolId"_L1, pool.poolId},
        {"clientId"_L1, pool.clientId}, {"identityEndpoint"_L1, pool.endpoint},
        {"apiBase"_L1, pool.endpoint + "api/v1"_L1},
        {"practice"_L1,
            QJsonObject{{"accounts"_L1, pool.endpoint + "practice/accounts"_L1},
                {"inbox"_L1, pool.endpoint + "practice/inbox"_L1}}}};
}

} // namespace

void addDeskRoutes(Router &router, const UserPool &pool)
{
    router.add("GET", u"/practice/accounts"_s, [&pool](const Request &) {
        return pool.database.read([](Transaction &transaction) {
            return jsonReply(QJsonDocument(accounts::list(transaction, false)));
        });
    });
    router.add("GET", u"/practice/inbox"_s, [&pool](const Request &request) { return inbox(pool, request); });
}

void addWellKnown(Router &router, const UserPool &pool)
{
    router.add("GET", u"/.well-known/canolfan.json"_s, [&pool](const Request &) {
        return pool.database.read([&pool](Transaction &transaction) {
            return jsonReply(QJsonDocument(wellKnown(pool, centreIn(transaction))));
        });
    });
}

} // namespace practice
