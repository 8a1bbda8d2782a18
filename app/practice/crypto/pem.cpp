#include "practice/crypto/pem.h"

#include <openssl/pem.h>

#include <QFile>
#include <QSaveFile>

#include <stdexcept>

namespace practice::pem {

namespace {

using Buffer = std::unique_ptr<BIO, decltype(&BIO_free)>;

[[noreturn]] void fail(const QString &path, const char *what)
{
    throw std::runtime_error(what + std::string(" ") + QFile::encodeName(path).toStdString());
}

/// Empty if there is no such file.
QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        fail(path, "Cannot read");
    }
    return file.readAll();
}

void save(const QString &path, BIO *buffer, QFileDevice::Permissions permissions)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(buffer, &data);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions)
        || file.write(data, size) != size || !file.commit()) {
        fail(path, "Cannot write");
    }
}

} // namespace

KeyHandle readKey(const QString &path)
{
    const QByteArray text = contents(path);
    if (text.isEmpty()) {
        return nullptr;
    }
    const Buffer buffer(BIO_new_mem_buf(text.constData(), int(text.size())), &BIO_free);
    KeyHandle key(PEM_read_bio_PrivateKey(buffer.get(), nullptr, nullptr, nullptr));
    if (!key) {
        fail(path, "There is no private key in");
    }
    return key;
}

void writeKey(const QString &path, EVP_PKEY *key)
{
    const Buffer buffer(BIO_new(BIO_s_mem()), &BIO_free);
    if (PEM_write_bio_PrivateKey(buffer.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        fail(path, "OpenSSL could not write the key to");
    }
    save(path, buffer.get(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

CertificateHandle readCertificate(const QString &path)
{
    const QByteArray text = contents(path);
    if (text.isEmpty()) {
        return nullptr;
    }
    const Buffer buffer(BIO_new_mem_buf(text.constData(), int(text.size())), &BIO_free);
    CertificateHandle certificate(PEM_read_bio_X509(buffer.get(), nullptr, nullptr, nullptr));
    if (!certificate) {
        fail(path, "There is no certificate in");
    }
    return certificate;
}

void writeCertificate(const QString &path, X509 *certificate)
{
    const Buffer buffer(BIO_new(BIO_s_mem()), &BIO_free);
    if (PEM_write_bio_X509(buffer.get(), certificate) != 1) {
        fail(path, "OpenSSL could not write the certificate to");
    }
    save(path, buffer.get(),
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

} // namespace practice::pem
