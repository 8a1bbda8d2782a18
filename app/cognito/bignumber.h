#pragma once

#include <QByteArray>

#include <openssl/bn.h>

#include <memory>

namespace canolfan::cognito {

/// OpenSSL's numbers and their scratch space, freed and overwritten by themselves.
struct FreeNumber
{
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
};
struct FreeContext
{
    void operator()(BN_CTX *context) const { BN_CTX_free(context); }
};

using Number = std::unique_ptr<BIGNUM, FreeNumber>;
using NumberContext = std::unique_ptr<BN_CTX, FreeContext>;

inline Number newNumber()
{
    return Number(BN_new());
}

/// Null where `hex` is no number. An odd count of digits is fine: Cognito sends numbers, not bytes
/// (cognito.md 3).
inline Number numberFromHex(const QByteArray &hex)
{
    BIGNUM *number = nullptr;
    const bool whole = !hex.isEmpty() && BN_hex2bn(&number, hex.constData()) == hex.size();
    Number out(number);
    return whole ? std::move(out) : nullptr;
}

inline Number numberFromBytes(const QByteArray &bytes)
{
    return Number(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr));
}

/// PAD of cognito.md 3: the shortest big-endian bytes, with 00 in front where the top bit is set. Not the
/// length of N.
inline QByteArray padded(const BIGNUM *number)
{
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    if (bytes.isEmpty() || (static_cast<unsigned char>(bytes.front()) & 0x80) != 0)
        bytes.prepend('\0');
    return bytes;
}

} // namespace canolfan::cognito
