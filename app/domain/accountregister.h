#pragma once

#include "domain/centreuser.h"
#include "domain/permissioncatalogue.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace canolfan {

/// Who has an account in the centre and what they may do, as the portal last said: what JCQ may ask to see.
/// What only waits on this computer is not in it.
struct AccountRegister
{
    QString centreNumber;
    QString centreName;
    QDateTime made; ///< local time
    QString madeBy; ///< the name of whoever is signed in
    QString madeByEmail;
    QDateTime asOf; ///< when the portal last answered; local time
    int waiting = 0; ///< changes made here that the portal does not have
    QList<CentreUser> people;
    PermissionCatalogue catalogue;
    QHash<QString, QDate> reviewedOn{}; ///< by id: the last access review; who is not in it has none recorded
};

} // namespace canolfan
