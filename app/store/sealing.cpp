#include "sealing.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>

namespace canolfan::store {

namespace {

constexpr int nonceSize = 12;
constexpr int digestSize = 32;
using Digest = std::array<uchar, digestSize>;

struct FreeCipher
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); } // wipes it
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

struct FreeMac
{
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
using Mac = std::unique_ptr<EVP_MAC_CTX, FreeMac>;

} // namespace

struct Sealer::Contexts
{
    Cipher sealing{EVP_CIPHER_CTX_new()};
    Cipher opening{EVP_CIPHER_CTX_new()};
    Mac naming;

    Digest hmac(QByteArrayView purpose, QByteArrayView text);
};

static const uchar *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const uchar *>(bytes.data());
}

/// A key of its own for each purpose.
static Digest derived(const DataKey &key, QByteArrayView purpose)
{
    Digest digest{};
    HMAC(EVP_sha256(), key.data(), DataKey::size, bytesOf(purpose), size_t(purpose.size()), digest.data(),
        nullptr);
    return digest;
}

static Mac hmacWith(const Digest &key)
{
    EVP_MAC *const method = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    Mac mac(EVP_MAC_CTX_new(method));
    EVP_MAC_free(method);
    std::array digestName{'S', 'H', 'A', '2', '5', '6', '\0'};
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string("digest", digestName.data(), 0), OSSL_PARAM_construct_end()};
    EVP_MAC_init(mac.get(), key.data(), key.size(), parameters);
    return mac;
}

Digest Sealer::Contexts::hmac(QByteArrayView purpose, QByteArrayView text)
{
    Digest digest{};
    size_t size = 0;
    EVP_MAC_init(naming.get(), nullptr, 0, nullptr); // the same key again
    EVP_MAC_update(naming.get(), bytesOf(purpose), size_t(purpose.size()));
    EVP_MAC_update(naming.get(), bytesOf(text), size_t(text.size()));
    EVP_MAC_final(naming.get(), digest.data(), &size, digest.size());
    return digest;
}

RowId RowId::ofChange(qint64 number, qint64 version)
{
    return {Table::Changes, QByteArray::number(number), version};
}

RowId RowId::ofMeta(qint64 what, qint64 version)
{
    return {Table::Meta, QByteArray::number(what), version};
}

Sealer::Sealer(const DataKey &key, int schema) : m_contexts(std::make_unique<Contexts>()), m_schema(schema)
{
    Digest rows = derived(key, "rows");
    Digest names = derived(key, "names");
    EVP_EncryptInit_ex(m_contexts->sealing.get(), EVP_aes_256_gcm(), nullptr, rows.data(), nullptr);
    EVP_DecryptInit_ex(m_contexts->opening.get(), EVP_aes_256_gcm(), nullptr, rows.data(), nullptr);
    m_contexts->naming = hmacWith(names);
    OPENSSL_cleanse(rows.data(), rows.size());
    OPENSSL_cleanse(names.data(), names.size());
}

Sealer::~Sealer() = default;

/// table ‖ schema ‖ version ‖ row id, the last being the only one whose length varies.
static void writeAlong(QByteArray &along, const RowId &row, int schema)
{
    along.resize(13);
    along[0] = char(row.table);
    qToBigEndian(qint32(schema), along.data() + 1);
    qToBigEndian(row.version, along.data() + 5);
    along.append(row.id);
}

QByteArray Sealer::seal(const RowId &row, QByteArrayView plain)
{
    QByteArray sealed(plain.size() + overhead, Qt::Uninitialized);
    auto *const nonce = reinterpret_cast<uchar *>(sealed.data());
    if (RAND_bytes(nonce, nonceSize) != 1)
        return {};
    uchar *const text = nonce + nonceSize;
    uchar *const tag = text + plain.size();
    EVP_CIPHER_CTX *const cipher = m_contexts->sealing.get();
    writeAlong(m_along, row, m_schema);
    int size = 0;
    const bool done = EVP_EncryptInit_ex(cipher, nullptr, nullptr, nullptr, nonce) == 1
        && EVP_EncryptUpdate(cipher, nullptr, &size, bytesOf(m_along), int(m_along.size())) == 1
        && EVP_EncryptUpdate(cipher, text, &size, bytesOf(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher, tag, &size) == 1
        && EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, tagSize, tag) == 1;
    return done ? sealed : QByteArray();
}

bool Sealer::open(const RowId &row, QByteArrayView sealed, QByteArray &plain)
{
    if (sealed.size() < overhead)
        return false;
    const uchar *const nonce = bytesOf(sealed);
    const uchar *const text = nonce + nonceSize;
    const int length = int(sealed.size()) - overhead;
    std::array<uchar, tagSize> tag{};
    std::copy_n(text + length, tagSize, tag.begin());
    EVP_CIPHER_CTX *const cipher = m_contexts->opening.get();
    writeAlong(m_along, row, m_schema);
    plain.resize(length);
    auto *const out = reinterpret_cast<uchar *>(plain.data());
    int size = 0;
    return EVP_DecryptInit_ex(cipher, nullptr, nullptr, nullptr, nonce) == 1
        && EVP_DecryptUpdate(cipher, nullptr, &size, bytesOf(m_along), int(m_along.size())) == 1
        && EVP_DecryptUpdate(cipher, out, &size, text, length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher, out + size, &size) == 1;
}

static QByteArray shortened(const Digest &digest, int size)
{
    return QByteArray(reinterpret_cast<const char *>(digest.data()), size);
}

QByteArray Sealer::userKey(const QString &userId)
{
    return shortened(m_contexts->hmac("user ", userId.toUtf8()), 16);
}

QByteArray Sealer::mark()
{
    return shortened(m_contexts->hmac("mark", {}), 8);
}

QByteArray Sealer::signature(QByteArrayView text)
{
    return shortened(m_contexts->hmac("text ", text), 16);
}

} // namespace canolfan::store
