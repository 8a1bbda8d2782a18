#include "proxyfailure.h"

#include "http/proxy.h"
#include "proxyprobe.h"

namespace canolfan::http {

static Failure failureFor(ProxyVerdict verdict, const Failure &otherwise, const QNetworkProxy &proxy)
{
    switch (verdict) {
    case ProxyVerdict::NotThere:
        return {FailureKind::ProxyUnreachable, Proxies::nameOf(proxy)};
    case ProxyVerdict::Refused:
        return {FailureKind::ProxyTrouble, otherwise.subject};
    case ProxyVerdict::PasswordWanted:
        return {FailureKind::ProxyPasswordWanted, Proxies::nameOf(proxy)};
    case ProxyVerdict::Silent:
        // It may as well be the server behind it that closes or says nothing.
        return otherwise.kind == FailureKind::TimedOut
            ? Failure{FailureKind::ProxyUnreachable, Proxies::nameOf(proxy)}
            : otherwise;
    case ProxyVerdict::Willing:
        return otherwise;
    }
    Q_UNREACHABLE();
}

QCoro::Task<Failure> explained(Failure failure, QNetworkReply::NetworkError error, QNetworkProxy proxy,
    QUrl url, QDeadlineTimer deadline, std::stop_token stop)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        co_return failure;
    if (failure.kind == FailureKind::TimedOut)
        error = QNetworkReply::ProxyTimeoutError; // perhaps: our own deadline has ended the call
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        co_return failureFor(ProxyVerdict::PasswordWanted, failure, proxy);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownNetworkError: { // what all of these are in Qt 6.4
        const ProxyVerdict verdict = co_await probe(proxy, url, deadline, stop);
        if (stop.stop_requested())
            co_return Failure{FailureKind::Cancelled, url.host()};
        co_return failureFor(verdict, failure, proxy);
    }
    default:
        co_return failure;
    }
}

} // namespace canolfan::http
