#pragma once

#include "support/certificates.h"

#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

class QSslServer;
class QSslSocket;

namespace canolfan::test {

/// A real TLS server on a free port of 127.0.0.1, with a certificate for "localhost" from its own authority.
/// It reads whole requests and does with each what `onRequest` says.
class TlsServer : public QObject
{
    Q_OBJECT

public:
    /// The raw request (head and body) and the socket to answer on.
    using Handler = std::function<void(const QByteArray &request, QSslSocket *socket)>;

    explicit TlsServer(Handler onRequest, const CertificateWishes &wishes = {});
    /// With a certificate of somebody else's making.
    TlsServer(Handler onRequest, const Identity &identity);
    ~TlsServer() override;

    QUrl url(const QString &path = QStringLiteral("/")) const;
    /// A client configuration that trusts this server's authority alone.
    QSslConfiguration trusting() const;
    const QByteArrayList &requests() const { return m_requests; }
    qsizetype connections() const { return m_received.size(); }

    static void reply(QSslSocket *socket, const QByteArray &status, const QByteArray &contentType,
        const QByteArray &body, const QByteArray &moreHeaders = {});

private:
    void listen(const Identity &identity);
    void accept();
    void read(QSslSocket *socket);

    Handler m_onRequest;
    Authority m_authority;
    QHash<QSslSocket *, QByteArray> m_received;
    QByteArrayList m_requests;
    std::unique_ptr<QSslServer> m_server; ///< last, so destroyed first: its sockets still speak to the others
};

} // namespace canolfan::test
