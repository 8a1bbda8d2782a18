#include "practice/crypto/signing_key.h"

#include "practice/crypto/pem.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>

#include <QCryptographicHash>
#include <QJsonDocument>

#include <stdexcept>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray publicNumber(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1) {
        throw std::runtime_error("The signing key is no RSA key");
    }
    QByteArray bytes(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    return base64Url(bytes);
}

QByteArray sign(EVP_PKEY *key, const QByteArray &message)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *data = reinterpret_cast<const unsigned char *>(message.constData());
    size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, data, size_t(message.size())) != 1) {
        throw std::runtime_error("OpenSSL could not sign a token");
    }
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data,
            size_t(message.size()))
        != 1) {
        throw std::runtime_error("OpenSSL could not sign a token");
    }
    return signature.first(qsizetype(size));
}

bool verify(EVP_PKEY *key, const QByteArray &message, const QByteArray &signature)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
               size_t(signature.size()), reinterpret_cast<const unsigned char *>(message.constData()),
               size_t(message.size()))
        == 1;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

SigningKey::SigningKey(KeyHandle key) : m_key(std::move(key))
{
    const QJsonObject thumbprint{
        {"e"_L1, QString::fromLatin1(publicNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_E))}, {"kty"_L1, "RSA"_L1},
        {"n"_L1, QString::fromLatin1(publicNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_N))}};
    m_keyId = QString::fromLatin1(
        base64Url(QCryptographicHash::hash(compact(thumbprint), QCryptographicHash::Sha256)));
}

SigningKey SigningKey::loadOrCreate(const QString &path)
{
    KeyHandle key = pem::readKey(path);
    if (!key) {
        key.reset(EVP_RSA_gen(2048));
        if (!key) {
            throw std::runtime_error("OpenSSL could not make an RSA key");
        }
        pem::writeKey(path, key.get());
    }
    return SigningKey(std::move(key));
}

QByteArray SigningKey::signedToken(const QJsonObject &claims) const
{
    const QJsonObject header{{"alg"_L1, "RS256"_L1}, {"kid"_L1, m_keyId}};
    const QByteArray message = base64Url(compact(header)) + '.' + base64Url(compact(claims));
    return message + '.' + base64Url(sign(m_key.get(), message));
}

std::optional<QJsonObject> SigningKey::verifiedClaims(const QByteArray &token) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3
        || !verify(m_key.get(), parts[0] + '.' + parts[1],
            QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding))) {
        return std::nullopt;
    }
    const QByteArray claims = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims).object();
}

QJsonObject SigningKey::jwk() const
{
    return {{"alg"_L1, "RS256"_L1},
        {"e"_L1, QString::fromLatin1(publicNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_E))}, {"kid"_L1, m_keyId},
        {"kty"_L1, "RSA"_L1}, {"n"_L1, QString::fromLatin1(publicNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_N))},
        {"use"_L1, "sig"_L1}};
}

} // namespace practice
