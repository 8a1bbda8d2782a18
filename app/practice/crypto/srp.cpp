#include "practice/crypto/srp.h"

#include "practice/crypto/big_number.h"
#include "practice/crypto/random.h"

#include <openssl/crypto.h>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace practice::srp {

namespace {

struct Group
{
    BigNumber modulus = BigNumber::fromBytes(rfc3526Group15());
    BigNumber generator{2};
    BigNumber multiplier = hashNumber(modulus.padded() + generator.padded());

    static QByteArray rfc3526Group15();
    static BigNumber hashNumber(const QByteArray &bytes);
};

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray Group::rfc3526Group15()
{
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> prime(BN_get_rfc3526_prime_3072(nullptr), &BN_free);
    QByteArray bytes(BN_num_bytes(prime.get()), Qt::Uninitialized);
    BN_bn2bin(prime.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

BigNumber Group::hashNumber(const QByteArray &bytes)
{
    return BigNumber::fromBytes(sha256(bytes));
}

const Group &group()
{
    static const Group constants;
    return constants;
}

/// HKDF with the salt u and one block, cut to 16 bytes.
QByteArray sessionKey(const BigNumber &u, const BigNumber &secret)
{
    const QByteArray pseudoRandomKey = hmac(u.padded(), secret.padded());
    return hmac(pseudoRandomKey, QByteArrayLiteral("Caldera Derived Key\x01")).first(16);
}

/// g to the power of x, in hex.
QByteArray verifierValue(
    const BigNumber &salt, const QString &poolName, const QString &user, const QString &password)
{
    const QByteArray inner = sha256((poolName + user + u':' + password).toUtf8());
    const BigNumber x = Group::hashNumber(salt.padded() + inner);
    return group().generator.powerModulo(x, group().modulus).hex();
}

} // namespace

Verifier makeVerifier(const QString &poolName, const QString &user, const QString &password)
{
    const BigNumber salt = BigNumber::fromBytes(randomBytes(16));
    return {salt.hex(), verifierValue(salt, poolName, user, password)};
}

bool isMadeOf(const Verifier &verifier, const QString &poolName, const QString &user, const QString &password)
{
    const QByteArray value = verifierValue(BigNumber::fromHex(verifier.salt), poolName, user, password);
    return value.size() == verifier.value.size()
        && CRYPTO_memcmp(value.constData(), verifier.value.constData(), size_t(value.size())) == 0;
}

std::optional<Exchange> exchange(const Verifier &verifier, const QByteArray &clientPublicKey)
{
    // Longer than N is no residue any client would send, only work for us.
    if (!BigNumber::isValidHex(clientPublicKey) || clientPublicKey.size() > 2 * 385) {
        return std::nullopt;
    }
    const auto &[modulus, generator, multiplier] = group();
    const BigNumber a = BigNumber::fromHex(clientPublicKey);
    if (a.modulo(modulus).isZero()) {
        return std::nullopt;
    }
    const BigNumber v = BigNumber::fromHex(verifier.value);
    const BigNumber exponent = BigNumber::fromBytes(randomBytes(128));
    const BigNumber b =
        multiplier.multiplyModulo(v, modulus).addModulo(generator.powerModulo(exponent, modulus), modulus);
    const BigNumber u = Group::hashNumber(a.padded() + b.padded());
    const BigNumber secret =
        a.modulo(modulus).multiplyModulo(v.powerModulo(u, modulus), modulus).powerModulo(exponent, modulus);
    return Exchange{b.hex(), sessionKey(u, secret)};
}

QByteArray claimSignature(const QByteArray &sessionKey, const QString &poolName, const QString &user,
    const QByteArray &secretBlock, const QString &timestamp)
{
    return hmac(sessionKey, poolName.toUtf8() + user.toUtf8() + secretBlock + timestamp.toUtf8());
}

} // namespace practice::srp
