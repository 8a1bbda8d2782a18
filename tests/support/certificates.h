#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace canolfan::test {

/// A certificate and its key, made for one test run.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

/// What a server's certificate says; sound unless told otherwise.
struct CertificateWishes
{
    QByteArray host = "localhost";
    QByteArray commonName{}; ///< empty: the host
    long validFrom = -3600; ///< seconds from now
    long validUntil = 24L * 3600; ///< seconds from now
    QByteArray serial = "02"; ///< hexadecimal
};

/// A certificate that nobody has signed but its own key.
Identity selfSigned(const CertificateWishes &wishes);

/// An authority of our own, and the server certificates that it signs.
struct Authority
{
    explicit Authority(const QByteArray &name = "Canolfan test authority");
    Identity serverFor(const CertificateWishes &wishes) const;

    Identity identity;
};

} // namespace canolfan::test
