#include "practice/serve/certificates.h"

#include "practice/crypto/random.h"

#include <openssl/x509v3.h>

#include <QByteArray>

#include <initializer_list>
#include <stdexcept>
#include <utility>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr long day = 24 * 3600;

struct Issuer
{
    X509 *certificate;
    EVP_PKEY *key;
};

using Extensions = std::initializer_list<std::pair<int, const char *>>;

void check(bool worked)
{
    if (!worked) {
        throw std::runtime_error("OpenSSL could not make a certificate");
    }
}

KeyHandle makeKey()
{
    KeyHandle key(EVP_EC_gen("P-256"));
    check(key != nullptr);
    return key;
}

bool lasts(X509 *certificate)
{
    time_t inThirtyDays = time(nullptr) + 30 * day;
    return X509_cmp_time(X509_get0_notAfter(certificate), &inThirtyDays) > 0;
}

void setSerial(X509 *certificate)
{
    QByteArray bytes = randomBytes(16);
    bytes[0] = char(bytes[0] & 0x7f);
    BIGNUM *number =
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr);
    check(number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)));
    BN_free(number);
}

void setSubject(X509 *certificate, const QByteArray &commonName)
{
    check(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0));
}

void addExtensions(X509 *certificate, X509 *issuer, Extensions extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const auto &[kind, value] : extensions) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
        check(extension && X509_add_ext(certificate, extension, -1));
        X509_EXTENSION_free(extension);
    }
}

/// Signed by `issuer`, or by itself if that is null.
pem::CertificateHandle issue(
    EVP_PKEY *key, const QByteArray &name, int days, const Issuer *issuer, Extensions extensions)
{
    pem::CertificateHandle certificate(X509_new());
    check(certificate && X509_set_version(certificate.get(), X509_VERSION_3));
    setSerial(certificate.get());
    setSubject(certificate.get(), name);
    X509 *const signer = issuer ? issuer->certificate : certificate.get();
    check(X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer))
        && X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day)
        && X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * day)
        && X509_set_pubkey(certificate.get(), key));
    addExtensions(certificate.get(), signer, extensions);
    check(X509_sign(certificate.get(), issuer ? issuer->key : key, EVP_sha256()) > 0);
    return certificate;
}

pem::CertificateHandle makeAuthority(EVP_PKEY *key)
{
    // A name of its own, so that the authorities of two folders are never taken for each other.
    const QByteArray name = "Canolfan practice authority " + randomBytes(4).toHex();
    return issue(key, name, 3650, nullptr,
        {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
            {NID_key_usage, "critical,keyCertSign,cRLSign"}, {NID_subject_key_identifier, "hash"},
            {NID_name_constraints,
                "critical,permitted;DNS:localhost,permitted;IP:127.0.0.1/255.255.255.255,"
                "permitted;IP:0:0:0:0:0:0:0:1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"}});
}

pem::CertificateHandle makeServerCertificate(EVP_PKEY *key, const Issuer &authority)
{
    return issue(key, "localhost", 365, &authority,
        {{NID_basic_constraints, "critical,CA:FALSE"}, {NID_key_usage, "critical,digitalSignature"},
            {NID_ext_key_usage, "serverAuth"}, {NID_subject_key_identifier, "hash"},
            {NID_authority_key_identifier, "keyid:always"},
            {NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:0:0:0:0:0:0:0:1"}});
}

bool belongTogether(X509 *certificate, EVP_PKEY *key, X509 *authority)
{
    return X509_check_private_key(certificate, key) == 1
        && X509_verify(certificate, X509_get0_pubkey(authority)) == 1;
}

} // namespace

Certificates prepareCertificates(const QString &folder)
{
    Certificates server{folder + "/ca.pem"_L1, nullptr, nullptr};
    const QString authorityKeyFile = folder + "/ca-key.pem"_L1;
    pem::CertificateHandle authority = pem::readCertificate(server.authorityFile);
    KeyHandle authorityKey = pem::readKey(authorityKeyFile);
    if (!authority || !authorityKey || !lasts(authority.get())) {
        authorityKey = makeKey();
        authority = makeAuthority(authorityKey.get());
        pem::writeKey(authorityKeyFile, authorityKey.get());
        pem::writeCertificate(server.authorityFile, authority.get());
    }
    server.certificate = pem::readCertificate(folder + "/server.pem"_L1);
    server.key = pem::readKey(folder + "/server-key.pem"_L1);
    if (!server.certificate || !server.key || !lasts(server.certificate.get())
        || !belongTogether(server.certificate.get(), server.key.get(), authority.get())) {
        server.key = makeKey();
        server.certificate = makeServerCertificate(server.key.get(), {authority.get(), authorityKey.get()});
        pem::writeKey(folder + "/server-key.pem"_L1, server.key.get());
        pem::writeCertificate(folder + "/server.pem"_L1, server.certificate.get());
    }
    return server;
}

} // namespace practice
