#pragma once

#include "practice/crypto/srp.h"
#include "practice/pool/srp_exchanges.h"
#include "practice/pool/user_pool.h"

#include <QJsonObject>

/// The two halves of an SRP proof, of a password or of a remembered device (cognito.md section 3).
namespace practice::srp_proof {

/// The group and the name that the hashes are made of: the pool's and USER_ID_FOR_SRP, or a device's group
/// key and key.
struct Name
{
    QString group;
    QString user;
};

struct Opening
{
    QByteArray secretBlock;
    QByteArray sessionKey;
    QJsonObject parameters; ///< SALT, SRP_B, SECRET_BLOCK
};
/// Answers SRP_A of `parameters`. Throws InvalidParameterException for one that is none. Takes some
/// milliseconds, so not inside a transaction.
Opening open(const srp::Verifier &verifier, const QJsonObject &parameters);

struct Proof
{
    QString username;
    QByteArray secretBlock;
    QString timestamp;
    QByteArray signature;
};
/// Reads ChallengeResponses. Throws InvalidParameterException.
Proof proofIn(const QJsonObject &request);

/// `ddd MMM d HH:mm:ss 'UTC' yyyy`, English, the day without a leading zero and of the right weekday, near
/// our time (milliseconds).
bool isPresentTime(const QString &timestamp, qint64 now);
/// Whether the proof was made with the same session key.
bool isProved(const srp_exchanges::Exchange &exchange, const Name &name, const Proof &proof);

} // namespace practice::srp_proof
