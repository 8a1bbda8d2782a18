#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString label(AccountType type)
{
    switch (type) {
    case AccountType::ExamsOfficer:
        return App::translate("words", "Exams Officer");
    case AccountType::Admin:
        return App::translate("words", "Admin");
    case AccountType::User:
        return App::translate("words", "User");
    }
    Q_UNREACHABLE();
}

QString label(UserState state)
{
    return state == UserState::Invited ? App::translate("words", "Invited")
                                       : App::translate("words", "Active");
}

QString label(Language language)
{
    // Each names itself, in both languages' windows.
    return language == Language::Welsh ? QStringLiteral("Cymraeg") : QStringLiteral("English");
}

QString label(Permission permission)
{
    switch (permission) {
    case Permission::AccessArrangements:
        return App::translate("words", "Access Arrangements/CAP");
    case Permission::EntriesAndResults:
        return App::translate("words", "Entries and Results");
    case Permission::Iamis:
        return QStringLiteral("IAMIS");
    case Permission::PastPapers:
        return App::translate("words", "Past Papers, Marking Schemes and Resources");
    case Permission::ViewScripts:
        return App::translate("words", "View Scripts");
    case Permission::ItemLevelData:
        return App::translate("words", "Item Level Data");
    case Permission::A2cKeys:
        return App::translate("words", "A2C Keys");
    }
    Q_UNREACHABLE();
}

QString letter(Permission permission)
{
    switch (permission) {
    case Permission::AccessArrangements:
        return QStringLiteral("A");
    case Permission::EntriesAndResults:
        return QStringLiteral("E");
    case Permission::Iamis:
        return QStringLiteral("I");
    case Permission::PastPapers:
        return QStringLiteral("P");
    case Permission::ViewScripts:
        return QStringLiteral("S");
    case Permission::ItemLevelData:
        return QStringLiteral("L");
    case Permission::A2cKeys:
        return QStringLiteral("K");
    }
    Q_UNREACHABLE();
}

QString sentence(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Allowed:
        return {};
    case Meaning::MakeEntriesAndResultsUnderEmbargo:
        return App::translate("words", "Make entries; view results under embargo.");
    case Meaning::ViewEntriesAndResultsFromEight:
        return App::translate("words", "View only; results from 8am on results day.");
    case Meaning::AllSubjects:
        return App::translate("words", "Covers all subjects.");
    }
    Q_UNREACHABLE();
}

QString whyFixed(Permission permission, AccountType type)
{
    if (permission == Permission::A2cKeys) {
        return type == AccountType::User
            ? App::translate("words", "Only for Exams Officer and Admin accounts.")
            : App::translate("words", "Comes with the account type.");
    }
    if (type == AccountType::ExamsOfficer)
        return App::translate("words", "The Exams Officer always has this.");
    return {};
}

} // namespace canolfan::words
