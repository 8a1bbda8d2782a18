#include "practice/desk/practice_desk.h"

#include "practice/centre/centre.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/password_policy.h"
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

QJsonObject shown(const QString &email, const authenticators::NextCode &next)
{
    return {{"email"_L1, email}, {"code"_L1, next.code.isEmpty() ? QJsonValue() : QJsonValue(next.code)},
        {"secondsLeft"_L1, next.secondsLeft}};
}

/// Everybody's authenticator app, as if it lay on the desk; then those that are being set up, as if every QR
/// code had been scanned.
QJsonArray authenticatorsOf(Transaction &transaction, const Clock &clock)
{
    Rows rows = transaction.run("SELECT p.id, p.email, t.secret, t.pending FROM software_token t"
                                " JOIN person p ON p.id = t.person"
                                " LEFT JOIN practice_account a ON a.person = p.id"
                                " ORDER BY a.place IS NULL, a.place, p.email");
    QJsonArray list;
    QJsonArray pending;
    while (rows.next()) {
        const QString email = rows.text(1);
        if (!rows.text(2).isEmpty()) {
            list.append(shown(
                email, authenticators::nextCode(transaction, rows.text(0), rows.text(2), clock.seconds())));
        }
        if (!rows.text(3).isEmpty()) {
            QJsonObject entry = shown(email, authenticators::nextPendingCode(rows.text(3), clock.seconds()));
            entry.insert("settingUp"_L1, true);
            pending.append(entry);
        }
    }
    for (const QJsonValue each : std::as_const(pending)) {
        list.append(each);
    }
    return list;
}

Reply inbox(const UserPool &pool, const Request &request)
{
    return pool.database.read([&](Transaction &transaction) {
        const int limit =
            qBound(1, request.query.value(u"limit"_s, QString::number(messagesShown)).toInt(), 100'000);
        const QJsonArray codes = authenticatorsOf(transaction, pool.clock);
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
        {"apiBase"_L1, pool.endpoint + "api/v1"_L1}, {"passwordPolicy"_L1, password_policy::described()},
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
            return jsonReply(QJsonDocument(wellKnown(pool, centres::all(transaction).value(0))));
        });
    });
}

} // namespace practice
