#include "certificateproblem.h"

#include <QSslCertificate>

#include <algorithm>
#include <array>

namespace canolfan::http {

struct Meaning
{
    QSslError::SslError error;
    FailureKind kind;
};

/// In order of weight. OpenSSL reports an unknown issuer in several ways, according to what the server sent
/// along.
static constexpr std::array meanings{
    Meaning{QSslError::CertificateBlacklisted, FailureKind::CertificateRevoked},
    Meaning{QSslError::CertificateRevoked, FailureKind::CertificateRevoked},
    Meaning{QSslError::SelfSignedCertificate, FailureKind::CertificateSelfSigned},
    Meaning{QSslError::SelfSignedCertificateInChain, FailureKind::AuthorityUnknown},
    Meaning{QSslError::UnableToGetLocalIssuerCertificate, FailureKind::AuthorityUnknown},
    Meaning{QSslError::UnableToGetIssuerCertificate, FailureKind::AuthorityUnknown},
    Meaning{QSslError::UnableToVerifyFirstCertificate, FailureKind::AuthorityUnknown},
    Meaning{QSslError::CertificateUntrusted, FailureKind::AuthorityUnknown},
    Meaning{QSslError::CertificateExpired, FailureKind::CertificateExpired},
    Meaning{QSslError::CertificateNotYetValid, FailureKind::CertificateNotYetValid},
    Meaning{QSslError::HostNameMismatch, FailureKind::CertificateForOtherHost},
};

/// Organisation or common name, whichever a person would recognise.
static QString issuerOf(const QSslCertificate &certificate)
{
    for (const auto attribute : {QSslCertificate::Organization, QSslCertificate::CommonName}) {
        const QStringList names = certificate.issuerInfo(attribute);
        if (!names.isEmpty() && !names.constFirst().trimmed().isEmpty())
            return names.constFirst().trimmed();
    }
    return certificate.issuerDisplayName();
}

static QString namesOn(const QSslCertificate &certificate)
{
    const QStringList alternatives = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    return alternatives.isEmpty() ? certificate.subjectDisplayName() : alternatives.constFirst();
}

static QString detailOf(FailureKind kind, const QSslError &error)
{
    const QSslCertificate certificate = error.certificate();
    switch (kind) {
    case FailureKind::AuthorityUnknown:
        return issuerOf(certificate);
    case FailureKind::CertificateExpired:
        return certificate.expiryDate().toUTC().toString(Qt::ISODate);
    case FailureKind::CertificateNotYetValid:
        return certificate.effectiveDate().toUTC().toString(Qt::ISODate);
    case FailureKind::CertificateForOtherHost:
        return namesOn(certificate);
    default:
        return {};
    }
}

Failure certificateFailure(const QList<QSslError> &errors, const QString &host)
{
    for (const Meaning &meaning : meanings) {
        const auto found = std::find_if(errors.cbegin(), errors.cend(),
            [&meaning](const QSslError &error) { return error.error() == meaning.error; });
        if (found != errors.cend())
            return {meaning.kind, host, 0, {}, detailOf(meaning.kind, *found)};
    }
    return {FailureKind::Untrusted, host, 0, {}, issuerOf(errors.constFirst().certificate())};
}

} // namespace canolfan::http
