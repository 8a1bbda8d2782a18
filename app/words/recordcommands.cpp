#include "words/recordcommands.h"

#include "words/changes.h"
#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QList<QStringList> table(const QList<CentreUser> &users)
{
    QList<QStringList> rows{{App::translate("words", "First name"), App::translate("words", "Last name"),
        App::translate("words", "Email"), App::translate("words", "Account type"),
        App::translate("words", "Language preference"), App::translate("words", "State"),
        App::translate("words", "Access")}};
    for (const CentreUser &user : users) {
        rows.append({user.firstName, user.lastName, user.email, label(user.accountType), label(user.language),
            label(user.state), access(user.permissions)});
    }
    return rows;
}

QString registerSaved(const QString &file)
{
    return App::translate("words", "The register of accounts is saved: %1").arg(file);
}

QString dayOfHistory()
{
    return App::translate("words", "a day such as 2026-03-31");
}

QString historyNeedsPortal()
{
    return App::translate(
        "words", "The history is kept at the portal, which cannot be reached now. Try again once it can.");
}

QString noHistory()
{
    return App::translate("words", "The history has nothing of this.");
}

} // namespace canolfan::words
