#pragma once

#include "practice/centre/centre.h"
#include "practice/centre/person.h"
#include "practice/store/transaction.h"

#include <QJsonArray>
#include <QList>

/// The three people of the first practice centre with whom anybody may sign in.
namespace practice::accounts {

struct Account
{
    Member person;
    QString password;
    QString factor; ///< Cognito's name
};

/// Exams Officer (authenticator app), Admin (SMS), User (email). Passwords are fixed, since the README states
/// them.
QList<Account> all(const Centre &centre);

/// The id of the account at this place of the list above; empty if it is gone.
QString idAt(Transaction &transaction, int place);

/// Those that are left, as `accounts --json` prints them: email, password, accountType (in
/// the first of their centres), totpSecret.
QJsonArray list(Transaction &transaction, bool withSecrets);

} // namespace practice::accounts
