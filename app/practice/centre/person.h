#pragma once

#include "practice/centre/account.h"

#include <QString>

namespace practice {

/// The newest invitation mail that somebody was sent. Both in milliseconds since 1970.
struct SentInvitation
{
    qint64 at = 0;
    qint64 until = 0; ///< its temporary password works until then
};

/// Somebody with an account, and what is the same in each of their centres.
struct Person
{
    QString id; ///< UUID; also Cognito's `sub`
    QString firstName;
    QString lastName;
    QString email;
    QString phone; ///< E.164, or empty
    bool phoneVerified = false;
    Language language = Language::English;
    State state = State::Active;
    std::optional<SentInvitation> invitation; ///< while they are Invited
    std::optional<qint64> lastSignIn; ///< milliseconds since 1970; null: never

    QString name() const { return firstName + u' ' + lastName; }
};

/// Somebody as they are in one of their centres.
struct Member : Person
{
    QString centre; ///< its number
    AccountType accountType = AccountType::User;
    Permissions granted; ///< what was chosen; what holds is rules::effective()
    qint64 version = 0; ///< the number of the change that made them so
};

} // namespace practice
