#pragma once

#include "practice/store/transaction.h"

#include <QString>

/// People's authenticator apps: the secret that an app was given, and the codes it shows (RFC 6238;
/// cognito.md sections 2.4 and 5.3). Whether such codes are asked for at a sign-in is another matter: that is
/// the factor SOFTWARE_TOKEN_MFA (credentials.h), and a secret outlives its being switched off. Secrets are
/// base32.
namespace practice::authenticators {

/// Of an app that has shown a right code once; empty if there is none.
QString secretOf(Transaction &transaction, const QString &person);
/// As its owner calls the app (FriendlyDeviceName); empty if it has no name.
QString nameOf(Transaction &transaction, const QString &person);
/// A new secret, which replaces the present one only when a code of it was right; a second one replaces the
/// first.
QString begin(Transaction &transaction, const QString &person);
/// The secret that was begun last; empty if there is none.
QString pendingSecretOf(Transaction &transaction, const QString &person);
/// Puts the pending secret in the present one's place, under this name; codes used so far are forgotten,
/// being of another.
void adopt(Transaction &transaction, const QString &person, const QString &name = {});
void remove(Transaction &transaction, const QString &person);

enum class Verdict
{
    Right,
    Wrong,
    UsedBefore
};
/// A code of the present secret: of this 30-second step or the one before or after, each once (RFC 6238
/// section 5.2). A right code is used up.
Verdict judge(Transaction &transaction, const QString &person, const QString &code, qint64 nowSeconds);
/// A code of the pending secret. A right one makes it the present one, and is used up with that.
Verdict judgePending(Transaction &transaction, const QString &person, const QString &code,
    const QString &name, qint64 nowSeconds);

struct NextCode
{
    QString code; ///< empty while all that would be accepted now have been used
    qint64 secondsLeft = 0; ///< for which it will be accepted, or until there is another
};
/// The code that the practice authenticator shows: one that would be accepted now.
NextCode nextCode(Transaction &transaction, const QString &person, const QString &secret, qint64 nowSeconds);
/// The same of a pending secret, of which no code was used yet.
NextCode nextPendingCode(const QString &secret, qint64 nowSeconds);

} // namespace practice::authenticators
