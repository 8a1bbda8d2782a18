#include "support/certificates.h"

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace canolfan::test {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

static QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

static Identity toQt(X509 *certificate, EVP_PKEY *key)
{
    const Memory pem(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(pem.get(), certificate);
    const Memory keyPem(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(keyPem.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return {QSslCertificate(contentOf(pem.get())), QSslKey(contentOf(keyPem.get()), QSsl::Ec)};
}

static void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

static void setSerial(X509 *certificate, const QByteArray &hexadecimal)
{
    BIGNUM *number = nullptr;
    BN_hex2bn(&number, hexadecimal.constData());
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

static Certificate blank(const CertificateWishes &wishes, EVP_PKEY *key)
{
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    setSerial(certificate.get(), wishes.serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wishes.validFrom);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wishes.validUntil);
    X509_set_pubkey(certificate.get(), key);
    const QByteArray name = wishes.commonName.isEmpty() ? wishes.host : wishes.commonName;
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    return certificate;
}

static Key fromQt(const QSslKey &key)
{
    const QByteArray pem = key.toPem();
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
}

static Certificate fromQt(const QSslCertificate &certificate)
{
    const QByteArray pem = certificate.toPem();
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr), &X509_free);
}

Authority::Authority(const QByteArray &name)
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Certificate certificate = blank({name}, key.get());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign");
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    identity = toQt(certificate.get(), key.get());
}

Identity selfSigned(const CertificateWishes &wishes)
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Certificate certificate = blank(wishes, key.get());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_subject_alt_name, "DNS:" + wishes.host);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return toQt(certificate.get(), key.get());
}

Identity Authority::serverFor(const CertificateWishes &wishes) const
{
    const Key issuerKey = fromQt(identity.key);
    const Certificate issuer = fromQt(identity.certificate);
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Certificate certificate = blank(wishes, key.get());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    addExtension(certificate.get(), issuer.get(), NID_subject_alt_name, "DNS:" + wishes.host);
    X509_sign(certificate.get(), issuerKey.get(), EVP_sha256());
    return toQt(certificate.get(), key.get());
}

} // namespace canolfan::test
