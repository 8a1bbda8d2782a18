#pragma once

#include "practice/centre/person.h"
#include "practice/pool/user_pool.h"

#include <QJsonArray>
#include <QJsonObject>

/// What the pool knows of a person, by Cognito's names. The app client may write given_name, family_name,
/// locale (en or cy) and phone_number; never email (S36: an email address cannot be amended).
namespace practice::attributes {

/// Those of an ID token and of GetUser. All but the *_verified are texts.
QJsonObject of(const Person &person);

/// Those that the pool requires and that have no value yet. The invitation brings everything but a telephone
/// number.
QStringList missingOf(const UserPool &pool, const Person &person);

/// The person with some attributes changed (`wanted`: name to text). A telephone number that is new is not
/// verified. Throws NotAuthorizedException for one that may not be written, InvalidParameterException for one
/// that is unknown or malformed.
Person changed(Person person, const QJsonObject &wanted);

/// Stores what was changed: names and language through the change feed of each of their centres, as the
/// person's own doing.
void save(Transaction &transaction, const UserPool &pool, const Person &before, const Person &after);

/// UpdateUserAttributes. A new telephone number is sent a code, as if GetUserAttributeVerificationCode had
/// been asked for. Until it is verified, text messages at a sign-in go to it all the same, as on AWS. Throws
/// PoolError.
QJsonObject update(const UserPool &pool, const QJsonObject &request);

} // namespace practice::attributes
