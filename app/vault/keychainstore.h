#pragma once

#include "vault/secretstore.h"

#include <chrono>

namespace canolfan::vault {

/// The OS keychain, through QtKeychain; never its insecure fallback (C4). A job that misses its deadline is
/// left to itself and never deleted: deleting it crashes once the keyring answers after all (reliability.md
/// B). Jobs run one after the other, so what was asked for behind one that is stuck is done in that order
/// once the keyring goes on.
///
/// What we write begins with a mark. An entry without it is somebody else's, and is neither read nor sent
/// anywhere; write() replaces it.
class KeychainStore : public SecretStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds deadline = std::chrono::seconds(5));

    QCoro::Task<Result<QByteArray>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    bool outlivesTheProgram() const override { return true; }

private:
    QCoro::Task<Result<void>> writeEntry(QString key, QByteArray secret);

    std::chrono::milliseconds m_deadline;
};

} // namespace canolfan::vault
