#pragma once

#include <openssl/bn.h>

#include <QByteArray>

#include <memory>

namespace practice {

/// A non-negative whole number of any size; OpenSSL's BIGNUM with an owner. Arithmetic that fails (out of
/// memory) throws std::runtime_error. A value may be used from several threads at once only for reading.
class BigNumber
{
public:
    BigNumber();
    explicit BigNumber(unsigned long value);
    static BigNumber fromBytes(const QByteArray &bigEndian);
    /// Any number of hexadecimal digits, upper or lower case; Cognito sends numbers without leading zeros, so
    /// also an odd number of them. Anything else (see isValidHex) throws.
    static BigNumber fromHex(const QByteArray &digits);
    static bool isValidHex(const QByteArray &digits);

    /// The shortest big-endian bytes.
    QByteArray bytes() const;
    /// PAD of cognito.md section 3: the shortest bytes, with one zero byte in front if the top bit is set.
    QByteArray padded() const;
    /// Lower case, without leading zeros.
    QByteArray hex() const;
    const BIGNUM *handle() const { return m_number.get(); }
    bool isZero() const { return BN_is_zero(m_number.get()); }

    BigNumber modulo(const BigNumber &modulus) const;
    BigNumber addModulo(const BigNumber &other, const BigNumber &modulus) const;
    BigNumber multiplyModulo(const BigNumber &other, const BigNumber &modulus) const;
    /// In time that does not depend on the exponent.
    BigNumber powerModulo(const BigNumber &exponent, const BigNumber &modulus) const;

private:
    struct Free
    {
        void operator()(BIGNUM *number) const { BN_clear_free(number); }
    };
    std::unique_ptr<BIGNUM, Free> m_number;
};

} // namespace practice
