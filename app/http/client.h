#pragma once

#include "domain/result.h"
#include "http/message.h"
#include "http/proxy.h"

#include <QCoroTask>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace canolfan::http {

/// One call over HTTPS at a time, or many at once; each with a deadline and a way to cancel it.
///
/// A body is sent once and never again by itself: Qt 6.4 repeats a POST when the server closes the connection
/// without a reply (reliability.md, finding 1). Redirects are not followed, cookies neither kept nor sent,
/// certificates always verified. Of a call only method, host, path, status and time are logged.
///
/// Speaks HTTP/2 where the server has it, all calls on one connection; HTTP/1.1 otherwise, on six. Calls made
/// before the server has said how many it takes at once, and beyond that, end with ConnectionLost, like
/// anything of which is not known whether it has arrived.
///
/// Goes by way of the system's proxy where there is one. A proxy that wants a password is told what
/// setProxyQuestion()'s answer was, and the call is then made again, whatever its method: nothing of it had
/// gone further than the proxy.
///
/// A call's deadline bounds the whole of it by a monotonic clock: the look-up of the proxy, the way there,
/// and the call made again. Two things are not counted: the time in which a person is asked for the proxy's
/// password; and, for a call through a proxy that has failed, probeAtLeast in which the proxy is asked why.
/// Without those, what has run out of time could only be called late, and it is the proxy that is down.
///
/// Lives in one thread. Calls still running when it is destroyed end with FailureKind::Cancelled.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~Client() override;

    /// How long after the deadline, at most, a proxy may still be asked why a call through it has failed.
    static constexpr std::chrono::seconds probeAtLeast{2};

    /// Failures: those of the way to the server (Cancelled … Redirected), BrokenReply for a body beyond 64
    /// MiB or cut short. Any status that is not a redirection is a Reply.
    QCoro::Task<Result<Reply>> send(Request request, std::stop_token stop = {});

    /// Calls that have not ended yet, or are just being cleared away.
    qsizetype callsUnderWay() const;

    /// Whom to ask for a proxy's password; nobody: such calls fail with ProxyPasswordWanted.
    void setProxyQuestion(AskForProxyLogin ask) { m_proxies->setQuestion(std::move(ask)); }
    /// In place of the system's settings.
    void setProxyLookUp(LookUpProxy lookUp) { m_proxies->setLookUp(std::move(lookUp)); }

    /// Which proxy calls go by, with its login as far as that is known. Kept by whoever waits for it.
    std::shared_ptr<Proxies> proxies() const { return m_proxies; }

    /// Opens a connection ahead of the first call, so that its round trips are over when the call is made; or
    /// does nothing, where there is one already or the way goes through a proxy. Sends nothing but TLS's own
    /// greeting, and says nothing of a failure: the call will.
    void connectEarly(const QUrl &url);

Q_SIGNALS:
    /// Every running call ends now.
    void closing();

private:
    QCoro::Task<> connectUnlessProxied(QUrl url);
    QCoro::Task<Result<Reply>> sendOnce(
        Request request, QNetworkProxy proxy, QDeadlineTimer deadline, std::stop_token stop);

    std::shared_ptr<Proxies> m_proxies; ///< shared with the calls that wait for it
    std::unique_ptr<QNetworkAccessManager> m_network;
    QSslConfiguration m_tls;
};

/// TLS 1.2 or later, verified against the system's authorities; with a file, against the authorities in it
/// alone. Failure: CertificateFileUnreadable.
Result<QSslConfiguration> tlsTrusting(const QString &authorityFile);

} // namespace canolfan::http
