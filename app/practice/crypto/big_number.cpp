#include "practice/crypto/big_number.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace practice {

namespace {

struct FreeContext
{
    void operator()(BN_CTX *context) const { BN_CTX_free(context); }
};

using Context = std::unique_ptr<BN_CTX, FreeContext>;

void check(bool worked)
{
    if (!worked) {
        throw std::runtime_error("OpenSSL could not compute with a big number");
    }
}

} // namespace

BigNumber::BigNumber() : m_number(BN_new())
{
    check(m_number != nullptr);
}

BigNumber::BigNumber(unsigned long value) : BigNumber()
{
    check(BN_set_word(m_number.get(), value));
}

BigNumber BigNumber::fromBytes(const QByteArray &bigEndian)
{
    BigNumber number;
    check(BN_bin2bn(reinterpret_cast<const unsigned char *>(bigEndian.constData()), int(bigEndian.size()),
        number.m_number.get()));
    return number;
}

BigNumber BigNumber::fromHex(const QByteArray &digits)
{
    BigNumber number;
    BIGNUM *target = number.m_number.get();
    check(isValidHex(digits) && BN_hex2bn(&target, digits.constData()) == digits.size());
    return number;
}

bool BigNumber::isValidHex(const QByteArray &digits)
{
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](unsigned char digit) {
        return std::isxdigit(digit);
    });
}

QByteArray BigNumber::bytes() const
{
    QByteArray result(BN_num_bytes(m_number.get()), Qt::Uninitialized);
    BN_bn2bin(m_number.get(), reinterpret_cast<unsigned char *>(result.data()));
    return result;
}

QByteArray BigNumber::padded() const
{
    const QByteArray shortest = bytes();
    if (shortest.isEmpty() || (shortest.front() & 0x80)) {
        return '\0' + shortest;
    }
    return shortest;
}

QByteArray BigNumber::hex() const
{
    const QByteArray digits = bytes().toHex();
    if (digits.isEmpty()) {
        return "0";
    }
    return digits.startsWith('0') ? digits.mid(1) : digits;
}

BigNumber BigNumber::modulo(const BigNumber &modulus) const
{
    BigNumber result;
    const Context context(BN_CTX_new());
    check(BN_nnmod(result.m_number.get(), m_number.get(), modulus.m_number.get(), context.get()));
    return result;
}

BigNumber BigNumber::addModulo(const BigNumber &other, const BigNumber &modulus) const
{
    BigNumber result;
    const Context context(BN_CTX_new());
    check(BN_mod_add(
        result.m_number.get(), m_number.get(), other.m_number.get(), modulus.m_number.get(), context.get()));
    return result;
}

BigNumber BigNumber::multiplyModulo(const BigNumber &other, const BigNumber &modulus) const
{
    BigNumber result;
    const Context context(BN_CTX_new());
    check(BN_mod_mul(
        result.m_number.get(), m_number.get(), other.m_number.get(), modulus.m_number.get(), context.get()));
    return result;
}

BigNumber BigNumber::powerModulo(const BigNumber &exponent, const BigNumber &modulus) const
{
    BigNumber result;
    const Context context(BN_CTX_new());
    check(BN_mod_exp_mont_consttime(result.m_number.get(), m_number.get(), exponent.m_number.get(),
        modulus.m_number.get(), context.get(), nullptr));
    return result;
}

} // namespace practice
