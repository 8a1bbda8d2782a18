#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace canolfan::store {

/// The key that the copy on this computer is sealed with. It belongs in the keychain, in an entry of its own;
/// whoever deletes it there has erased the copy. Wiped from memory when it goes; the byte arrays that come
/// from the keychain and go to it are their holder's to wipe.
class DataKey
{
public:
    static constexpr int size = 32;

    /// A new one. nullopt: the system gives no random numbers, so nothing can be kept.
    static std::optional<DataKey> random();
    /// As the keychain holds it. nullopt: that is no key of ours.
    static std::optional<DataKey> from(const QByteArray &bytes);

    DataKey(DataKey &&other) noexcept;
    ~DataKey();
    DataKey(const DataKey &) = delete;
    DataKey &operator=(const DataKey &) = delete;
    DataKey &operator=(DataKey &&) = delete;

    /// For the keychain.
    QByteArray bytes() const;
    const uchar *data() const { return m_bytes.data(); }

private:
    DataKey() = default;
    void wipe();

    std::array<uchar, size> m_bytes{};
};

} // namespace canolfan::store
