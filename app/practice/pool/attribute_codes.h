#pragma once

#include "practice/centre/person.h"
#include "practice/pool/sent_codes.h"
#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// Showing that an email address or a telephone number is one's own, by a code that is sent there.
namespace practice::attribute_codes {

/// Sends a code, and returns CodeDeliveryDetails. `attribute` is email or phone_number.
QJsonObject send(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &attribute);

/// GetUserAttributeVerificationCode: five requests an hour and person. Throws PoolError.
QJsonObject request(const UserPool &pool, const QJsonObject &request);
/// VerifyUserAttribute: fifteen requests an hour and person, whatever comes of them. Throws PoolError.
QJsonObject verify(const UserPool &pool, const QJsonObject &request);

} // namespace practice::attribute_codes
