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

/// An authority of our own, and a server certificate for `host` that it has signed.
struct Authority
{
    Authority();
    Identity serverFor(const QByteArray &host) const;

    Identity identity;
};

} // namespace canolfan::test
