#include "store/datakey.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>

namespace canolfan::store {

std::optional<DataKey> DataKey::random()
{
    DataKey key;
    if (RAND_priv_bytes(key.m_bytes.data(), size) != 1)
        return std::nullopt;
    return std::optional<DataKey>(std::move(key));
}

std::optional<DataKey> DataKey::from(const QByteArray &bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    DataKey key;
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.begin());
    return std::optional<DataKey>(std::move(key));
}

DataKey::DataKey(DataKey &&other) noexcept : m_bytes(other.m_bytes)
{
    other.wipe();
}

DataKey::~DataKey()
{
    wipe();
}

void DataKey::wipe()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

QByteArray DataKey::bytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), size);
}

} // namespace canolfan::store
