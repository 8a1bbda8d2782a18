#include "practice/centre/key_set.h"

#include "practice/crypto/big_number.h"

#include <httplib.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace practice {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto restBetweenFetches = 5s;

QByteArray decoded(const QJsonValue &base64Url)
{
    const auto result = QByteArray::fromBase64Encoding(base64Url.toString().toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? result.decoded : QByteArray();
}

template <auto free>
struct Free
{
    template <typename Value>
    void operator()(Value *value) const
    {
        free(value);
    }
};

/// Null for a key that is not an RSA key for RS256 signatures.
std::shared_ptr<EVP_PKEY> publicKey(const QJsonObject &jwk)
{
    const QByteArray n = decoded(jwk.value("n"_L1));
    const QByteArray e = decoded(jwk.value("e"_L1));
    if (jwk.value("kty"_L1) != "RSA"_L1 || jwk.value("alg"_L1).toString(u"RS256"_s) != "RS256"_L1
        || jwk.value("use"_L1).toString(u"sig"_s) != "sig"_L1 || n.size() < 256 || e.isEmpty()) {
        return nullptr;
    }
    const BigNumber modulus = BigNumber::fromBytes(n);
    const BigNumber exponent = BigNumber::fromBytes(e);
    const std::unique_ptr<OSSL_PARAM_BLD, Free<&OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    if (!builder || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.handle())
        || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.handle())) {
        return nullptr;
    }
    const std::unique_ptr<OSSL_PARAM, Free<&OSSL_PARAM_free>> parameters(
        OSSL_PARAM_BLD_to_param(builder.get()));
    const std::unique_ptr<EVP_PKEY_CTX, Free<&EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
        return nullptr;
    }
    return {key, &EVP_PKEY_free};
}

} // namespace

KeySet::KeySet(const QString &jwksAddress, const QString &authorityFile)
    : m_address(jwksAddress), m_authorityFile(authorityFile)
{
}

bool KeySet::verify(const QString &keyId, const QByteArray &message, const QByteArray &signature)
{
    const auto key = find(keyId);
    const std::unique_ptr<EVP_MD_CTX, Free<&EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    return key && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
               size_t(signature.size()), reinterpret_cast<const unsigned char *>(message.constData()),
               size_t(message.size()))
        == 1;
}

std::shared_ptr<EVP_PKEY> KeySet::find(const QString &keyId)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto key = m_keys.value(keyId)) {
            return key;
        }
    }
    if (!mayFetchAgain()) {
        return nullptr;
    }
    fetch();
    const std::lock_guard lock(m_mutex);
    return m_keys.value(keyId);
}

bool KeySet::mayFetchAgain()
{
    const std::lock_guard lock(m_mutex);
    return !m_fetched || std::chrono::steady_clock::now() - *m_fetched > restBetweenFetches;
}

void KeySet::fetch()
{
    const auto document = download();
    const std::lock_guard lock(m_mutex);
    m_fetched = std::chrono::steady_clock::now();
    if (!document) {
        return;
    }
    m_keys.clear();
    for (const QJsonValue jwk : QJsonDocument::fromJson(*document).object().value("keys"_L1).toArray()) {
        if (auto key = publicKey(jwk.toObject())) {
            m_keys.insert(jwk.toObject().value("kid"_L1).toString(), std::move(key));
        }
    }
}

std::optional<QByteArray> KeySet::download() const
{
    const QUrl address(m_address);
    httplib::SSLClient client(address.host().toStdString(), address.port(443));
    client.set_ca_cert_path(QFile::encodeName(m_authorityFile).toStdString());
    client.enable_server_certificate_verification(true);
    client.set_connection_timeout(5s);
    client.set_read_timeout(5s);
    const auto result = client.Get(address.path().toStdString());
    if (!result || result->status != 200) {
        return std::nullopt;
    }
    return QByteArray::fromStdString(result->body);
}

} // namespace practice
