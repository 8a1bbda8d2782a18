#pragma once

#include "vault/secretstore.h"

#include <chrono>

namespace canolfan::vault {

/// The OS keychain, through QtKeychain; never its insecure fallback (C4). A job that misses its deadline is
/// left to itself and never deleted: deleting it crashes once the keyring answers after all (reliability.md
/// B).
class KeychainStore : public SecretStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds deadline = std::chrono::seconds(5));

    QCoro::Task<Result<QByteArray>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    bool outlivesTheProgram() const override { return true; }

private:
    std::chrono::milliseconds m_deadline;
};

} // namespace canolfan::vault
