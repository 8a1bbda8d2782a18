#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace canolfan::cognito {

/// The server's side of PASSWORD_VERIFIER, as it came.
struct SrpChallenge
{
    QString userIdForSrp;
    QByteArray srpB; ///< hex
    QByteArray salt; ///< hex
    QByteArray secretBlock; ///< base64
};

/// The client's half of SRP-6a as Cognito does it (cognito.md 3), good for one sign-in.
class SrpClient
{
public:
    /// With 128 random bytes for `a`.
    SrpClient();
    /// With a given `a` (hex), for the published vectors.
    explicit SrpClient(const QByteArray &privateHex);
    SrpClient(SrpClient &&) noexcept;
    SrpClient &operator=(SrpClient &&) noexcept;
    ~SrpClient();

    /// SRP_A: g^a mod N in lower-case hex.
    QByteArray publicValue() const;

    /// PASSWORD_CLAIM_SIGNATURE in base64. nullopt: the server's values are not usable (B mod N or u is 0,
    /// not hex).
    std::optional<QByteArray> claimSignature(const QString &poolName, const QString &password,
        const SrpChallenge &challenge, const QByteArray &timestamp) const;

private:
    struct Numbers;
    std::unique_ptr<Numbers> m_numbers;
};

/// TIMESTAMP: "Tue Mar 3 07:04:09 UTC 2026", the day without a leading zero.
QByteArray srpTimestamp(qint64 msecsSinceEpoch);

} // namespace canolfan::cognito
