#include "support/tlsserver.h"

#include <QSslServer>
#include <QSslSocket>

namespace canolfan::test {

TlsServer::TlsServer(Handler onRequest, const CertificateWishes &wishes)
    : m_onRequest(std::move(onRequest)), m_server(std::make_unique<QSslServer>())
{
    listen(m_authority.serverFor(wishes));
}

TlsServer::TlsServer(Handler onRequest, const Identity &identity)
    : m_onRequest(std::move(onRequest)), m_server(std::make_unique<QSslServer>())
{
    listen(identity);
}

void TlsServer::listen(const Identity &identity)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(identity.certificate);
    tls.setPrivateKey(identity.key);
    m_server->setSslConfiguration(tls);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TlsServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

TlsServer::~TlsServer()
{
    const auto sockets = m_received.keys();
    for (QSslSocket *socket : sockets)
        socket->disconnect(this);
}

QUrl TlsServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("https://localhost:%1%2").arg(m_server->serverPort()).arg(path));
}

QSslConfiguration TlsServer::trusting() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCaCertificates({m_authority.identity.certificate});
    return tls;
}

void TlsServer::accept()
{
    while (auto *socket = qobject_cast<QSslSocket *>(m_server->nextPendingConnection())) {
        m_received.insert(socket, {});
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

static qsizetype bodyLength(const QByteArray &head)
{
    for (const QByteArray &line : head.toLower().split('\n')) {
        if (line.startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    }
    return 0;
}

void TlsServer::read(QSslSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const qsizetype length = headEnd + 4 + bodyLength(received.left(headEnd));
    if (received.size() < length)
        return;
    const QByteArray request = received.left(length);
    received.remove(0, length);
    m_requests.append(request);
    m_onRequest(request, socket);
}

void TlsServer::reply(QSslSocket *socket, const QByteArray &status, const QByteArray &contentType,
    const QByteArray &body, const QByteArray &moreHeaders)
{
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body);
}

} // namespace canolfan::test
