#include "domain/tablewords.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace canolfan {

QString foldedWord(const QString &text)
{
    const auto points = text.normalized(QString::NormalizationForm_KD).toCaseFolded().toUcs4();
    QString folded;
    folded.reserve(text.size());
    for (const char32_t point : points) {
        if (QChar::isLetterOrNumber(point))
            folded += QString::fromUcs4(&point, 1);
    }
    return folded;
}

template <typename Meaning>
using Words = QHash<QString, Meaning>;

template <typename Meaning>
static void teach(Words<Meaning> &words, Meaning meaning, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        words.insert(foldedWord(QString::fromUtf8(name)), meaning);
}

template <typename Meaning>
static std::optional<Meaning> meaningIn(const Words<Meaning> &words, const QString &text)
{
    const auto found = words.constFind(foldedWord(text));
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

static Words<InvitationField> headings()
{
    using F = InvitationField;
    Words<F> words;
    teach(words, F::FirstName, {"First name", "Enw cyntaf", "Forename", "Given name"});
    teach(words, F::LastName, {"Last name", "Cyfenw", "Surname", "Family name"});
    teach(words, F::Email, {"Email address", "Cyfeiriad e-bost", "Email", "E-bost"});
    teach(words, F::Language, {"Language preference", "Dewis iaith", "Language", "Iaith"});
    teach(words, F::AccountType, {"Account type", "Math o gyfrif", "Type", "Math"});
    teach(words, F::AccessArrangements,
        {"Access Arrangements/CAP", "Trefniadau Mynediad/CAP", "Access Arrangements", "Trefniadau Mynediad"});
    teach(words, F::EntriesAndResults, {"Entries and Results", "Cofrestriadau a Chanlyniadau"});
    teach(words, F::Iamis, {"IAMIS"});
    teach(words, F::PastPapers,
        {"Past Papers, Marking Schemes and Resources", "Cyn-bapurau, Cynlluniau Marcio ac Adnoddau",
            "Past Papers", "Cyn-bapurau"});
    teach(words, F::ViewScripts, {"View Scripts", "Gweld Sgriptiau"});
    teach(words, F::ItemLevelData, {"Item Level Data", "Data Lefel Eitem"});
    for (const F field : allInvitationFields)
        words.insert(foldedWord(idOf(field)), field);
    return words;
}

std::optional<InvitationField> fieldFromWord(const QString &heading)
{
    static const Words<InvitationField> words = headings();
    return meaningIn(words, heading);
}

std::optional<AccountType> accountTypeFromWord(const QString &cell)
{
    static const Words<AccountType> words = [] {
        Words<AccountType> made;
        teach(made, AccountType::ExamsOfficer, {"Exams Officer", "Swyddog Arholiadau", "EO"});
        teach(made, AccountType::Admin, {"Admin", "Gweinyddwr", "Administrator"});
        teach(made, AccountType::User, {"User", "Defnyddiwr"});
        return made;
    }();
    return meaningIn(words, cell);
}

std::optional<Language> languageFromWord(const QString &cell)
{
    static const Words<Language> words = [] {
        Words<Language> made;
        teach(made, Language::English, {"English", "Saesneg", "en", "eng"});
        teach(made, Language::Welsh, {"Cymraeg", "Welsh", "cy", "cym"});
        return made;
    }();
    return meaningIn(words, cell);
}

/// Without anything that a formula has.
static bool isOfWords(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(),
        [](QChar each) { return each.isLetterOrNumber() || each.isSpace() || each.isMark(); });
}

std::optional<bool> answerFromWord(const QString &cell)
{
    static const Words<bool> words = [] {
        Words<bool> made;
        teach(made, true, {"yes", "y", "x", "1", "true", "on", "ie", "ydy", "ydi", "ydw", "oes", "gwir"});
        teach(made, false,
            {"no", "n", "0", "false", "off", "na", "nac", "nac ydy", "nac ydi", "nac ydw", "nac oes", "nage",
                "gau"});
        return made;
    }();
    // Marks are no letters, so nothing is left of them.
    const QString mark = cell.trimmed();
    if (mark == QStringLiteral("✓") || mark == QStringLiteral("✔"))
        return true;
    if (mark == QStringLiteral("-") || mark == QStringLiteral("–") || mark == QStringLiteral("✗"))
        return false;
    return isOfWords(cell) ? meaningIn(words, cell) : std::nullopt;
}

} // namespace canolfan
