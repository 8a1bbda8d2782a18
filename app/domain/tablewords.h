#pragma once

#include "domain/accounttype.h"
#include "domain/invitationfield.h"
#include "domain/language.h"

#include <QString>

#include <optional>

/// What people write into a table of invitations, in English or Welsh, whichever language the program is in:
/// names as the program has them, the portal's ids, and the usual abbreviations. Case, accents, blanks and
/// punctuation do not count. nullopt: none of them.
namespace canolfan {

/// Without what does not count: "E-mail Address:" is "emailaddress".
QString foldedWord(const QString &text);

/// A heading: "First name", "Cyfenw", "viewScripts", "Past Papers".
std::optional<InvitationField> fieldFromWord(const QString &heading);
std::optional<AccountType> accountTypeFromWord(const QString &cell);
std::optional<Language> languageFromWord(const QString &cell);
/// Whether a permission is granted: yes, y, x, 1, true, ie, ydy …; no, n, 0, -, false, na, nac ydy …
std::optional<bool> answerFromWord(const QString &cell);

} // namespace canolfan
