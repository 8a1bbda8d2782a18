#pragma once

#include "domain/centreuser.h"
#include "domain/permissioncatalogue.h"
#include "domain/profile.h"
#include "domain/result.h"

#include <QJsonObject>

/// The schemas of portal-api.yaml to and from the domain. Failure of every reader: BrokenReply, naming the
/// member.
namespace canolfan::portal {

/// One page of the people of a centre, ordered by id.
struct UserPage
{
    QList<CentreUser> users;
    int total = 0; ///< in the whole centre
    QString next{}; ///< empty on the last page
};

Result<CentreUser> userFrom(const QJsonObject &document);
Result<UserPage> userPageFrom(const QJsonObject &document);
Result<Profile> profileFrom(const QJsonObject &document);
Result<PermissionCatalogue> catalogueFrom(const QJsonObject &document);

QJsonObject documentOf(const Invitation &invitation);
QJsonObject documentOf(const AccessChange &change);

} // namespace canolfan::portal
