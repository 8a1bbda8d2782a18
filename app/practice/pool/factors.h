#pragma once

#include "practice/centre/person.h"
#include "practice/pool/credentials.h"
#include "practice/pool/user_pool.h"

/// The three second factors (S23), and asking for a code of one. Names are Cognito's.
namespace practice::factors {

inline constexpr QLatin1StringView app{"SOFTWARE_TOKEN_MFA"};
inline constexpr QLatin1StringView sms{"SMS_MFA"};
inline constexpr QLatin1StringView email{"EMAIL_OTP"};

inline bool isName(const QString &kind)
{
    return kind == app || kind == sms || kind == email;
}

/// Asks the person for a code of this factor, sending one first where it has to be sent.
QJsonObject challenge(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &kind);

/// e***@y***
QString maskedEmail(const QString &address);
/// +********0123
QString maskedPhone(const QString &number);

} // namespace practice::factors
