#include "domain/inputrules.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace canolfan {

static constexpr int longestName = 100;
static constexpr int longestEmail = 254;

/// Refused where the portal gives no domains of the centre (S13).
static constexpr std::array personalProviders{"aol.com", "btinternet.com", "btopenworld.com", "gmail.com",
    "gmx.com", "googlemail.com", "hotmail.co.uk", "hotmail.com", "icloud.com", "live.co.uk", "live.com",
    "mac.com", "mail.com", "me.com", "msn.com", "outlook.com", "pm.me", "proton.me", "protonmail.com",
    "sky.com", "talktalk.net", "tiscali.co.uk", "virginmedia.com", "yahoo.co.uk", "yahoo.com", "ymail.com"};

static bool hasControlCharacter(const QString &text)
{
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](char32_t point) {
        const QChar::Category category = QChar::category(point);
        return category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph;
    });
}

InputVerdict checkName(const QString &typed)
{
    const QString name = typed.trimmed();
    if (name.isEmpty())
        return InputProblem::Missing;
    if (hasControlCharacter(name))
        return InputProblem::ControlCharacter;
    if (name.toUcs4().size() > longestName)
        return InputProblem::TooLong;
    return std::nullopt;
}

InputVerdict checkEmailForm(const QString &typed)
{
    // RFC 5321 without quoted local parts and address literals, which no school uses.
    static const QRegularExpression form(QStringLiteral(
        R"(^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@)"
        R"(([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$)"));
    const QString email = typed.trimmed();
    if (email.isEmpty())
        return InputProblem::Missing;
    if (email.size() > longestEmail)
        return InputProblem::TooLong;
    if (!form.match(email).hasMatch())
        return InputProblem::Malformed;
    return std::nullopt;
}

static bool isPersonal(const QString &domain)
{
    return std::any_of(personalProviders.begin(), personalProviders.end(),
        [&domain](const char *provider) { return domain == QLatin1String(provider); });
}

static bool belongsTo(const QString &domain, const QStringList &centreDomains)
{
    return std::any_of(centreDomains.begin(), centreDomains.end(), [&domain](const QString &own) {
        const QString folded = own.toCaseFolded();
        return domain == folded || domain.endsWith(QLatin1Char('.') + folded);
    });
}

InputVerdict checkInvitedEmail(
    const QString &typed, const QStringList &centreDomains, const QStringList &takenEmails)
{
    if (const InputVerdict verdict = checkEmailForm(typed))
        return verdict;
    const QString email = typed.trimmed();
    const QString domain = email.section(QLatin1Char('@'), 1).toCaseFolded();
    const bool ours = centreDomains.isEmpty() ? !isPersonal(domain) : belongsTo(domain, centreDomains);
    if (!ours)
        return InputProblem::NotSchoolAddress;
    if (takenEmails.contains(email, Qt::CaseInsensitive))
        return InputProblem::AlreadyInCentre;
    return std::nullopt;
}

InputVerdict checkCode(const QString &typed)
{
    static const QRegularExpression sixDigits(QStringLiteral("^[0-9]{6}$"));
    const QString code = tidiedCode(typed);
    if (code.isEmpty())
        return InputProblem::Missing;
    if (!sixDigits.match(code).hasMatch())
        return InputProblem::NotSixDigits;
    return std::nullopt;
}

QString tidiedCode(const QString &typed)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\p{Z}\\p{Cf}]+"));
    return QString(typed).remove(blanks);
}

QString tidiedPassword(const QString &typed)
{
    return typed.trimmed();
}

} // namespace canolfan
