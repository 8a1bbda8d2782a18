#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

namespace canolfan::vault {

/// Where secrets are kept between starts. Every operation ends within a deadline (reliability.md B: a keyring
/// may never answer). Failures: KeychainUnavailable, KeychainDenied, KeychainTimedOut, SecretTooLarge,
/// SecretMissing, SecretForeign.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual QCoro::Task<Result<QByteArray>> read(QString key) = 0;
    virtual QCoro::Task<Result<void>> write(QString key, QByteArray secret) = 0;
    /// Removing what is not there succeeds.
    virtual QCoro::Task<Result<void>> remove(QString key) = 0;

    /// Whether what is written is still there at the next start.
    virtual bool outlivesTheProgram() const = 0;
};

} // namespace canolfan::vault
