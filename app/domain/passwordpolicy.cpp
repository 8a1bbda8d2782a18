#include "domain/passwordpolicy.h"

#include <algorithm>

namespace canolfan {

QList<PasswordRule> rulesOf(const PasswordPolicy &policy)
{
    QList<PasswordRule> rules{PasswordRule::LongEnough};
    if (policy.upperCase)
        rules << PasswordRule::UpperCase;
    if (policy.lowerCase)
        rules << PasswordRule::LowerCase;
    if (policy.digit)
        rules << PasswordRule::Digit;
    if (policy.symbol)
        rules << PasswordRule::Symbol;
    return rules << PasswordRule::NoBlanks << PasswordRule::NotTooLong;
}

template <typename Wanted>
static bool has(const QString &password, Wanted wanted)
{
    return std::any_of(password.begin(), password.end(), wanted);
}

static bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

static bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Every printable ASCII character that is neither letter nor digit: Cognito's list, which leaves out £ and
/// €.
static bool isSymbol(QChar c)
{
    return c > u' ' && c <= u'~' && !isUpper(c) && !isLower(c) && !isDigit(c);
}

static bool isBlank(QChar c)
{
    return c.isSpace();
}

static bool isKept(PasswordRule rule, const PasswordPolicy &policy, const QString &password)
{
    switch (rule) {
    case PasswordRule::LongEnough:
        return password.size() >= policy.minimumLength;
    case PasswordRule::UpperCase:
        return has(password, isUpper);
    case PasswordRule::LowerCase:
        return has(password, isLower);
    case PasswordRule::Digit:
        return has(password, isDigit);
    case PasswordRule::Symbol:
        return has(password, isSymbol);
    case PasswordRule::NoBlanks:
        return !has(password, isBlank);
    case PasswordRule::NotTooLong:
        return password.size() <= longestPassword;
    }
    Q_UNREACHABLE();
}

QList<PasswordRule> unmetRules(const PasswordPolicy &policy, const QString &password)
{
    QList<PasswordRule> unmet = rulesOf(policy);
    unmet.removeIf([&](PasswordRule rule) { return isKept(rule, policy, password); });
    return unmet;
}

} // namespace canolfan
