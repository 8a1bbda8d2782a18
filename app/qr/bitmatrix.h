#pragma once

#include "qr/secretbytes.h"

#include <optional>

namespace canolfan::qr {

/// The modules of a QR code, without the quiet zone around it. As secret as what it says, and overwritten
/// like that.
class BitMatrix
{
public:
    BitMatrix() = default;

    /// Modules on each side; 0 when there is no code.
    int size() const { return m_size; }
    bool isDark(int column, int row) const;
    void wipe();

private:
    friend std::optional<BitMatrix> encoded(QByteArrayView text);

    int m_size = 0;
    SecretBytes m_modules;
};

/// The smallest QR code (ISO/IEC 18004) of `text` with error correction level M. Nothing when the text is
/// empty or too long, which is beyond 2331 bytes.
std::optional<BitMatrix> encoded(QByteArrayView text);

/// What the standard wants light around a code, in modules on each side.
constexpr int quietZone = 4;

} // namespace canolfan::qr
