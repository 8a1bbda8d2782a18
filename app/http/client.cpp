#include "http/client.h"

#include "call.h"
#include "oneshotbody.h"

#include <QCoroSignal>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace canolfan::http {

Client::Client(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_network(std::make_unique<QNetworkAccessManager>()), m_tls(tls)
{
    m_network->setAutoDeleteReplies(false);
    m_network->setStrictTransportSecurityEnabled(false);
}

Client::~Client()
{
    Q_EMIT closing();
}

static QNetworkRequest networkRequest(const Request &request, const QSslConfiguration &tls)
{
    QNetworkRequest out(request.url);
    out.setSslConfiguration(tls);
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
    QNetworkReply *reply = start(*m_network, request, m_tls);
    Call call(reply, request.method, request.deadline, std::move(stop));
    connect(this, &Client::closing, &call, &Call::cancel);
    if (!call.isFinished())
        co_await qCoro(&call, &Call::finished);
    co_return call.takeResult();
}

qsizetype Client::callsUnderWay() const
{
    return m_network->findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly).size();
}

void Client::connectEarly(const QUrl &url)
{
    if (url.scheme() == QLatin1String("https"))
        m_network->connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)), m_tls);
}

} // namespace canolfan::http
