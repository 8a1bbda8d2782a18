#pragma once

#include "practice/crypto/signing_key.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace practice {

/// The user pool's public keys, as the portal knows them: only from the JSON Web Key Set (RFC 7517) that it
/// fetches over HTTPS from the identity endpoint, like any other resource server. Kept, and fetched again
/// when a token names a key that is not among them, but not more often than every few seconds. Safe to use
/// from any thread.
class KeySet
{
public:
    /// `authorityFile`: what the endpoint's certificate must be signed by.
    KeySet(const QString &jwksAddress, const QString &authorityFile);

    /// Whether `signature` is the named key's over `message` (RS256); false also if the key cannot be had.
    bool verify(const QString &keyId, const QByteArray &message, const QByteArray &signature);
    void fetch();

private:
    using Keys = QHash<QString, std::shared_ptr<EVP_PKEY>>;

    std::shared_ptr<EVP_PKEY> find(const QString &keyId);
    std::optional<QByteArray> download() const;
    bool mayFetchAgain();

    QString m_address;
    QString m_authorityFile;
    std::mutex m_mutex;
    Keys m_keys;
    std::optional<std::chrono::steady_clock::time_point> m_fetched;
};

} // namespace practice
