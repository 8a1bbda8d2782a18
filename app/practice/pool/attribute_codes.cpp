#include "practice/pool/attribute_codes.h"

#include "practice/centre/people.h"
#include "practice/pool/factors.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/request_limits.h"
#include "practice/pool/tokens.h"
#include "practice/post/letters.h"

namespace practice::attribute_codes {

using namespace Qt::StringLiterals;

namespace {

QString attributeIn(const QJsonObject &request)
{
    QString name = requiredMember(request, u"AttributeName"_s);
    if (name != sent_codes::email && name != sent_codes::phone) {
        throw pool_errors::invalidParameter(u"Attribute %1 cannot be verified."_s.arg(name));
    }
    return name;
}

std::optional<PoolError> missing(const Person &person, const QString &attribute)
{
    if (attribute == sent_codes::phone && person.phone.isEmpty()) {
        return pool_errors::invalidParameter(u"User does not have attribute phone_number."_s);
    }
    return std::nullopt;
}

PoolResult requestIn(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &attribute)
{
    if (const auto error = missing(person, attribute)) {
        return *error;
    }
    if (const auto error =
            request_limits::count(transaction, person.id, u"GetUserAttributeVerificationCode"_s,
                request_limits::getAttributeCode, pool.clock.milliseconds())) {
        return *error;
    }
    return QJsonObject{{"CodeDeliveryDetails"_L1, send(transaction, pool, person, attribute)}};
}

PoolResult verifyIn(Transaction &transaction, const UserPool &pool, Person person, const QString &attribute,
    const QString &code)
{
    if (const auto error = request_limits::count(transaction, person.id, u"VerifyUserAttribute"_s,
            request_limits::verifyAttribute, pool.clock.milliseconds())) {
        return *error;
    }
    if (const auto error = sent_codes::faultOf(transaction, pool, person.id, attribute, code)) {
        return *error;
    }
    sent_codes::forget(transaction, person.id, attribute);
    if (attribute == sent_codes::phone) {
        person.phoneVerified = true;
        people::save(transaction, person);
    }
    return QJsonObject();
}

} // namespace

QJsonObject send(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &attribute)
{
    const bool bySms = attribute == sent_codes::phone;
    const QString code = sent_codes::make(transaction, pool, person.id, attribute);
    post::send(transaction,
        bySms ? letters::codeBySms(person, code) : letters::addressCodeByEmail(person, code),
        pool.clock.milliseconds());
    return {{"AttributeName"_L1, attribute}, {"DeliveryMedium"_L1, bySms ? "SMS"_L1 : "EMAIL"_L1},
        {"Destination"_L1, bySms ? factors::maskedPhone(person.phone) : factors::maskedEmail(person.email)}};
}

QJsonObject request(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    const QString attribute = attributeIn(request);
    return valueOrThrow(pool.database.write([&](Transaction &transaction) {
        return requestIn(transaction, pool, tokens::requireOwner(transaction, pool, token), attribute);
    }));
}

QJsonObject verify(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    const QString attribute = attributeIn(request);
    const QString code = requiredMember(request, u"Code"_s);
    return valueOrThrow(pool.database.write([&](Transaction &transaction) {
        return verifyIn(transaction, pool, tokens::requireOwner(transaction, pool, token), attribute, code);
    }));
}

} // namespace practice::attribute_codes
