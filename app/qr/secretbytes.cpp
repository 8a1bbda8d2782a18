#include "qr/secretbytes.h"

#include <algorithm>
#include <utility>

namespace canolfan::qr {

void overwrite(void *bytes, qsizetype size)
{
    auto *byte = static_cast<volatile char *>(bytes);
    for (qsizetype index = 0; index < size; ++index)
        byte[index] = 0;
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(std::make_unique<char[]>(size_t(bytes.size()))), m_size(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

void SecretBytes::wipe()
{
    overwrite(m_bytes.get(), m_size);
    m_size = 0;
}

} // namespace canolfan::qr
