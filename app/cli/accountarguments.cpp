#include "accountarguments.h"

#include "words/commandline.h"

namespace canolfan::cli {

using session::Factor;

static const QString mfaVerb = QStringLiteral("mfa");
static const QString profileVerb = QStringLiteral("profile");

QString nameOf(Factor factor)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return QStringLiteral("app");
    case Factor::TextMessage:
        return QStringLiteral("sms");
    case Factor::Email:
        return QStringLiteral("email");
    }
    Q_UNREACHABLE();
}

std::optional<Factor> factorNamed(const QString &name)
{
    for (const Factor factor : {Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email}) {
        if (name.trimmed().compare(nameOf(factor), Qt::CaseInsensitive) == 0)
            return factor;
    }
    return std::nullopt;
}

static std::optional<MfaOrder> readSetUp(Factor factor, const QString &value, bool asQrCode, QString &problem)
{
    const bool byText = factor == Factor::TextMessage;
    if (byText && value.isEmpty())
        problem = words::missingArgument(QStringLiteral("mfa sms"), QStringLiteral("NUMBER"));
    else if (!byText && !value.isEmpty())
        problem = words::unexpectedArgument(value);
    else if (asQrCode && factor != Factor::AuthenticatorApp)
        problem = words::unexpectedArgument(QStringLiteral("--qr"));
    if (!problem.isEmpty())
        return std::nullopt;
    return MfaOrder{MfaOrder::Action::SetUp, factor, value, asQrCode};
}

std::optional<MfaOrder> readMfaOrder(const SortedWords &sorted, QString &problem)
{
    const QString first = sorted.bare.value(0);
    const QString second = sorted.bare.value(1);
    const bool asQrCode = !sorted.flags.isEmpty();
    if (const auto factor = factorNamed(first))
        return readSetUp(*factor, second, asQrCode, problem);
    if (asQrCode) {
        problem = words::unexpectedArgument(QStringLiteral("--qr"));
        return std::nullopt;
    }
    if (first.isEmpty())
        return MfaOrder{};
    const bool prefer = first == QLatin1String("prefer");
    if (!prefer && first != QLatin1String("remove")) {
        problem = words::valueWanted(mfaVerb, QStringLiteral("app, sms, email, prefer, remove"));
        return std::nullopt;
    }
    const auto factor = factorNamed(second);
    if (!factor) {
        problem = words::valueWanted(mfaVerb + QLatin1Char(' ') + first, QStringLiteral("app, sms, email"));
        return std::nullopt;
    }
    return MfaOrder{prefer ? MfaOrder::Action::Prefer : MfaOrder::Action::Remove, *factor};
}

static bool readOptional(
    const SortedWords &sorted, const QString &option, std::optional<QString> &into, QString &problem)
{
    if (!sorted.values.contains(option))
        return true;
    QString text;
    if (!readText(sorted, profileVerb, option, text, problem))
        return false;
    into = text;
    return true;
}

std::optional<ProfileChange> readProfileChange(const SortedWords &sorted, QString &problem)
{
    const QString languageOption = QStringLiteral("--language");
    ProfileChange change;
    std::optional<QString> language;
    if (!readOptional(sorted, QStringLiteral("--first-name"), change.firstName, problem)
        || !readOptional(sorted, QStringLiteral("--last-name"), change.lastName, problem)
        || !readOptional(sorted, languageOption, language, problem))
        return std::nullopt;
    if (language)
        change.language = languageFromId(*language);
    if (language && !change.language) {
        problem = words::valueWanted(languageOption, QStringLiteral("en, cy"));
        return std::nullopt;
    }
    return change;
}

} // namespace canolfan::cli
