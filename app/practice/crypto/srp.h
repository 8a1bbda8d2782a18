#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The server's half of SRP-6a as Amazon Cognito does it (reference: cognito.md section 3): the group of RFC
/// 3526 with 3072 bits, generator 2, SHA-256. Pure functions, safe from any thread; about 10 ms of processor
/// time each.
namespace practice::srp {

/// What the server keeps in place of a password. Numbers in lower-case hex without leading zeros, as on the
/// wire.
struct Verifier
{
    QByteArray salt;
    QByteArray value;
};

/// `user` is USER_ID_FOR_SRP, not what the person types.
Verifier makeVerifier(const QString &poolName, const QString &user, const QString &password);
/// Whether the verifier was made of this password.
bool isMadeOf(
    const Verifier &verifier, const QString &poolName, const QString &user, const QString &password);

struct Exchange
{
    QByteArray publicKey; ///< SRP_B
    QByteArray sessionKey; ///< 16 bytes which only somebody who knows the password can compute as well
};

/// Answers SRP_A with a fresh SRP_B. Null if `clientPublicKey` is no number, or zero modulo N (with which
/// anybody could compute the session key).
std::optional<Exchange> exchange(const Verifier &verifier, const QByteArray &clientPublicKey);

/// PASSWORD_CLAIM_SIGNATURE, as raw bytes.
QByteArray claimSignature(const QByteArray &sessionKey, const QString &poolName, const QString &user,
    const QByteArray &secretBlock, const QString &timestamp);

} // namespace practice::srp
