#include "words/matrix.h"

#include "domain/rules.h"
#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString inACell(Permission permission, AccountType type)
{
    switch (meaningOf(permission, type)) {
    case Meaning::MakeEntriesAndResultsUnderEmbargo:
        return type == AccountType::ExamsOfficer ? App::translate("words", "always, under embargo", "access")
                                                 : App::translate("words", "under embargo", "access");
    case Meaning::ViewEntriesAndResultsFromEight:
        return App::translate("words", "view only, from 8am on results day", "access");
    case Meaning::AllSubjects:
        return App::translate("words", "all subjects", "access");
    case Meaning::Allowed:
        break;
    }
    return type == AccountType::ExamsOfficer ? App::translate("words", "always", "access")
                                             : App::translate("words", "yes", "access");
}

QString reminder(Permission permission)
{
    switch (permission) {
    case Permission::ViewScripts:
        return App::translate("words",
            "View Scripts: scripts should only be accessed with candidate permission. Make sure that you "
            "have it.");
    case Permission::Iamis:
        return App::translate("words", "IAMIS: it covers all subjects, not only the person's own.");
    default:
        return {};
    }
}

QString whatAnAdminCan(Permissions then)
{
    const QString manages =
        App::translate("words", "An Admin can invite and delete people and change their access.");
    if (!then.testFlag(Permission::EntriesAndResults))
        return manages;
    return App::translate(
               "words", "An Admin can make entries, and sees results while they are still under embargo.")
        + QLatin1Char(' ') + manages;
}

QString sharedMailbox()
{
    return App::translate("words",
        "Several people seem to read this mailbox. An account is one person's: whoever reads its mail could "
        "take it over. Use the person's own school address if there is one.");
}

QList<AccessTemplate> suggestedTemplates()
{
    using enum Permission;
    return {{App::translate("words", "Teacher", "a template of access"), Permissions(Iamis) | PastPapers},
        {App::translate("words", "Exams assistant", "a template of access"),
            Permissions(AccessArrangements) | EntriesAndResults | Iamis | PastPapers}};
}

QList<QStringList> table(const QList<AccessTemplate> &templates)
{
    QStringList titles{App::translate("words", "Template")};
    for (const Permission permission : assignablePermissions)
        titles << label(permission);
    QList<QStringList> rows{titles};
    for (const AccessTemplate &each : templates) {
        QStringList row{each.name};
        for (const Permission permission : assignablePermissions)
            row << (each.permissions.testFlag(permission) ? App::translate("words", "yes", "access")
                                                          : App::translate("words", "no", "access"));
        rows << row;
    }
    return rows;
}

} // namespace canolfan::words
