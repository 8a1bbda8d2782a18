#pragma once

#include "domain/centreuser.h"
#include "domain/permissioncatalogue.h"
#include "domain/profile.h"
#include "domain/rules.h"

#include <QList>

/// A small centre for tests of windows: its people and the catalogue, as the portal would send them.
namespace canolfan::tests {

inline CentreUser person(const char *first, const char *last, AccountType type, Permissions permissions)
{
    CentreUser user;
    user.firstName = QString::fromUtf8(first);
    user.lastName = QString::fromUtf8(last);
    user.id = QStringLiteral("id-") + user.name();
    user.email =
        (user.firstName.left(1) + QLatin1Char('.') + user.lastName).toLower().remove(QLatin1Char(' '))
        + QStringLiteral("@ysgol-practis.example");
    user.accountType = type;
    user.permissions = effective(type, permissions);
    return user;
}

inline QList<CentreUser> people()
{
    using P = Permission;
    QList<CentreUser> users{person("Carys", "Wyn", AccountType::ExamsOfficer, {}),
        person("Aled", "Bowen", AccountType::Admin, startingPermissions(AccountType::Admin)),
        person("Gwenllïan", "Davies-Llywelyn", AccountType::User, P::PastPapers | P::Iamis),
        person("Mair", "Jones", AccountType::User, P::PastPapers),
        person("Rhŷs", "ap Tomos", AccountType::User, P::PastPapers | P::EntriesAndResults | P::ViewScripts),
        person("Siân", "Ellis", AccountType::Admin, P::PastPapers | P::EntriesAndResults),
        person("Jack", "O’Brien", AccountType::User, {}),
        person("Priya", "Shah", AccountType::User, P::PastPapers)};
    users[3].state = UserState::Invited;
    return users;
}

inline PermissionEntry entry(Permission permission, const char *label, const char *description)
{
    PermissionEntry entry;
    entry.permission = permission;
    entry.assignable = permission != Permission::A2cKeys;
    entry.label = {QString::fromUtf8(label), QStringLiteral("cy ") + QString::fromUtf8(label)};
    entry.description = {
        QString::fromUtf8(description), QStringLiteral("cy ") + QString::fromUtf8(description)};
    return entry;
}

inline PermissionCatalogue catalogue()
{
    PermissionCatalogue list{
        entry(Permission::AccessArrangements, "Access Arrangements/CAP",
            "Grants access to the JCQ Centre Admin Portal, for management of transfer candidates, access "
            "arrangements and modified papers requests."),
        entry(Permission::EntriesAndResults, "Entries and Results",
            "Grants access to the output page displaying candidates' information, for example Component "
            "Marks, "
            "Centre etc."),
        entry(Permission::Iamis, "IAMIS",
            "Grants access to users Internal Assessment Mark input screens. Users will be able to input and "
            "submit "
            "centre marks for internal assessments and view moderator reports."),
        entry(Permission::PastPapers, "Past Papers, Marking Schemes and Resources",
            "Grants access to WJEC Resources."),
        entry(Permission::ViewScripts, "View Scripts",
            "Grants access to view candidate scripts after results. Scripts should only be accessed with "
            "candidate "
            "permission; full guidance here: JCQ Post Results Services booklet"),
        entry(Permission::ItemLevelData, "Item Level Data",
            "Grants access to candidates' marks for each question, after results."),
        entry(Permission::A2cKeys, "A2C Keys", "The centre's keys for entries from its own system.")};
    list[4].linkLabel = {
        QStringLiteral("JCQ Post Results Services booklet"), QStringLiteral("cy JCQ booklet")};
    list[4].link = QUrl(QStringLiteral("https://www.jcq.org.uk/"));
    list[1].meaning = {{AccountType::User,
        {QStringLiteral("As a User: view only; results from 8am on results day."),
            QStringLiteral("cy view only")}}};
    return list;
}

inline Centre centre()
{
    return {QStringLiteral("68101"), QStringLiteral("Ysgol Practis"), AccountType::ExamsOfficer, {},
        {QStringLiteral("ysgol-practis.example")}, 3};
}

} // namespace canolfan::tests
