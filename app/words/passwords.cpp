#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString label(PasswordRule rule, const PasswordPolicy &policy)
{
    switch (rule) {
    case PasswordRule::LongEnough:
        return App::translate("words", "At least %n characters", nullptr, policy.minimumLength);
    case PasswordRule::UpperCase:
        return App::translate("words", "A capital letter (A–Z)");
    case PasswordRule::LowerCase:
        return App::translate("words", "A small letter (a–z)");
    case PasswordRule::Digit:
        return App::translate("words", "A digit (0–9)");
    case PasswordRule::Symbol:
        return App::translate("words", "A symbol, such as - or !");
    case PasswordRule::NoBlanks:
        return App::translate("words", "No blanks");
    case PasswordRule::NotTooLong:
        return App::translate("words", "At most %n characters", nullptr, longestPassword);
    }
    Q_UNREACHABLE();
}

QString sentence(PasswordRule rule, const PasswordPolicy &policy)
{
    switch (rule) {
    case PasswordRule::LongEnough:
        return App::translate("words", "Use at least %n characters.", nullptr, policy.minimumLength);
    case PasswordRule::UpperCase:
        return App::translate("words", "Put in a capital letter (A–Z).");
    case PasswordRule::LowerCase:
        return App::translate("words", "Put in a small letter (a–z).");
    case PasswordRule::Digit:
        return App::translate("words", "Put in a digit (0–9).");
    case PasswordRule::Symbol:
        return App::translate("words", "Put in a symbol, such as - or !");
    case PasswordRule::NoBlanks:
        return App::translate(
            "words", "A password has no blanks. Take them out, or put hyphens in their place.");
    case PasswordRule::NotTooLong:
        return App::translate("words", "Use at most %n characters.", nullptr, longestPassword);
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::words
