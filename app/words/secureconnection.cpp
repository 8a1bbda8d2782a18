#include "secureconnection.h"

#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

static QString dayIn(const QString &isoDate)
{
    return day(QDateTime::fromString(isoDate, Qt::ISODate).date());
}

static QString vouchedForByNobody(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::AuthorityUnknown:
        return App::translate("words",
            "The certificate of %1 was issued by “%2”, which this computer does not trust, so nothing was "
            "sent. If your school inspects secure connections, ask IT support to exempt %1, or to install "
            "the authority “%2” on this computer.")
            .arg(failure.subject, failure.detail);
    case FailureKind::CertificateSelfSigned:
        return App::translate("words",
            "%1 vouches only for itself (its certificate is self-signed), so nothing was sent. Check the "
            "portal's address; if it is right, ask IT support what answers in its place.")
            .arg(failure.subject);
    case FailureKind::CertificateRevoked:
        return App::translate("words",
            "The certificate of %1 has been withdrawn because it was misused, so nothing was sent. Do not "
            "log in; tell IT support.")
            .arg(failure.subject);
    default:
        return {};
    }
}

static QString notThisOneNow(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::CertificateExpired:
        return App::translate("words",
            "The certificate of %1 ran out on %2, so nothing was sent. Check this computer's date; if it is "
            "right, contact portal@wjec.co.uk.")
            .arg(failure.subject, dayIn(failure.detail));
    case FailureKind::CertificateNotYetValid:
        return App::translate("words",
            "The certificate of %1 holds only from %2, so nothing was sent. Check this computer's date and "
            "time, then try again.")
            .arg(failure.subject, dayIn(failure.detail));
    case FailureKind::CertificateForOtherHost:
        return App::translate("words",
            "What answered is not %1: its certificate is for %2. Nothing was sent. Check the portal's "
            "address; if it is right, ask IT support.")
            .arg(failure.subject, failure.detail);
    case FailureKind::TlsTooOld:
        return App::translate("words",
            "%1 offers only an outdated kind of secure connection, so nothing was sent. Ask IT support to "
            "allow TLS 1.2 or later to %1.")
            .arg(failure.subject);
    case FailureKind::TlsFailed:
        return App::translate("words",
            "No secure connection to %1 could be made, so nothing was sent: what answered does not speak TLS, or "
            "refused. Check the portal's address; if it is right, something in between, such as a school "
            "filter, may have answered in its place: ask IT support to let secure connections (TLS) to %1 "
            "through unchanged.")
            .arg(failure.subject);
    case FailureKind::Untrusted:
        return App::translate("words",
            "The certificate of %1, issued by “%2”, is not up to today's standards, so nothing was sent. If "
            "your school inspects secure connections, ask IT support to exempt %1.")
            .arg(failure.subject, failure.detail);
    default:
        return {};
    }
}

QString secureConnection(const Failure &failure)
{
    const QString found = vouchedForByNobody(failure);
    return found.isEmpty() ? notThisOneNow(failure) : found;
}

} // namespace canolfan::words
