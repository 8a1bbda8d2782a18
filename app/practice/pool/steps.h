#pragma once

#include "practice/centre/person.h"
#include "practice/pool/user_pool.h"

/// What follows on what in a sign-in (cognito.md section 2). Each returns the operation's reply: the next
/// challenge, or the tokens.
namespace practice::steps {

QJsonObject afterPassword(Transaction &transaction, const UserPool &pool, const Person &person);
QJsonObject afterFactor(Transaction &transaction, const UserPool &pool, const Person &person);

} // namespace practice::steps
