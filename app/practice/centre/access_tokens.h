#pragma once

#include "practice/centre/key_set.h"
#include "practice/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace practice {

/// How the portal judges an access token: a JWT (RFC 7519) signed with RS256 by a key of the pool's key set,
/// made by that pool for that app client, of token_use "access", and valid now. The algorithm is ours to
/// demand, not the token's to choose: `none`, and HS256 with the public key as the secret, are refused.
/// Revocation is not seen here, as with any resource server of Cognito's (cognito.md section 6.1). Safe to
/// use from any thread.
class AccessTokens
{
public:
    AccessTokens(KeySet &keys, const QString &issuer, const QString &clientId, const Clock &clock)
        : m_keys(keys), m_issuer(issuer), m_clientId(clientId), m_clock(clock)
    {
    }

    /// The person (`sub`) whose token this is, or null.
    std::optional<QString> owner(const QByteArray &token) const;

private:
    bool isForUs(const QJsonObject &claims) const;
    bool isPresent(const QJsonObject &claims) const;

    KeySet &m_keys;
    QString m_issuer;
    QString m_clientId;
    const Clock &m_clock;
};

} // namespace practice
