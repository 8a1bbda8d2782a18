#include "words/register.h"

#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace canolfan::words {

using App = QCoreApplication;

QString registerTitle()
{
    return App::translate("words", "Register of accounts");
}

QString centreInWords(const QString &number, const QString &name)
{
    return App::translate("words", "Centre %1, %2").arg(number, name);
}

QString registerCentre(const AccountRegister &made)
{
    return centreInWords(made.centreNumber, made.centreName);
}

static QString dayAndTime(const QDateTime &moment)
{
    return QStringLiteral("%1, %2").arg(day(moment.date()), moment.time().toString(QStringLiteral("HH:mm")));
}

QString registerNotes(const AccountRegister &made)
{
    QStringList notes{App::translate("words", "Made on %1 by %2 (%3).")
                          .arg(dayAndTime(made.made), made.madeBy, made.madeByEmail),
        App::translate("words", "As the portal had it on %1.").arg(dayAndTime(made.asOf))};
    if (made.waiting > 0) {
        notes << App::translate("words",
            "%n changes made on this computer have not reached the portal, and are not in this register.",
            nullptr, made.waiting);
    }
    return notes.join(QLatin1Char(' '));
}

QStringList registerCounts(const AccountRegister &made)
{
    const auto count = [&made](auto fits) { return int(std::ranges::count_if(made.people, fits)); };
    QStringList counts{App::translate("words", "Accounts: %1").arg(made.people.size())};
    for (const AccountType type : allAccountTypes) {
        counts << QStringLiteral("%1: %2").arg(label(type),
            QString::number(count([type](const CentreUser &u) { return u.accountType == type; })));
    }
    const int invited = count([](const CentreUser &u) { return u.state == UserState::Invited; });
    const int expired = count([&made](const CentreUser &u) {
        return u.state == UserState::Invited && u.invitationExpires.isValid()
            && u.invitationExpires < made.made;
    });
    const int bare =
        count([](const CentreUser &u) { return u.state == UserState::Active && u.record.mfa == Mfa::None; });
    counts << App::translate("words", "Invitations not accepted: %1, of which run out: %2")
                  .arg(invited)
                  .arg(expired);
    counts << App::translate("words", "Active without multi-factor authentication: %1").arg(bare);
    return counts;
}

QString registerPage()
{
    return App::translate("words", "Page %1 of %2");
}

QString registerLegend()
{
    return App::translate("words", "What the permissions are");
}

QStringList registerColumns()
{
    return {App::translate("words", "Name and email"), App::translate("words", "Account"),
        App::translate("words", "Access"), App::translate("words", "Last sign-in"),
        App::translate("words", "MFA"), App::translate("words", "Last access review")};
}

QStringList registerTableTitles(const AccountRegister &made, Language language)
{
    QStringList titles{App::translate("words", "Centre number"), App::translate("words", "Centre name"),
        App::translate("words", "Last name"), App::translate("words", "First name"),
        App::translate("words", "Email"), App::translate("words", "Account type"),
        App::translate("words", "Account type since"), App::translate("words", "Account type given by"),
        App::translate("words", "State"), App::translate("words", "Last sign-in"),
        App::translate("words", "MFA"), App::translate("words", "Last access review")};
    for (const Permission permission : allPermissions)
        titles << permissionName(made.catalogue, permission, language);
    return titles << App::translate("words", "As the portal had it")
                  << App::translate("words", "Register made") << App::translate("words", "Made by");
}

QString label(Mfa mfa)
{
    switch (mfa) {
    case Mfa::NotTold:
        return App::translate("words", "not known", "register");
    case Mfa::None:
        return App::translate("words", "none", "multi-factor authentication");
    case Mfa::App:
        return App::translate("words", "authenticator app");
    case Mfa::Text:
        return App::translate("words", "text message");
    case Mfa::Email:
        return App::translate("words", "email", "multi-factor authentication");
    }
    Q_UNREACHABLE();
}

QString since(const Gift *gift, Days days)
{
    if (!gift)
        return App::translate("words", "since when and by whom: not known");
    const QDate date = gift->at.toLocalTime().date();
    return App::translate("words", "since %1, given by %2")
        .arg(days == Days::Iso ? date.toString(Qt::ISODate) : day(date), gift->by);
}

QString lastSignIn(const CentreUser &user)
{
    if (user.record.lastSignIn.isValid())
        return day(user.record.lastSignIn.toLocalTime().date());
    return user.record.tellsSignIn ? App::translate("words", "never", "last sign-in")
                                   : App::translate("words", "not known", "register");
}

QString lastReview(const QDate &reviewed)
{
    return reviewed.isValid() ? day(reviewed) : App::translate("words", "none recorded", "access review");
}

QString standing(const CentreUser &user, const QDateTime &now)
{
    const QString lasts =
        user.state == UserState::Invited ? invitationLasts(user.invitationExpires, now) : QString();
    return lasts.isEmpty() ? label(user.state) : QStringLiteral("%1, %2").arg(label(user.state), lasts);
}

static const PermissionEntry *entryOf(const PermissionCatalogue &catalogue, Permission permission)
{
    const auto found = std::ranges::find(catalogue, permission, &PermissionEntry::permission);
    return found == catalogue.cend() ? nullptr : &*found;
}

QString permissionName(const PermissionCatalogue &catalogue, Permission permission, Language language)
{
    const PermissionEntry *entry = entryOf(catalogue, permission);
    return entry ? entry->label.in(language) : label(permission);
}

QString permissionMeaning(
    const PermissionCatalogue &catalogue, Permission permission, AccountType type, Language language)
{
    const PermissionEntry *entry = entryOf(catalogue, permission);
    const QString said =
        entry ? entry->meaning.value(type).in(language) : sentence(meaningOf(permission, type));
    return said.endsWith(QLatin1Char('.')) ? said.chopped(1) : said;
}

QString permissionAndMeaning(
    const PermissionCatalogue &catalogue, Permission permission, AccountType type, Language language)
{
    const QString name = permissionName(catalogue, permission, language);
    const QString meaning = permissionMeaning(catalogue, permission, type, language);
    return meaning.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, meaning);
}

QString permissionDescription(const PermissionCatalogue &catalogue, Permission permission, Language language)
{
    const PermissionEntry *entry = entryOf(catalogue, permission);
    return entry ? entry->description.in(language) : QString();
}

QString nothingHeld()
{
    return App::translate("words", "no permissions", "register");
}

QString heldPlainly()
{
    return App::translate("words", "has access");
}

QString registerFileName(const AccountRegister &made)
{
    return QStringLiteral("%1 %2 %3")
        .arg(registerTitle(), made.centreNumber, made.made.date().toString(Qt::ISODate));
}

} // namespace canolfan::words
