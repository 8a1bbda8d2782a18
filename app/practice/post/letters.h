#pragma once

#include "practice/centre/person.h"
#include "practice/post/message.h"

/// The words of what is sent, in the language that the person prefers (S11, S52). Pure functions.
namespace practice::letters {

/// To sign in with.
Message codeByEmail(const Person &person, const QString &code);
/// To choose a new password with (S22).
Message passwordCodeByEmail(const Person &person, const QString &code);
/// To show that the address is one's own.
Message addressCodeByEmail(const Person &person, const QString &code);
Message codeBySms(const Person &person, const QString &code);
Message invitation(const Person &person, const QString &centreNumber, const QString &temporaryPassword);

} // namespace practice::letters
