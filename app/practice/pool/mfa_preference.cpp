#include "practice/pool/mfa_preference.h"

#include "practice/centre/change_feed.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/tokens.h"

namespace practice::mfa_preference {

using namespace Qt::StringLiterals;

namespace {

struct Wish
{
    QString kind;
    bool enabled = false;
    bool preferred = false;
};

/// Throws InvalidParameterException for wishes that contradict each other.
QList<Wish> wishesIn(const QJsonObject &request)
{
    QList<Wish> wishes;
    int preferred = 0;
    const auto read = [&](QLatin1StringView member, QLatin1StringView kind) {
        if (!request.value(member).isObject()) {
            return;
        }
        const QJsonObject block = request.value(member).toObject();
        const Wish wish{kind, block.value("Enabled"_L1).toBool(), block.value("PreferredMfa"_L1).toBool()};
        if (wish.preferred && !wish.enabled) {
            throw pool_errors::invalidParameter(
                u"Invalid MFA preference: %1 must be enabled to be preferred"_s.arg(kind));
        }
        preferred += wish.preferred ? 1 : 0;
        wishes.append(wish);
    };
    read("SoftwareTokenMfaSettings"_L1, factors::app);
    read("SMSMfaSettings"_L1, factors::sms);
    read("EmailMfaSettings"_L1, factors::email);
    if (preferred > 1) {
        throw pool_errors::invalidParameter(u"Only one MFA type can be preferred"_s);
    }
    return wishes;
}

bool canBeOn(Transaction &transaction, const Person &person, const QString &kind)
{
    if (kind == factors::app) {
        return !authenticators::secretOf(transaction, person.id).isEmpty();
    }
    return kind != factors::sms || (!person.phone.isEmpty() && person.phoneVerified);
}

void preferNone(Transaction &transaction, const QString &person)
{
    const auto enabled = credentials::factorsOf(transaction, person);
    for (const auto &factor : enabled) {
        credentials::setFactor(transaction, person, {factor.kind, false});
    }
}

void fulfil(Transaction &transaction, const Person &person, const Wish &wish)
{
    if (!wish.enabled) {
        credentials::removeFactor(transaction, person.id, wish.kind);
        return;
    }
    if (!canBeOn(transaction, person, wish.kind)) {
        throw pool_errors::invalidParameter(
            u"User does not have delivery config set to turn on %1"_s.arg(wish.kind));
    }
    if (wish.preferred) {
        preferNone(transaction, person.id);
    }
    credentials::setFactor(transaction, person.id, {wish.kind, wish.preferred});
}

} // namespace

QJsonObject set(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    const QList<Wish> wishes = wishesIn(request);
    pool.database.write([&](Transaction &transaction) {
        const Person person = tokens::requireOwner(transaction, pool, token);
        for (const Wish &wish : wishes) {
            fulfil(transaction, person, wish);
        }
        change_feed::noteRecord(transaction, person, pool.clock.milliseconds());
        if (pool.mfa == PoolMfa::On && credentials::factorsOf(transaction, person.id).isEmpty()) {
            throw pool_errors::invalidParameter(
                u"The user pool requires MFA: the last factor cannot be turned off"_s);
        }
    });
    return {};
}

} // namespace practice::mfa_preference
