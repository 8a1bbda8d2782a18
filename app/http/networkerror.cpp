#include "networkerror.h"

#include <QRegularExpression>

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

/// Qt has one error for every handshake that fails. Why is only in its sentence, as OpenSSL puts it:
/// "error:0A00042E:SSL routines::tlsv1 alert protocol version", the number being the library's (its upper
/// bits, another place in OpenSSL 1.1) and the reason's. The words are for people, and some builds have none.
static bool isAboutTheVersion(const QString &explanation)
{
    constexpr uint unsupportedProtocol = 258; // SSL_R_UNSUPPORTED_PROTOCOL: the server chose one
    constexpr uint protocolVersionAlert = 1070; // SSL_R_TLSV1_ALERT_PROTOCOL_VERSION: it took none of ours
    static const QRegularExpression numbers(QStringLiteral("\\berror:([0-9A-Fa-f]{8}):"));
    auto found = numbers.globalMatch(explanation);
    while (found.hasNext()) {
        const uint number = found.next().captured(1).toUInt(nullptr, 16);
        const uint library = number & 0xff000000U;
        const uint reason = number & 0xfffU;
        const bool isSsl = library == 20U << 23U || library == 20U << 24U;
        if (isSsl && (reason == unsupportedProtocol || reason == protocolVersionAlert))
            return true;
    }
    return false;
}

Failure failureFrom(QNetworkReply::NetworkError error, const QUrl &url, const QString &explanation)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        // What was wrong with a certificate is known before.
        return {isAboutTheVersion(explanation) ? FailureKind::TlsTooOld : FailureKind::TlsFailed, url.host()};
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
