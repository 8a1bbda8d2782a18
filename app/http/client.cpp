#include "http/client.h"

#include "call.h"
#include "oneshotbody.h"
#include "proxyfailure.h"

#include <QCoroSignal>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

namespace canolfan::http {

/// Hands Qt the proxy that was found before the call was begun: Qt asks for it in the midst of beginning.
class FoundProxies : public QNetworkProxyFactory
{
public:
    explicit FoundProxies(std::shared_ptr<Proxies> proxies) : m_proxies(std::move(proxies)) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_proxies->found(query.url())};
    }

private:
    std::shared_ptr<Proxies> m_proxies;
};

Client::Client(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_proxies(std::make_shared<Proxies>())
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_tls(tls)
{
    m_network->setProxyFactory(new FoundProxies(m_proxies)); // it takes it over
    m_network->setAutoDeleteReplies(false);
    m_network->setStrictTransportSecurityEnabled(false);
    // What connectEarly() leaves behind, which is nobody's call.
    connect(m_network.get(), &QNetworkAccessManager::finished, this, [](QNetworkReply *reply) {
        if (reply->request().url().scheme() == QLatin1String("preconnect-https"))
            reply->deleteLater();
    });
}

Client::~Client()
{
    Q_EMIT closing();
    m_proxies->close();
}

static QNetworkRequest networkRequest(const Request &request, const QSslConfiguration &tls)
{
    QNetworkRequest out(request.url);
    out.setSslConfiguration(tls);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    return out;
}

static QNetworkReply *start(
    QNetworkAccessManager &network, const Request &request, const QSslConfiguration &tls)
{
    QNetworkRequest out = networkRequest(request, tls);
    if (request.method == Method::Get)
        return network.get(out);
    out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto *body = new OneShotBody(request.body, nullptr);
    QNetworkReply *reply = network.sendCustomRequest(out, nameOf(request.method), body);
    body->setParent(reply);
    return reply;
}

QCoro::Task<Result<Reply>> Client::send(Request request, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    if (request.url.scheme() != QLatin1String("https"))
        co_return failed(FailureKind::Redirected, request.url.host());
    const QPointer<Client> self(this);
    const std::shared_ptr<Proxies> proxies = m_proxies;
    QDeadlineTimer deadline(request.deadline);
    for (;;) {
        const QNetworkProxy proxy = co_await proxies->find(request.url, deadline, stop);
        if (!self || stop.stop_requested())
            co_return failed(FailureKind::Cancelled, request.url.host());
        if (deadline.hasExpired())
            co_return failed(FailureKind::TimedOut, request.url.host());
        Result<Reply> result = co_await sendOnce(request, proxy, deadline, stop);
        // With no time left to make the call again in, nobody is asked: the next call has them asked.
        if (result || result.error().kind != FailureKind::ProxyPasswordWanted || deadline.hasExpired())
            co_return result;
        const qint64 left = deadline.remainingTime();
        const bool goOn = co_await proxies->askForLogin(proxy, stop);
        if (stop.stop_requested())
            co_return failed(FailureKind::Cancelled, request.url.host());
        if (!goOn)
            co_return result;
        deadline.setRemainingTime(left); // a person has their time
    }
}

QCoro::Task<Result<Reply>> Client::sendOnce(
    Request request, QNetworkProxy proxy, QDeadlineTimer deadline, std::stop_token stop)
{
    const QPointer<QNetworkReply> reply = start(*m_network, request, m_tls);
    Call call(reply, request.method, std::chrono::milliseconds(deadline.remainingTime()), stop);
    connect(this, &Client::closing, &call, &Call::cancel);
    if (!call.isFinished())
        co_await qCoro(&call, &Call::finished);
    Result<Reply> result = call.takeResult();
    if (result || !reply)
        co_return result;
    const QDeadlineTimer untilExplained =
        std::max(deadline, QDeadlineTimer(std::chrono::milliseconds(probeAtLeast)));
    const Failure failure =
        co_await explained(result.error(), reply->error(), proxy, request.url, untilExplained, stop);
    co_return failed(failure);
}

qsizetype Client::callsUnderWay() const
{
    return m_network->findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly).size();
}

static QList<QNetworkReply *> earlyConnections(const QNetworkAccessManager &network)
{
    QList<QNetworkReply *> replies = network.findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly);
    replies.removeIf([](const QNetworkReply *reply) { return !isEarly(reply); });
    return replies;
}

/// Qt waits for ever for a server that takes a connection and says nothing.
static void endInTime(QNetworkReply *reply)
{
    constexpr std::chrono::seconds deadline{10};
    QTimer::singleShot(deadline, reply, [reply] {
        closeStuckConnectionsAfter(reply);
        reply->abort();
        reply->deleteLater();
    });
}

void Client::connectEarly(const QUrl &url)
{
    if (url.scheme() == QLatin1String("https"))
        connectUnlessProxied(url);
}

QCoro::Task<> Client::connectUnlessProxied(QUrl url)
{
    const QPointer<Client> self(this);
    const std::shared_ptr<Proxies> proxies = m_proxies;
    const QNetworkProxy proxy = co_await proxies->find(url, QDeadlineTimer::Forever);
    // A proxy may want a password, which nobody is asked for before there is something to send.
    if (!self || proxy.type() != QNetworkProxy::NoProxy)
        co_return;
    // With the protocols that the calls have: Qt looks for a connection by them too.
    const QList<QNetworkReply *> before = earlyConnections(*m_network);
    const auto isThere = [&url](const QNetworkReply *reply) {
        return reply->url().host() == url.host() && reply->url().port() == url.port(443);
    };
    if (std::any_of(before.cbegin(), before.cend(), isThere))
        co_return;
    QSslConfiguration tls = m_tls;
    tls.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    m_network->connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)), tls);
    for (QNetworkReply *reply : earlyConnections(*m_network)) {
        if (!before.contains(reply))
            endInTime(reply);
    }
}

} // namespace canolfan::http
