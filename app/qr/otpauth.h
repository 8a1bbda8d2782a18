#pragma once

#include "qr/secretbytes.h"

#include <QString>

namespace canolfan::qr {

/// What an authenticator app reads from the QR code: Google's "Key Uri Format",
/// otpauth://totp/ISSUER:ACCOUNT?secret=BASE32&issuer=ISSUER
///
/// Issuer and account are percent-encoded, a space being %20. Neither may hold a colon, which parts them, so
/// one becomes a blank. The algorithm, the digits and the period are left out: their defaults are what
/// Cognito needs, and several apps mishandle them. The secret becomes upper case, without the padding and the
/// blanks that base32 may have.
SecretBytes otpauthAddress(const QString &issuer, const QString &account, QByteArrayView secret);

/// The secret as otpauthAddress writes it, and as a person types it.
SecretBytes plainBase32(QByteArrayView secret);

} // namespace canolfan::qr
