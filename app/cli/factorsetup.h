#pragma once

#include "authenticatorkey.h"
#include "questions.h"

#include <QCoroTask>

namespace canolfan::cli {

/// Sets a factor up for whoever is signed in, and turns it on beside those that are on already. The first
/// one becomes the preferred one. `issuer`: the portal's name, as authenticator apps are to show it.
///
/// Failures: those of Account; Cancelled at the end of the input.
class FactorSetup
{
public:
    FactorSetup(session::Account &account, Questions &questions, QString issuer);

    QCoro::Task<Result<void>> app(bool asQrCode);
    /// `number`: E.164. A code goes to it, unless it has been verified before.
    QCoro::Task<Result<void>> textMessages(QString number);
    /// A code goes to the account's address: what does not arrive would keep the person out (S28).
    QCoro::Task<Result<void>> email();

    /// The address that app() showed.
    const QString &otpauthAddress() const { return m_otpauthAddress; }

private:
    QCoro::Task<Result<void>> turnOn(session::Factor factor);
    QCoro::Task<Result<void>> verifyApp();
    QCoro::Task<Result<void>> verify(QString attribute, QString prompt);

    session::Account &m_account;
    Questions &m_questions;
    QString m_issuer;
    QString m_otpauthAddress;
};

/// Shows the key of an authenticator app to the person, with a QR code if wanted.
void tell(Console &console, const AuthenticatorKey &key, bool asQrCode);

/// Whether another code may be right where this one was not.
bool isAboutTheCode(FailureKind kind);

} // namespace canolfan::cli
