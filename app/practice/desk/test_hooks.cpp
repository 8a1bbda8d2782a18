#include "practice/desk/test_hooks.h"

#include "practice/centre/body.h"
#include "practice/centre/change_feed.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/pool/administration.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"
#include "practice/pool/operations.h"
#include "practice/pool/pool_error.h"

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

QList<credentials::Factor> wantedFactors(const QJsonObject &body)
{
    QList<credentials::Factor> wanted;
    const QJsonArray enabled = body.value("enabled"_L1).toArray();
    for (const QJsonValue each : enabled) {
        const QString kind = each.toString();
        if (!factors::isName(kind)) {
            throw problems::badRequest(u"enabled must hold names of factors"_s);
        }
        wanted.append({kind, body.value("preferred"_L1) == kind});
    }
    return wanted;
}

/// What a factor needs before it can be on. An authenticator that was there before keeps its secret.
void prepare(Transaction &transaction, Person &person, const QString &kind)
{
    if (kind == factors::app && authenticators::secretOf(transaction, person.id).isEmpty()) {
        authenticators::begin(transaction, person.id);
        authenticators::adopt(transaction, person.id);
    }
    if (kind == factors::sms) {
        person.phone = person.phone.isEmpty() ? u"+447700900456"_s : person.phone; // kept for drama
        person.phoneVerified = true;
        people::save(transaction, person);
    }
}

Person requirePerson(Transaction &transaction, const QJsonObject &body)
{
    const auto person = people::byEmail(transaction, body::text(body, u"email"_s));
    if (!person) {
        throw problems::userNotFound();
    }
    return *person;
}

Reply setFactors(const UserPool &pool, const Request &request)
{
    const QJsonObject body =
        body::parse(request, "application/json", {u"email"_s, u"enabled"_s, u"preferred"_s});
    pool.database.write([&](Transaction &transaction) {
        Person person = requirePerson(transaction, body);
        credentials::removeFactors(transaction, person.id);
        for (const auto &factor : wantedFactors(body)) {
            prepare(transaction, person, factor.kind);
            credentials::setFactor(transaction, person.id, factor);
        }
        change_feed::noteRecord(transaction, person, pool.clock.milliseconds());
    });
    return done({});
}

Reply resetPassword(const UserPool &pool, const Request &request)
{
    const QJsonObject body = body::parse(request, "application/json", {u"email"_s});
    try {
        pool.database.write([&](Transaction &transaction) {
            administration::resetPassword(transaction, pool, requirePerson(transaction, body));
        });
    } catch (const PoolError &error) {
        throw problems::badRequest(error.message);
    }
    return done({});
}

Reply orderFaults(const UserPool &pool, const Request &request)
{
    const QJsonObject body = body::parse(request, "application/json",
        {u"operation"_s, u"error"_s, u"message"_s, u"challenge"_s, u"hold"_s, u"after"_s, u"release"_s,
            u"count"_s});
    const int count = body.value("count"_L1).toInt(1);
    if (body.contains("challenge"_L1)) {
        pool.faults.orderChallenge(body::text(body, u"challenge"_s), count);
        return done({});
    }
    if (body.value("release"_L1).toBool()) {
        pool.faults.release();
        return done({});
    }
    // Of the table in cognito.md 1.1: those that nothing a test can do would lead to.
    static const QStringList known{u"TooManyRequestsException"_s, u"LimitExceededException"_s,
        u"InternalErrorException"_s, u"TooManyFailedAttemptsException"_s, u"NotAuthorizedException"_s,
        u"UserNotFoundException"_s, u"UserNotConfirmedException"_s, u"ForbiddenException"_s,
        u"SoftwareTokenMFANotFoundException"_s, u"CodeDeliveryFailureException"_s,
        u"PasswordHistoryPolicyViolationException"_s, u"ResourceNotFoundException"_s,
        u"OperationNotEnabledException"_s, u"UnknownOperationException"_s,
        u"FeatureUnavailableInTierException"_s, u"UnsupportedOperationException"_s, u"ExpiredCodeException"_s,
        u"InvalidParameterException"_s};
    const QString error = body.value("error"_L1).toString();
    const QByteArray operation = body::text(body, u"operation"_s).toLatin1();
    const bool hold = body.value("hold"_L1).toBool();
    if (!(hold || known.contains(error)) || !poolOperation(operation)) {
        throw problems::badRequest(u"There is no such operation or no such error"_s);
    }
    if (hold) {
        pool.faults.orderHold(operation, count, body.value("after"_L1).toInt());
    } else {
        pool.faults.order(operation, {error, body.value("message"_L1).toString()}, count);
    }
    return done({});
}

/// How often each operation of the user pool was done, since the start.
Reply countCalls(const UserPool &pool, const Request &)
{
    QJsonObject counts;
    const auto operations = pool.faults.done();
    for (auto each = operations.begin(); each != operations.end(); ++each) {
        counts.insert(QString::fromLatin1(each.key()), each.value());
    }
    return done(counts);
}

} // namespace

void addTestHooks(Router &router, Clock &clock, const UserPool &pool)
{
    const auto add = [&router, &pool](
                         const QString &path, Reply (*answer)(const UserPool &, const Request &)) {
        router.add("POST", path, [&pool, answer](const Request &request) { return answer(pool, request); });
    };
    router.add(
        "POST", u"/practice/clock"_s, [&clock](const Request &request) { return moveClock(clock, request); });
    add(u"/practice/factors"_s, &setFactors);
    add(u"/practice/password-reset"_s, &resetPassword);
    add(u"/practice/identity-faults"_s, &orderFaults);
    router.add("GET", u"/practice/identity-calls"_s,
        [&pool](const Request &request) { return countCalls(pool, request); });
}

} // namespace practice
