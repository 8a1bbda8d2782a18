#pragma once

#include <QList>
#include <QString>

namespace canolfan {

/// What a new password has to have.
enum class PasswordRule
{
    LongEnough,
    UpperCase,
    LowerCase,
    Digit,
    Symbol,
    NoBlanks, ///< in every pool
    NotTooLong ///< in every pool
};

/// What one user pool asks for; as it stands here, what Cognito asks for where nobody has said otherwise. The
/// pool has the last word: its own policy is not told to clients.
struct PasswordPolicy
{
    int minimumLength = 8;
    bool upperCase = true;
    bool lowerCase = true;
    bool digit = true;
    bool symbol = true;

    bool operator==(const PasswordPolicy &) const = default;
};

/// Of every pool (cognito.md 1.2), in QChars.
constexpr int longestPassword = 256;

/// In the order in which they are shown.
QList<PasswordRule> rulesOf(const PasswordPolicy &policy);

/// Those of rulesOf() that `password` does not keep, in that order. Letters, digits and symbols are ASCII's:
/// Cognito counts no others.
QList<PasswordRule> unmetRules(const PasswordPolicy &policy, const QString &password);

} // namespace canolfan
