#pragma once

#include "models/userlistmodel.h"

/// A few people for tests of the list, and what may wait for them.
namespace canolfan::tests {

inline CentreUser person(const QString &first, const QString &last, AccountType type = AccountType::User)
{
    CentreUser user;
    user.id = first + last;
    user.firstName = first;
    user.lastName = last;
    user.email = first.toLower() + QStringLiteral("@ysgol.example");
    user.accountType = type;
    user.permissions = Permission::PastPapers;
    return user;
}

inline QList<CentreUser> fewPeople()
{
    CentreUser invited = person(QStringLiteral("Dafydd"), QStringLiteral("Rees"));
    invited.state = UserState::Invited;
    invited.permissions |= Permission::ViewScripts;
    return {person(QStringLiteral("Llŷr"), QStringLiteral("Ap")),
        person(QStringLiteral("Lydia"), QStringLiteral("Bo")),
        person(QStringLiteral("Owain"), QStringLiteral("Huw"), AccountType::Admin), invited,
        person(QStringLiteral("Carys"), QStringLiteral("Wyn"), AccountType::ExamsOfficer)};
}

inline QStringList names(const models::UserListModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, 0).data().toString().section(QLatin1Char(' '), 0, 0);
    return list;
}

inline QStringList list(std::initializer_list<const char *> texts)
{
    QStringList result;
    for (const char *text : texts)
        result << QString::fromUtf8(text);
    return result;
}

inline PendingChange change(const CentreUser &base, const AccessChange &access)
{
    PendingChange made;
    made.base = base;
    made.access = access;
    return made;
}

inline PendingChange change(const CentreUser &base, ChangeKind kind, ChangeState state = ChangeState::Waiting)
{
    PendingChange made;
    made.base = base;
    made.kind = kind;
    made.state = state;
    return made;
}

} // namespace canolfan::tests
