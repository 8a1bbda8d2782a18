#pragma once

#include "practice/crypto/srp.h"
#include "practice/store/transaction.h"

#include <QList>
#include <QString>

#include <optional>

/// What somebody signs in with: the password's verifier and the second factors that are on.
namespace practice::credentials {

struct Password
{
    srp::Verifier verifier;
    /// Set for a temporary password: when it ends, in milliseconds since 1970.
    std::optional<qint64> temporaryUntil;
    /// An administrator has reset it: only a new one, by the code that was sent, ends that (RESET_REQUIRED).
    bool resetRequired = false;
};

/// Null for people who cannot sign in (most of the practice centre's).
std::optional<Password> passwordOf(Transaction &transaction, const QString &person);
void setPassword(Transaction &transaction, const QString &person, const Password &password);
/// One that the person chose. The list of practice sign-ins, which is for everybody who practises here, goes
/// on being right.
void choosePassword(
    Transaction &transaction, const QString &person, const srp::Verifier &verifier, const QString &text);

/// Cognito's names: SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP.
struct Factor
{
    QString kind;
    bool preferred = false;
};

/// In the order SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP (S23).
QList<Factor> factorsOf(Transaction &transaction, const QString &person);
void setFactor(Transaction &transaction, const QString &person, const Factor &factor);
void removeFactor(Transaction &transaction, const QString &person, const QString &kind);
void removeFactors(Transaction &transaction, const QString &person);

/// Everything of somebody who was deleted, their sign-ins and tokens included.
void removeAll(Transaction &transaction, const QString &person);

} // namespace practice::credentials
