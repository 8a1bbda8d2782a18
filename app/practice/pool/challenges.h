#pragma once

#include "practice/pool/pool_error.h"
#include "practice/pool/user_pool.h"

#include <QJsonObject>
#include <QString>

#include <variant>

/// The steps of a sign-in that stand between the password and the tokens. Each has a Session of its own,
/// which ends when it is answered, when its time is over, or after three wrong answers. Only the Session's
/// hash is kept.
namespace practice::challenges {

struct Challenge
{
    QByteArray session; ///< its hash
    QString person;
    QString name; ///< Cognito's, such as SMS_MFA
    /// What the answer is held against: the code that was sent, or the key of the device that is to prove
    /// itself; empty where there is nothing.
    QString code;
};

/// The reply that asks for it: ChallengeName, Session, ChallengeParameters.
QJsonObject start(Transaction &transaction, const UserPool &pool, const QString &person, const QString &name,
    QJsonObject parameters, const QString &code = {});

/// The challenge which a RespondToAuthChallenge request means, or NotAuthorizedException.
std::variant<Challenge, PoolError> find(
    Transaction &transaction, const UserPool &pool, const QJsonObject &request);

/// The same by the Session alone, whichever challenge it is.
std::variant<Challenge, PoolError> findBySession(
    Transaction &transaction, const UserPool &pool, const QString &session);

void end(Transaction &transaction, const Challenge &challenge);
void countWrongAnswer(Transaction &transaction, const Challenge &challenge);

} // namespace practice::challenges
