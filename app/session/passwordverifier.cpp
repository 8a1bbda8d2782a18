#include "session/passwordverifier.h"

#include <QtConcurrentRun>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <bit>

namespace canolfan::session {

static constexpr quint64 costNow = 1 << 16; // 64 MiB
static constexpr quint64 leastCost = 1 << 14;
static constexpr quint64 greatestCost = 1 << 18;
static constexpr quint64 blockSize = 8;
static constexpr quint64 lanes = 1;
static constexpr int saltSize = 16;
static constexpr int keySize = 32;

bool isUsable(const PasswordVerifier &verifier)
{
    return std::has_single_bit(verifier.cost) && verifier.cost >= leastCost && verifier.cost <= greatestCost
        && verifier.salt.size() == saltSize && verifier.key.size() == keySize;
}

static uchar *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<uchar *>(bytes.data());
}

/// Empty where there is not enough memory.
static QByteArray derived(const QString &password, QByteArray salt, quint64 cost)
{
    QByteArray secret = password.toUtf8();
    QByteArray key(keySize, Qt::Uninitialized);
    // OpenSSL's own limit is 32 MiB. What it needs beside the table of 128 · r · N is far less than a MiB.
    const quint64 memory = 128 * blockSize * cost + (1 << 20);
    const bool done = EVP_PBE_scrypt(secret.constData(), size_t(secret.size()), bytesOf(salt),
                          size_t(salt.size()), cost, blockSize, lanes, memory, bytesOf(key), keySize)
        == 1;
    OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    return done ? key : QByteArray();
}

static std::optional<PasswordVerifier> made(const QString &password)
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    if (RAND_bytes(bytesOf(salt), saltSize) != 1)
        return std::nullopt;
    const QByteArray key = derived(password, salt, costNow);
    if (key.isEmpty())
        return std::nullopt;
    return PasswordVerifier{costNow, salt, key};
}

QFuture<std::optional<PasswordVerifier>> verifierFor(const QString &password)
{
    return QtConcurrent::run([password] { return made(password); });
}

static bool isMadeFrom(const PasswordVerifier &verifier, const QString &password)
{
    if (!isUsable(verifier))
        return false;
    const QByteArray key = derived(password, verifier.salt, verifier.cost);
    return key.size() == keySize && CRYPTO_memcmp(key.constData(), verifier.key.constData(), keySize) == 0;
}

QFuture<bool> matches(const PasswordVerifier &verifier, const QString &password)
{
    return QtConcurrent::run([verifier, password] { return isMadeFrom(verifier, password); });
}

} // namespace canolfan::session
