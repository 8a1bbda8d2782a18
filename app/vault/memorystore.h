#pragma once

#include "vault/secretstore.h"

#include <QHash>

namespace canolfan::vault {

/// Secrets until the program closes: `--vault memory`, for machines without a keychain.
class MemoryStore : public SecretStore
{
public:
    QCoro::Task<Result<QByteArray>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    bool outlivesTheProgram() const override { return false; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace canolfan::vault
