#include "vault/memorystore.h"

namespace canolfan::vault {

QCoro::Task<Result<QByteArray>> MemoryStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return failed(FailureKind::SecretMissing);
    co_return *found;
}

QCoro::Task<Result<void>> MemoryStore::write(QString key, QByteArray secret)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemoryStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return Result<void>();
}

} // namespace canolfan::vault
