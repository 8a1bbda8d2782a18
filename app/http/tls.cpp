#include "http/client.h"

#include <QFile>
#include <QSslCertificate>

namespace canolfan::http {

Result<QSslConfiguration> tlsTrusting(const QString &authorityFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (authorityFile.isEmpty())
        return tls;
    QFile file(authorityFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureKind::CertificateFileUnreadable, authorityFile);
    const QList<QSslCertificate> authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty())
        return failed(FailureKind::CertificateFileUnreadable, authorityFile);
    tls.setCaCertificates(authorities);
    return tls;
}

} // namespace canolfan::http
