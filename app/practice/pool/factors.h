#pragma once

#include "practice/centre/person.h"
#include "practice/pool/credentials.h"
#include "practice/pool/user_pool.h"

/// The three second factors (S23): asking for a code, and judging one. Names are Cognito's.
namespace practice::factors {

inline constexpr QLatin1StringView app{"SOFTWARE_TOKEN_MFA"};
inline constexpr QLatin1StringView sms{"SMS_MFA"};
inline constexpr QLatin1StringView email{"EMAIL_OTP"};

/// Asks the person for a code of this factor, sending one first where it has to be sent.
QJsonObject challenge(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &kind);

enum class Verdict
{
    Right,
    Wrong,
    UsedBefore
};
/// A code of an authenticator app: of this 30-second step or the one before or after, each once (RFC 6238
/// section 5.2; cognito.md section 5.3). A right code is used up.
Verdict judgeAppCode(Transaction &transaction, const QString &person, const QString &secret,
    const QString &code, qint64 nowSeconds);

struct NextCode
{
    QString code; ///< empty while all that would be accepted now have been used
    qint64 secondsLeft = 0; ///< for which it will be accepted, or until there is another
};
/// The code that the practice authenticator shows: one that would be accepted now.
NextCode nextAppCode(
    Transaction &transaction, const QString &person, const QString &secret, qint64 nowSeconds);

/// e***@y***
QString maskedEmail(const QString &address);
/// +********0123
QString maskedPhone(const QString &number);

} // namespace practice::factors
