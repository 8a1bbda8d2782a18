#include "networkerror.h"

namespace canolfan::http {

bool isAnAnswer(QNetworkReply::NetworkError error)
{
    // 302 mirrors 400, 201–299 the other 4xx, 401–499 mirror 5xx; but 205 is Qt's "I would have to send the
    // body again".
    if (error == QNetworkReply::ProtocolInvalidOperationError)
        return true;
    const bool mirrorsClientError = error >= QNetworkReply::ContentAccessDenied
        && error <= QNetworkReply::UnknownContentError && error != QNetworkReply::ContentReSendError;
    const bool mirrorsServerError =
        error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return error == QNetworkReply::NoError || mirrorsClientError || mirrorsServerError;
}

Failure failureFrom(QNetworkReply::NetworkError error, const QUrl &url)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        // What was wrong with a certificate is known before; without one, no version of TLS was in common.
        return {FailureKind::TlsTooOld, url.host()};
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return {FailureKind::Unreachable, url.host()};
    case QNetworkReply::TimeoutError:
        return {FailureKind::TimedOut, url.host()};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {FailureKind::ProxyTrouble, url.host()};
    default:
        // Closed, reset, a protocol error, 205: bytes may have left, so nobody knows whether they have
        // arrived.
        return {FailureKind::ConnectionLost, url.host()};
    }
}

} // namespace canolfan::http
