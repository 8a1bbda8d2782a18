#include "cognito/srp.h"

#include "passwordnumber.h"

#include <QDateTime>
#include <QLocale>
#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace canolfan::cognito {

static constexpr int secretBytes = 128;
static constexpr int derivedKeyBytes = 16;

static QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

struct SrpClient::Numbers
{
    NumberContext scratch{BN_CTX_new()};
    Number prime{BN_get_rfc3526_prime_3072(nullptr)};
    Number generator = newNumber();
    Number multiplier; ///< k
    Number secret; ///< a
    Number publicValue = newNumber(); ///< A

    explicit Numbers(Number a) : secret(std::move(a))
    {
        BN_set_word(generator.get(), 2);
        multiplier = numberFromBytes(sha256(padded(prime.get()) + padded(generator.get())));
        BN_set_flags(secret.get(), BN_FLG_CONSTTIME);
        BN_mod_exp(publicValue.get(), generator.get(), secret.get(), prime.get(), scratch.get());
    }

    bool isZeroModuloPrime(const BIGNUM *number)
    {
        const Number rest = newNumber();
        BN_nnmod(rest.get(), number, prime.get(), scratch.get());
        return BN_is_zero(rest.get());
    }

    /// S = ( B - k * g^x mod N ) ^ ( a + u*x ) mod N. The difference is negative practically always: hence
    /// mod_sub.
    Number sharedSecret(const BIGNUM *serverValue, const BIGNUM *u, BIGNUM *x)
    {
        const Number base = newNumber();
        const Number exponent = newNumber();
        Number shared = newNumber();
        BN_set_flags(x, BN_FLG_CONSTTIME);
        BN_mod_exp(base.get(), generator.get(), x, prime.get(), scratch.get());
        BN_mod_mul(base.get(), base.get(), multiplier.get(), prime.get(), scratch.get());
        BN_mod_sub(base.get(), serverValue, base.get(), prime.get(), scratch.get());
        BN_mul(exponent.get(), u, x, scratch.get());
        BN_add(exponent.get(), exponent.get(), secret.get());
        BN_set_flags(exponent.get(), BN_FLG_CONSTTIME);
        BN_mod_exp(shared.get(), base.get(), exponent.get(), prime.get(), scratch.get());
        return shared;
    }
};

static Number randomSecret()
{
    QByteArray bytes(secretBytes, '\0');
    RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), secretBytes);
    Number number = numberFromBytes(bytes);
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    return number;
}

SrpClient::SrpClient() : m_numbers(std::make_unique<Numbers>(randomSecret())) { }

SrpClient::SrpClient(const QByteArray &privateHex)
    : m_numbers(std::make_unique<Numbers>(numberFromHex(privateHex)))
{
}

SrpClient::SrpClient(SrpClient &&) noexcept = default;
SrpClient &SrpClient::operator=(SrpClient &&) noexcept = default;
SrpClient::~SrpClient() = default;

QByteArray SrpClient::publicValue() const
{
    char *hex = BN_bn2hex(m_numbers->publicValue.get());
    QByteArray text = QByteArray(hex).toLower();
    OPENSSL_free(hex);
    // BN_bn2hex writes whole bytes; a number has no leading zeros.
    while (text.size() > 1 && text.startsWith('0'))
        text.remove(0, 1);
    return text;
}

/// RFC 5869 with u as salt and S as key material, one block of 16 bytes.
static QByteArray derivedKey(const BIGNUM *u, const BIGNUM *shared)
{
    const QByteArray pseudoRandomKey = hmac(padded(u), padded(shared));
    return hmac(pseudoRandomKey, QByteArrayLiteral("Caldera Derived Key\x01")).left(derivedKeyBytes);
}

std::optional<QByteArray> SrpClient::claimSignature(const QString &poolName, const QString &password,
    const SrpChallenge &challenge, const QByteArray &timestamp) const
{
    const Number serverValue = numberFromHex(challenge.srpB);
    const Number salt = numberFromHex(challenge.salt);
    if (!serverValue || !salt || m_numbers->isZeroModuloPrime(serverValue.get()))
        return std::nullopt;
    const Number u =
        numberFromBytes(sha256(padded(m_numbers->publicValue.get()) + padded(serverValue.get())));
    if (BN_is_zero(u.get()))
        return std::nullopt;
    const Number x = passwordNumber(salt.get(), poolName, challenge.userIdForSrp, password);
    const Number shared = m_numbers->sharedSecret(serverValue.get(), u.get(), x.get());
    const QByteArray message = (poolName + challenge.userIdForSrp).toUtf8()
        + QByteArray::fromBase64(challenge.secretBlock) + timestamp;
    return hmac(derivedKey(u.get(), shared.get()), message).toBase64();
}

QByteArray srpTimestamp(qint64 msecsSinceEpoch)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch).toUTC();
    return QLocale::c().toString(utc, QStringLiteral("ddd MMM d HH:mm:ss 'UTC' yyyy")).toLatin1();
}

} // namespace canolfan::cognito
