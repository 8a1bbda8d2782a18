#pragma once

#include <QByteArrayView>

#include <memory>

namespace canolfan::qr {

/// Bytes that are overwritten before their memory is given back. They can be moved but not copied, and are
/// never shared, so that no second copy is left behind.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// Copies them; the caller's own are the caller's to forget.
    explicit SecretBytes(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    ~SecretBytes();

    QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    bool isEmpty() const { return m_size == 0; }
    void wipe();

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

/// Zeros, whatever the optimiser thinks of writing to what nobody reads again.
void overwrite(void *bytes, qsizetype size);

} // namespace canolfan::qr
