#include "domain/phonenumber.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace canolfan {

/// ITU-T E.164: at most 15 digits with the country code, which begins with 1 to 9. The shortest numbers in
/// use (Niue's) have 7.
static const char *const form = "^\\+[1-9][0-9]{6,14}$";

/// The country codes of two digits; 1 and 7 stand alone, and all others have three (ITU-T E.164, annex D).
static constexpr std::array twoDigits{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49,
    51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

static QString withoutWhatStandsBetween(QString typed)
{
    static const QRegularExpression trunkZero(QStringLiteral("\\(\\s*0\\s*\\)"));
    static const QRegularExpression between(QStringLiteral("[\\s\\p{Z}\\p{Cf}\\p{Pd}().]+"));
    return typed.remove(trunkZero).remove(between);
}

std::variant<QString, PhoneProblem> phoneNumber(const QString &typed)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    static const QRegularExpression number(QString::fromLatin1(form));
    QString plain = withoutWhatStandsBetween(typed);
    if (plain.isEmpty())
        return PhoneProblem::Missing;
    if (plain.startsWith(QLatin1String("00")))
        plain.replace(0, 2, QLatin1Char('+'));
    if (digits.match(plain).hasMatch())
        return PhoneProblem::NoCountryCode;
    if (!number.match(plain).hasMatch())
        return PhoneProblem::NotANumber;
    return plain;
}

static qsizetype lengthOfCountryCode(const QString &digits)
{
    if (digits.startsWith(QLatin1Char('1')) || digits.startsWith(QLatin1Char('7')))
        return 1;
    const int two = digits.left(2).toInt();
    return std::find(twoDigits.begin(), twoDigits.end(), two) != twoDigits.end() ? 2 : 3;
}

/// In threes; what is left over joins the last one.
static QStringList inThrees(const QString &digits)
{
    QStringList groups;
    qsizetype at = 0;
    while (digits.size() - at > 4) {
        groups << digits.mid(at, 3);
        at += 3;
    }
    return groups << digits.mid(at);
}

QString grouped(const QString &phoneNumber)
{
    const QString digits = phoneNumber.mid(1);
    const qsizetype country = lengthOfCountryCode(digits);
    const QString rest = digits.mid(country);
    QStringList groups{phoneNumber.left(country + 1)};
    if (digits.startsWith(QLatin1String("447")) && rest.size() == 10)
        groups << rest.left(4) << rest.mid(4); // as British mobile numbers are written
    else
        groups << inThrees(rest);
    return groups.join(QLatin1Char(' '));
}

} // namespace canolfan
