#pragma once

#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// Giving an authenticator app its secret: by somebody who is signed in (AccessToken), or within a sign-in to
/// a pool that demands a factor (the Session of MFA_SETUP; cognito.md section 2.2). With a Session each reply
/// has the next one, and a secret that was verified is on at once; with an access token SetUserMFAPreference
/// turns it on. Each throws PoolError.
namespace practice::authenticator_set_up {

/// AssociateSoftwareToken. A second one, by either way, replaces the first.
QJsonObject associate(const UserPool &pool, const QJsonObject &request);
/// VerifySoftwareToken. A wrong code leaves the Session usable, three times.
QJsonObject verify(const UserPool &pool, const QJsonObject &request);
/// RespondToAuthChallenge with MFA_SETUP, by the Session of VerifySoftwareToken.
QJsonObject respond(const UserPool &pool, const QJsonObject &request);

} // namespace practice::authenticator_set_up
