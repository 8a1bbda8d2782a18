#include "practice/pool/attributes.h"

#include "practice/centre/body.h"
#include "practice/centre/change_feed.h"
#include "practice/centre/people.h"
#include "practice/pool/attribute_codes.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/tokens.h"

#include <QRegularExpression>

namespace practice::attributes {

using namespace Qt::StringLiterals;

namespace {

PoolError malformed(const QString &name, const QString &what)
{
    return pool_errors::invalidParameter(u"user.%1: %2"_s.arg(name, what));
}

void setName(QString &name, const QString &attribute, const QString &value)
{
    const QString fault = body::faultOfName(value);
    if (!fault.isEmpty()) {
        throw malformed(attribute, u"Attribute value is not a name (%1)"_s.arg(fault));
    }
    name = value.trimmed();
}

void setLanguage(Person &person, const QString &value)
{
    const auto language = languageOf(value);
    if (!language) {
        throw malformed(u"locale"_s, u"Attribute value must be en or cy"_s);
    }
    person.language = *language;
}

void setPhone(Person &person, const QString &value)
{
    static const QRegularExpression e164(uR"(^\+[1-9][0-9]{6,14}$)"_s);
    if (!e164.match(value).hasMatch()) {
        throw pool_errors::invalidParameter(u"Invalid phone number format."_s);
    }
    if (value != person.phone) {
        person.phone = value;
        person.phoneVerified = false;
    }
}

/// What there is and may not be written by the app client.
bool isReadOnly(const QString &name)
{
    static const QStringList names{u"sub"_s, u"email"_s, u"email_verified"_s, u"phone_number_verified"_s};
    return names.contains(name);
}

void set(Person &person, const QString &name, const QString &value)
{
    if (name == "given_name"_L1) {
        setName(person.firstName, name, value);
    } else if (name == "family_name"_L1) {
        setName(person.lastName, name, value);
    } else if (name == "locale"_L1) {
        setLanguage(person, value);
    } else if (name == "phone_number"_L1) {
        setPhone(person, value);
    } else if (isReadOnly(name)) {
        throw pool_errors::notAuthorized(u"A client attempted to write unauthorized attribute"_s);
    } else {
        throw malformed(name, u"Attribute does not exist in the schema."_s);
    }
}

/// UserAttributes of a request, by name.
QJsonObject wantedIn(const QJsonObject &request)
{
    const QJsonValue list = request.value("UserAttributes"_L1);
    if (!list.isArray()) {
        throw pool_errors::missingMember(u"UserAttributes"_s);
    }
    QJsonObject wanted;
    const QJsonArray attributes = list.toArray();
    for (const QJsonValue each : attributes) {
        const QJsonObject attribute = each.toObject();
        wanted.insert(requiredMember(attribute, u"Name"_s), attribute.value("Value"_L1).toString());
    }
    return wanted;
}

} // namespace

QJsonObject of(const Person &person)
{
    QJsonObject attributes{{"sub"_L1, person.id}, {"email"_L1, person.email}, {"email_verified"_L1, true},
        {"given_name"_L1, person.firstName}, {"family_name"_L1, person.lastName},
        {"locale"_L1, textOf(person.language)}};
    if (!person.phone.isEmpty()) {
        attributes.insert("phone_number"_L1, person.phone);
        attributes.insert("phone_number_verified"_L1, person.phoneVerified);
    }
    return attributes;
}

QStringList missingOf(const UserPool &pool, const Person &person)
{
    return pool.requiresMobile && person.phone.isEmpty() ? QStringList{u"phone_number"_s} : QStringList();
}

Person changed(Person person, const QJsonObject &wanted)
{
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        set(person, each.key(), each.value().toString());
    }
    return person;
}

void save(Transaction &transaction, const UserPool &pool, const Person &before, const Person &after)
{
    const bool portalShowsIt = before.firstName != after.firstName || before.lastName != after.lastName
        || before.language != after.language || before.state != after.state;
    if (portalShowsIt) {
        change_feed::saveEverywhere(
            transaction, after, {before.name(), pool.clock.milliseconds(), {}, before.email});
    } else {
        people::save(transaction, after);
    }
}

QJsonObject update(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    const QJsonObject wanted = wantedIn(request);
    return pool.database.write([&](Transaction &transaction) {
        const Person before = tokens::requireOwner(transaction, pool, token);
        const Person after = changed(before, wanted);
        save(transaction, pool, before, after);
        QJsonArray deliveries;
        if (before.phone != after.phone) {
            deliveries.append(attribute_codes::send(transaction, pool, after, sent_codes::phone));
        }
        return QJsonObject{{"CodeDeliveryDetailsList"_L1, deliveries}};
    });
}

} // namespace practice::attributes
