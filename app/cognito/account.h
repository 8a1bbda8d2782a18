#pragma once

#include "cognito/accountdetails.h"
#include "cognito/codedelivery.h"
#include "cognito/userpool.h"
#include "http/tokensource.h"

#include <QHash>

namespace canolfan::cognito {

/// Which factors are to be on (SetUserMFAPreference). The preferred one is on.
struct FactorChoice
{
    QList<Factor> on;
    std::optional<Factor> preferred;
};

/// Which factor is asked for at a sign-in once another one is turned on.
enum class Preference
{
    TheNewOne,
    AsBefore ///< the new one where there was none
};

/// What somebody who is signed in may do about their own account (S23–S32, S51): cognito.md 1.3, "MFA",
/// "Profile" and "Password". A refused access token is renewed once.
///
/// Failures: those of UserPool, and NotSignedIn; more beside each.
class Account
{
public:
    Account(UserPool &pool, http::TokenSource &tokens) : m_pool(pool), m_tokens(tokens) { }

    QCoro::Task<Result<AccountDetails>> details(std::stop_token stop = {});

    /// WrongCurrentPassword, PasswordRefused, PasswordUsedBefore, AttemptLimitExceeded.
    QCoro::Task<Result<void>> changePassword(QString current, QString proposed, std::stop_token stop = {});

    /// A new secret in base32; the old one holds until a code of the new one is verified.
    QCoro::Task<Result<QByteArray>> associateSoftwareToken(std::stop_token stop = {});
    /// WrongCode, CodeAlreadyUsed.
    QCoro::Task<Result<void>> verifySoftwareToken(QString code, std::stop_token stop = {});
    /// Every factor that is not named is switched off; only what differs from what is on is sent.
    /// FactorUnavailable, with the subject "phone_number" where a sign-in would come to hang on a number that
    /// is not verified; LastFactor where none is named.
    QCoro::Task<Result<void>> chooseFactors(FactorChoice choice, std::stop_token stop = {});

    /// This factor beside those that are on already; preferred from now on, or only where none is. As
    /// chooseFactors.
    QCoro::Task<Result<void>> turnOn(Factor factor, Preference preference, std::stop_token stop = {});

    /// One that is on is asked for first from now on. As chooseFactors; FactorUnavailable where it is off.
    QCoro::Task<Result<void>> prefer(Factor factor, std::stop_token stop = {});
    /// One that is on; of those that stay, the first in the guide's order becomes the preferred one where it
    /// was this, but no unverified number. As chooseFactors.
    QCoro::Task<Result<void>> turnOff(Factor factor, std::stop_token stop = {});

    /// Names of Cognito's attributes to their values. A changed telephone number has to be verified.
    QCoro::Task<Result<void>> updateAttributes(QHash<QString, QString> values, std::stop_token stop = {});
    /// Sets the telephone number, in E.164, and has a code sent to it: one only, where the pool sends it by
    /// itself. Codes to log in by text message go there from then on, before it is verified. As
    /// updateAttributes and sendVerificationCode; LastFactor, with the subject "phone_number", where text
    /// messages are the only or the preferred factor and the present number is verified: mistyped, the new
    /// one would keep the person out.
    QCoro::Task<Result<CodeDelivery>> setPhoneNumber(QString number, std::stop_token stop = {});
    /// For "phone_number" or "email". CodeNotDelivered, AttemptLimitExceeded.
    QCoro::Task<Result<CodeDelivery>> sendVerificationCode(QString attribute, std::stop_token stop = {});
    /// WrongCode, CodeExpired, AttemptLimitExceeded.
    QCoro::Task<Result<void>> verifyAttribute(QString attribute, QString code, std::stop_token stop = {});

    /// Everywhere, this computer included.
    QCoro::Task<Result<void>> signOutEverywhere(std::stop_token stop = {});

private:
    QCoro::Task<Result<QJsonObject>> call(QByteArray operation, QJsonObject body, std::stop_token stop);
    QCoro::Task<Result<void>> order(QByteArray operation, QJsonObject body, std::stop_token stop);

    UserPool &m_pool;
    http::TokenSource &m_tokens;
};

} // namespace canolfan::cognito
