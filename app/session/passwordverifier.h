#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <optional>

namespace canolfan::session {

/// Tells the right password from a wrong one without keeping it: scrypt (RFC 7914) with r = 8 and p = 1,
/// which takes 128 · 8 · cost bytes of memory for each guess. Kept as a whole, so that a later version may
/// ask for more and still read this one.
struct PasswordVerifier
{
    quint64 cost = 0; ///< scrypt's N, a power of two
    QByteArray salt; ///< 16 random bytes
    QByteArray key; ///< 32 bytes

    bool operator==(const PasswordVerifier &) const = default;
};

/// Whether this version made it or could have: whatever else stands in its place is not worked on, for it
/// could ask for all of the computer's memory.
bool isUsable(const PasswordVerifier &verifier);

/// For a new salt. Takes some 200 ms on a thread of its own, and wipes the bytes it works on; the QString is
/// the caller's, and copies of it cannot be wiped reliably. nullopt: not enough memory, or no randomness.
QFuture<std::optional<PasswordVerifier>> verifierFor(const QString &password);

/// Whether it was made from this password. Takes as long, on a thread of its own.
QFuture<bool> matches(const PasswordVerifier &verifier, const QString &password);

} // namespace canolfan::session
