#pragma once

#include <QByteArray>
#include <QString>

/// Time-based one-time passwords (RFC 6238) with SHA-1, 30 seconds and six digits: what Cognito and every
/// authenticator app agree on. Pure functions, safe from any thread.
namespace practice::totp {

inline constexpr qint64 stepSeconds = 30;

/// Base32 (RFC 4648) of any length, upper or lower case; spare bits at the end are dropped. Anything else
/// ends it.
QByteArray decodeSecret(const QString &base32);
/// A new secret: 160 bits in 32 characters of base32, as RFC 4226 advises.
QString makeSecret();
/// The code that an authenticator shows in the step `step` = seconds since 1970 / 30.
QString code(const QString &secret, qint64 step);

} // namespace practice::totp
