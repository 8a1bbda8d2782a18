#pragma once

#include "practice/centre/person.h"
#include "practice/pool/user_pool.h"

/// What follows on what in a sign-in (cognito.md section 2). Each returns the operation's reply: the next
/// challenge, or the tokens. `deviceKey` is that of the computer as the client gave it, or empty.
namespace practice::steps {

/// The password is right, or was just chosen.
QJsonObject afterPassword(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &deviceKey);
/// A factor, a set-up or a remembered device has shown who it is.
QJsonObject afterFactor(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &deviceKey);

} // namespace practice::steps
