#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// What somebody who is signed in can ask of the pool. Each throws PoolError.
namespace practice::signed_in {

/// GetTokensFromRefreshToken (cognito.md section 6.1): a new refresh token as well, where they are rotated.
QJsonObject refresh(const UserPool &pool, const QJsonObject &request);
/// InitiateAuth with REFRESH_TOKEN_AUTH, for a client without rotation.
QJsonObject refreshByInitiateAuth(const UserPool &pool, const QJsonObject &request);
/// RevokeToken. A token that is not known is not an error (RFC 7009 section 2.2).
QJsonObject revoke(const UserPool &pool, const QJsonObject &request);
/// GlobalSignOut
QJsonObject signOutEverywhere(const UserPool &pool, const QJsonObject &request);
/// GetUser
QJsonObject getUser(const UserPool &pool, const QJsonObject &request);

} // namespace practice::signed_in
