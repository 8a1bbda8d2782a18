#pragma once

#include "practice/crypto/srp.h"
#include "practice/store/transaction.h"

#include <QList>
#include <QString>

#include <optional>

/// What somebody signs in with: the password's verifier and the second factors.
namespace practice::credentials {

struct Password
{
    srp::Verifier verifier;
    /// Set for a temporary password: when it ends, in milliseconds since 1970.
    std::optional<qint64> temporaryUntil;
};

/// Null for people who cannot sign in (most of the practice centre's).
std::optional<Password> passwordOf(Transaction &transaction, const QString &person);
void setPassword(Transaction &transaction, const QString &person, const Password &password);

/// Cognito's names: SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP.
struct Factor
{
    QString kind;
    QString secret; ///< base32, of SOFTWARE_TOKEN_MFA only
    bool preferred = false;
};

/// In the order SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP (S23).
QList<Factor> factorsOf(Transaction &transaction, const QString &person);
void setFactor(Transaction &transaction, const QString &person, const Factor &factor);
void removeFactors(Transaction &transaction, const QString &person);

/// Everything of somebody who was deleted, their sign-ins and tokens included.
void removeAll(Transaction &transaction, const QString &person);

} // namespace practice::credentials
