#pragma once

#include "domain/feed.h"
#include "domain/history.h"
#include "domain/permissioncatalogue.h"
#include "domain/profile.h"
#include "domain/result.h"

#include <QJsonObject>

/// The schemas of portal-api.yaml to and from the domain. Failure of every reader: BrokenReply, naming the
/// member.
namespace canolfan::portal {

Result<CentreUser> userFrom(const QJsonObject &document);
Result<UserPage> userPageFrom(const QJsonObject &document);
Result<FeedPage> feedPageFrom(const QJsonObject &document);
Result<HistoryPage> historyPageFrom(const QJsonObject &document);
Result<Profile> profileFrom(const QJsonObject &document);
Result<PermissionCatalogue> catalogueFrom(const QJsonObject &document);

QJsonObject documentOf(const Invitation &invitation);
QJsonObject documentOf(const AccessChange &change);

} // namespace canolfan::portal
