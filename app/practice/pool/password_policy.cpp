#include "practice/pool/password_policy.h"

#include "practice/pool/pool_error.h"

#include <algorithm>

namespace practice::password_policy {

using namespace Qt::StringLiterals;

namespace {

bool isLower(QChar letter)
{
    return letter >= u'a' && letter <= u'z';
}

bool isUpper(QChar letter)
{
    return letter >= u'A' && letter <= u'Z';
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// The ones that Cognito counts; a letter of another script is none.
bool isSymbol(QChar letter)
{
    return u"^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+="_s.contains(letter);
}

void require(bool holds, const QString &rule)
{
    if (!holds) {
        throw PoolError{u"InvalidPasswordException"_s, "Password did not conform with policy: "_L1 + rule};
    }
}

void requireOne(const QString &password, bool (*belongs)(QChar), const QString &kind)
{
    require(std::any_of(password.begin(), password.end(), belongs),
        u"Password must have %1 characters"_s.arg(kind));
}

} // namespace

void requirePossible(const QString &password, const QString &member)
{
    const bool blank =
        std::any_of(password.begin(), password.end(), [](QChar letter) { return letter.isSpace(); });
    if (blank || password.size() > mostCharacters) {
        throw pool_errors::invalidParameter(
            u"1 validation error detected: Value at '%1' failed to satisfy constraint: %2"_s.arg(member,
                blank ? u"Member must satisfy regular expression pattern: ^[\\S]+$"_s
                      : u"Member must have length less than or equal to %1"_s.arg(mostCharacters)));
    }
}

QJsonObject described()
{
    return {{u"minimumLength"_s, leastCharacters}, {u"requireUppercase"_s, true},
        {u"requireLowercase"_s, true}, {u"requireNumbers"_s, true}, {u"requireSymbols"_s, true}};
}

void requireConforming(const QString &password)
{
    require(password.size() >= leastCharacters, u"Password not long enough"_s);
    requireOne(password, isLower, u"lowercase"_s);
    requireOne(password, isUpper, u"uppercase"_s);
    requireOne(password, isDigit, u"numeric"_s);
    requireOne(password, isSymbol, u"symbol"_s);
}

} // namespace practice::password_policy
