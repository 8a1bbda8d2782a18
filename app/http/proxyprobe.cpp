#include "proxyprobe.h"

#include "http/pause.h"

#include <QTcpSocket>

#include <algorithm>

namespace canolfan::http {

static constexpr std::chrono::milliseconds patience = std::chrono::seconds(3);
static constexpr qsizetype longestHead = 16 * 1024;

static QByteArray connectRequest(const QUrl &url, const QByteArray &login)
{
    const QByteArray server =
        url.host(QUrl::EncodeUnicode).toLatin1() + ':' + QByteArray::number(url.port(443));
    QByteArray request = "CONNECT " + server + " HTTP/1.1\r\nHost: " + server + "\r\n";
    if (!login.isEmpty())
        request += "Proxy-Authorization: Basic " + login.toBase64() + "\r\n";
    return request + "\r\n";
}

static std::chrono::milliseconds until(const QDeadlineTimer &deadline)
{
    return std::chrono::milliseconds(deadline.remainingTime());
}

static QDeadlineTimer patienceWithin(const QDeadlineTimer &deadline)
{
    return std::min(deadline, QDeadlineTimer(patience));
}

/// Connected, or not going to be.
static QCoro::Task<> settled(QTcpSocket *socket, QDeadlineTimer deadline, std::stop_token stop)
{
    const auto undecided = [socket] {
        return socket->state() != QAbstractSocket::ConnectedState
            && socket->state() != QAbstractSocket::UnconnectedState;
    };
    while (undecided() && !deadline.hasExpired() && !stop.stop_requested())
        co_await pauseUntil(socket, &QTcpSocket::stateChanged, until(deadline), stop);
}

/// The head of the reply; empty where there is none.
static QCoro::Task<QByteArray> headOf(
    QTcpSocket *socket, QByteArray request, QDeadlineTimer deadline, std::stop_token stop)
{
    socket->write(request);
    QByteArray head;
    while (!head.contains("\r\n\r\n") && head.size() < longestHead && !deadline.hasExpired()) {
        if (socket->bytesAvailable() == 0)
            co_await pauseUntil(socket, &QTcpSocket::readyRead, until(deadline), stop);
        if (socket->bytesAvailable() == 0)
            break;
        head += socket->read(longestHead);
    }
    co_return head;
}

static ProxyVerdict verdictOf(const QByteArray &head)
{
    if (head.isEmpty())
        return ProxyVerdict::Silent;
    const int status = head.mid(head.indexOf(' ') + 1, 3).toInt();
    if (status == 401 || status == 407)
        return ProxyVerdict::PasswordWanted;
    if (status >= 400 && status < 500 && status != 404 && status != 408)
        return ProxyVerdict::Refused;
    return ProxyVerdict::Willing;
}

static QCoro::Task<QByteArray> ask(
    QNetworkProxy proxy, QByteArray request, bool *there, QDeadlineTimer deadline, std::stop_token stop)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(proxy.hostName(), proxy.port());
    const QDeadlineTimer forConnecting = patienceWithin(deadline);
    co_await settled(&socket, forConnecting, stop);
    *there = socket.state() == QAbstractSocket::ConnectedState;
    if (!*there)
        co_return QByteArray();
    const QDeadlineTimer forReply = patienceWithin(deadline);
    co_return co_await headOf(&socket, request, forReply, stop);
}

QCoro::Task<ProxyVerdict> probe(QNetworkProxy proxy, QUrl url, QDeadlineTimer deadline, std::stop_token stop)
{
    bool there = false;
    const QByteArray first = co_await ask(proxy, connectRequest(url, {}), &there, deadline, stop);
    if (!there)
        co_return ProxyVerdict::NotThere;
    const bool speaksHttp = proxy.type() == QNetworkProxy::HttpProxy;
    const ProxyVerdict verdict = speaksHttp ? verdictOf(first) : ProxyVerdict::Willing;
    const bool maySend = !proxy.user().isEmpty() && first.toLower().contains("proxy-authenticate: basic");
    if (verdict != ProxyVerdict::PasswordWanted || !maySend)
        co_return verdict;
    const QByteArray login = (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8();
    const QByteArray second = co_await ask(proxy, connectRequest(url, login), &there, deadline, stop);
    co_return verdictOf(second);
}

} // namespace canolfan::http
