#pragma once

#include "practice/crypto/signing_key.h"

#include <openssl/x509.h>

#include <QString>

#include <memory>

/// Keys and certificates in PEM files. Files are written whole or not at all (QSaveFile). A file that cannot
/// be written, or that holds something else, throws std::runtime_error with a sentence.
namespace practice::pem {

struct FreeCertificate
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using CertificateHandle = std::unique_ptr<X509, FreeCertificate>;

/// Null if there is no such file.
KeyHandle readKey(const QString &path);
/// Readable by its owner alone (0600).
void writeKey(const QString &path, EVP_PKEY *key);

/// Null if there is no such file.
CertificateHandle readCertificate(const QString &path);
void writeCertificate(const QString &path, X509 *certificate);

} // namespace practice::pem
