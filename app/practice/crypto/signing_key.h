#pragma once

#include <openssl/evp.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace practice {

struct FreeKey
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
using KeyHandle = std::unique_ptr<EVP_PKEY, FreeKey>;

/// The user pool's RSA key, with which it signs its tokens (RS256, RFC 7518 section 3.3). Signing and reading
/// are safe from any thread; making one throws std::runtime_error when the file cannot be used.
class SigningKey
{
public:
    /// Reads the key from a PEM file, or makes one of 2048 bits there, readable by its owner alone.
    static SigningKey loadOrCreate(const QString &path);

    /// A compact JWT (RFC 7519) with these claims.
    QByteArray signedToken(const QJsonObject &claims) const;
    /// The claims of a token that this key signed; null for anything else. Their meaning and times are not
    /// judged.
    std::optional<QJsonObject> verifiedClaims(const QByteArray &token) const;
    /// The public half as a JWK (RFC 7517).
    QJsonObject jwk() const;
    /// Names the key: its thumbprint (RFC 7638).
    QString keyId() const { return m_keyId; }

private:
    explicit SigningKey(KeyHandle key);

    KeyHandle m_key;
    QString m_keyId;
};

} // namespace practice
