#include "qr/bitmatrix.h"

#include <qrencode.h>

#include <memory>

namespace canolfan::qr {

/// libqrencode's code, overwritten as it goes. Its own working copies of the text are out of our reach.
struct Forgotten
{
    void operator()(QRcode *code) const
    {
        overwrite(code->data, qsizetype(code->width) * code->width);
        QRcode_free(code);
    }
};

bool BitMatrix::isDark(int column, int row) const
{
    // The lowest bit is the colour; the others say what the module is for.
    return m_modules.view().at(qsizetype(row) * m_size + column) & 1;
}

void BitMatrix::wipe()
{
    m_modules.wipe();
    m_size = 0;
}

std::optional<BitMatrix> encoded(QByteArrayView text)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data());
    const std::unique_ptr<QRcode, Forgotten> code(
        QRcode_encodeData(int(text.size()), bytes, 0, QR_ECLEVEL_M));
    if (!code)
        return std::nullopt;
    BitMatrix matrix;
    matrix.m_size = code->width;
    matrix.m_modules =
        SecretBytes({reinterpret_cast<const char *>(code->data), qsizetype(code->width) * code->width});
    return matrix;
}

} // namespace canolfan::qr
