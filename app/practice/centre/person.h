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

/// Somebody with an account in the centre.
struct Person
{
    QString id; ///< UUID; also Cognito's `sub`
    QString firstName;
    QString lastName;
    QString email;
    QString phone; ///< E.164, or empty
    bool phoneVerified = false;
    Language language = Language::English;
    AccountType accountType = AccountType::User;
    Permissions granted; ///< what was chosen; what holds is rules::effective()
    State state = State::Active;
    std::optional<SentInvitation> invitation; ///< while they are Invited
    std::optional<qint64> lastSignIn; ///< milliseconds since 1970; null: never
    qint64 version = 0; ///< the number of the change that made them so

    QString name() const { return firstName + u' ' + lastName; }
};

} // namespace practice
