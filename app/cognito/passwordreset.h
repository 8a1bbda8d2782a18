#pragma once

#include "cognito/codedelivery.h"
#include "cognito/userpool.h"

namespace canolfan::cognito {

/// "Forgot your password?" (S22): a code is mailed, and sets a new password. Nobody is signed in by it.
class PasswordReset
{
public:
    explicit PasswordReset(UserPool &pool) : m_pool(pool) { }

    /// Where the code went; for an unknown address a pool that keeps quiet about who exists makes one up.
    /// Failures: PasswordNotResettable, NowhereToSendCode, AttemptLimitExceeded,
    /// CodeNotDelivered.
    QCoro::Task<Result<CodeDelivery>> begin(QString email, std::stop_token stop = {});

    /// Failures: NowhereToSendCode, WrongCode, CodeExpired, PasswordRefused, PasswordUsedBefore,
    /// AttemptLimitExceeded.
    QCoro::Task<Result<void>> confirm(
        QString email, QString code, QString password, std::stop_token stop = {});

private:
    UserPool &m_pool;
};

} // namespace canolfan::cognito
