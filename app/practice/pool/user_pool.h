#pragma once

#include "practice/clock.h"
#include "practice/crypto/signing_key.h"
#include "practice/pool/identity_faults.h"
#include "practice/store/database.h"

#include <QJsonObject>
#include <QString>

#include <chrono>

namespace practice {

/// Whether the pool demands a second factor (cognito.md section 2). Where it is optional, the portal still
/// refuses every call but /me until one is on (requirements, "Forced MFA").
enum class PoolMfa
{
    Optional,
    On
};

/// What an operator may set differently (options.h).
namespace pool_times {
using namespace std::chrono_literals;
inline constexpr std::chrono::seconds accessToken = 15min;
/// RetryGracePeriodSeconds: how long a refresh token still works after it was rotated.
inline constexpr std::chrono::seconds refreshGrace = 30s;
} // namespace pool_times

/// A Cognito user pool with one public app client, and what its operations need. Used from many threads at
/// once.
struct UserPool
{
    const Clock &clock;
    Database &database;
    const SigningKey &key;
    IdentityFaults &faults; ///< that tests ordered
    QString region; ///< eu-west-2
    QString poolId; ///< eu-west-2_AbCdEfGhI
    QString clientId; ///< 26 lower-case letters and digits
    QString endpoint; ///< https://localhost:PORT/
    QByteArray secret; ///< makes what an unknown person is told the same each time
    PoolMfa mfa = PoolMfa::Optional;
    /// Whether the app client has refresh token rotation, hence no ALLOW_REFRESH_TOKEN_AUTH (cognito.md
    /// section 6.1).
    bool rotatesRefreshTokens = true;
    /// Whether computers are remembered, always and without asking; a remembered one stands in for the second
    /// factor, and a refresh needs the confirmed one (cognito.md section 3.1).
    bool tracksDevices = false;
    /// Whether phone_number is a required attribute: whoever is invited without gives it with the new
    /// password.
    bool requiresMobile = false;
    std::chrono::seconds accessToken = pool_times::accessToken;
    std::chrono::seconds refreshGrace = pool_times::refreshGrace;

    /// What the SRP hash and signature call the pool: the id after the underscore.
    QString poolName() const { return poolId.section(u'_', 1); }
    QString issuer() const { return endpoint + poolId; }
};

/// How this pool is set up; Cognito's defaults where it has one.
namespace pool_times {
using namespace std::chrono_literals;
inline constexpr std::chrono::seconds session = 3min;
inline constexpr std::chrono::seconds refreshToken = 30 * 24h;
/// How far the client's clock may be off (TIMESTAMP).
inline constexpr std::chrono::seconds clockSkew = 5min;
inline constexpr std::chrono::seconds temporaryPassword = 7 * 24h;
/// Codes that were sent: to choose a new password, to verify an attribute.
inline constexpr std::chrono::seconds passwordCode = 1h;
inline constexpr std::chrono::seconds attributeCode = 24h;
} // namespace pool_times

inline constexpr qint64 milliseconds(std::chrono::seconds time)
{
    return std::chrono::milliseconds(time).count();
}

} // namespace practice
