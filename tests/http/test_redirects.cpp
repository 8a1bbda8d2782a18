#include "http/client.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QFile>
#include <QHstsPolicy>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace canolfan;
using http::Client;
using http::Method;
using http::Reply;
using http::Request;
using test::TlsServer;

/// What Qt remembers of hosts, in the manager of a client's calls: that is the client's own affair, and is
/// found by the events that its replies get.
class HostMemory : public QObject
{
public:
    HostMemory() { qApp->installEventFilter(this); }

    /// Whom it remembers to speak to in https alone (HSTS); nothing where no reply has been seen.
    std::optional<QStringList> rememberedHosts() const
    {
        if (!m_manager)
            return std::nullopt;
        QStringList hosts;
        for (const QHstsPolicy &policy : m_manager->strictTransportSecurityHosts())
            hosts.append(policy.host());
        return hosts;
    }

protected:
    bool eventFilter(QObject *object, QEvent *) override
    {
        if (const auto *reply = qobject_cast<QNetworkReply *>(object))
            m_manager = reply->manager();
        return false;
    }

private:
    QPointer<QNetworkAccessManager> m_manager;
};

/// reliability.md C, "tokens stay on their host": no redirect is followed, wherever it leads, and what a
/// server says once is not kept for the next call.
class TestRedirects : public QObject
{
    Q_OBJECT

    static TlsServer::Handler redirecting(const QByteArray &status, const QByteArray &to)
    {
        return [status, to](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, status, "text/html", "<a>moved</a>", "Location: " + to + "\r\n");
        };
    }

    static void demandingHttpsForAYear(const QByteArray &, QSslSocket *socket)
    {
        TlsServer::reply(
            socket, "200 OK", "application/json", "{}", "Strict-Transport-Security: max-age=31536000\r\n");
    }

    static Result<Reply> sendWithToken(Client &client, const QUrl &url, Method method = Method::Get)
    {
        const Request request{method, url, {{"Authorization", "Bearer secret"}}, "{\"PASSWORD\":\"secret\"}"};
        return QCoro::waitFor(client.send(request));
    }

private Q_SLOTS:
    void noneIsFollowed_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Method>("method");
        for (const char *status :
            {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
            QTest::addRow("GET %s", status) << QByteArray(status) << Method::Get;
            QTest::addRow("POST %s", status) << QByteArray(status) << Method::Post;
        }
    }

    /// To another origin that would take whatever comes: it is trusted, and listens.
    void noneIsFollowed()
    {
        QFETCH(QByteArray, status);
        QFETCH(Method, method);
        TlsServer elsewhere([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        TlsServer server(redirecting(status, elsewhere.url().toEncoded()));
        QSslConfiguration tls = server.trusting();
        tls.addCaCertificates(elsewhere.trusting().caCertificates());
        Client client(tls);
        const Result<Reply> reply = sendWithToken(client, server.url(), method);
        QCOMPARE(reply.error(), (Failure{FailureKind::Redirected, QStringLiteral("localhost")}));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(elsewhere.connections(), 0);
        QVERIFY(elsewhere.requests().isEmpty());
    }

    void noneToPlainHttp()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        const QByteArray target = "http://localhost:" + QByteArray::number(plain.serverPort()) + "/";
        TlsServer server(redirecting("302 Found", target));
        Client client(server.trusting());
        QCOMPARE(sendWithToken(client, server.url()).error().kind, FailureKind::Redirected);
        QVERIFY(!plain.hasPendingConnections());
    }

    void noneInALoop()
    {
        TlsServer server(redirecting("302 Found", "/"));
        Client client(server.trusting());
        QCOMPARE(sendWithToken(client, server.url()).error().kind, FailureKind::Redirected);
        QCOMPARE(server.requests().size(), 1);
    }

    void whereToIsNamed()
    {
        TlsServer server(redirecting("302 Found", "https://elsewhere.example/a"));
        Client client(server.trusting());
        QCOMPARE(sendWithToken(client, server.url()).error(),
            (Failure{FailureKind::Redirected, QStringLiteral("elsewhere.example")}));
    }

    void oneThatLeadsNowhereIsABrokenReply()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "304 Not Modified", "application/json", "");
        });
        Client client(server.trusting());
        QCOMPARE(sendWithToken(client, server.url()).error().kind, FailureKind::BrokenReply);
    }

    void cookiesAreNeitherKeptNorSent()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}", "Set-Cookie: a=b; Path=/\r\n");
        });
        Client client(server.trusting());
        sendWithToken(client, server.url());
        sendWithToken(client, server.url());
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests().constLast().toLower().contains("cookie"));
    }

    /// HSTS would leave behind a file of the hosts that were visited; nothing but https is spoken anyway.
    void noStrictTransportSecurityIsRemembered()
    {
        TlsServer server(demandingHttpsForAYear);
        QTemporaryDir cache; // where Qt would keep them
        qputenv("XDG_CACHE_HOME", cache.path().toUtf8());
        {
            const HostMemory memory;
            Client client(server.trusting());
            QCOMPARE(sendWithToken(client, server.url())->status, 200);
            QCOMPARE(memory.rememberedHosts(), std::optional<QStringList>(QStringList()));
        }
        QDirIterator kept(cache.path(), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY2(!kept.hasNext(), qPrintable(kept.next()));
    }

    /// Qt, told to remember what the same server says: the way of looking sees it.
    void whatIsRememberedWouldBeSeen()
    {
        TlsServer server(demandingHttpsForAYear);
        QTemporaryDir folder;
        const HostMemory memory;
        QNetworkAccessManager remembering;
        remembering.setStrictTransportSecurityEnabled(true);
        remembering.enableStrictTransportSecurityStore(true, folder.path());
        QNetworkRequest request(server.url());
        request.setSslConfiguration(server.trusting());
        const std::unique_ptr<QNetworkReply> reply(remembering.get(request));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(memory.rememberedHosts(), std::optional(QStringList(QStringLiteral("localhost"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("hstsstore"))));
    }

    void plainHttpIsRefused()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        Client client(QSslConfiguration::defaultConfiguration());
        const QUrl url(QStringLiteral("http://localhost:%1/").arg(plain.serverPort()));
        QCOMPARE(sendWithToken(client, url).error().kind, FailureKind::Redirected);
        QVERIFY(!plain.hasPendingConnections());
    }
};

QTEST_GUILESS_MAIN(TestRedirects)
#include "test_redirects.moc"
