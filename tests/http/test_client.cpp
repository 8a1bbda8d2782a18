#include "http/client.h"
#include "http/pause.h"
#include "http/retry.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using http::Client;
using http::Method;
using http::Reply;
using http::Request;
using test::TlsServer;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// reliability.md, finding 1: Qt 6.4 sends a POST up to four times when the server closes without
    /// replying.
    void aWriteArrivesExactlyOnceWhenTheServerClosesWithoutReplying_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("POST") << Method::Post;
        QTest::newRow("PATCH") << Method::Patch;
        QTest::newRow("DELETE") << Method::Delete;
    }

    void aWriteArrivesExactlyOnceWhenTheServerClosesWithoutReplying()
    {
        QFETCH(Method, method);
        TlsServer server([](const QByteArray &, QSslSocket *socket) { socket->abort(); });
        Client client(server.trusting());
        const Request request{method, server.url(), {{"Content-Type", "application/json"}}, "{\"a\":1}"};
        const Result<Reply> reply = QCoro::waitFor(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, FailureKind::ConnectionLost);
        // A second arrival would come by itself: give it the time in which Qt's own would have come.
        QCoro::waitFor(http::pause(std::chrono::milliseconds(300)));
        QCOMPARE(server.requests().size(), 1);
    }

    /// While somebody types: nothing is sent, and the call that comes goes over what is open already.
    void aConnectionOpenedEarlyIsTheOneThatIsUsed()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        Client client(server.trusting());
        client.connectEarly(server.url());
        QTRY_COMPARE(server.connections(), 1);
        QTRY_COMPARE(client.callsUnderWay(), 0);
        client.connectEarly(server.url()); // there is one
        QTRY_COMPARE(client.callsUnderWay(), 0);
        QVERIFY(server.requests().isEmpty());
        QVERIFY(QCoro::waitFor(client.send({Method::Get, server.url(), {}, {}})).has_value());
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requests().size(), 1);
    }

    /// It takes the connection and says nothing; later it is well again.
    void anEarlyConnectionThatIsStuckKeepsNobodyWaiting()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const quint16 port = silent.serverPort();
        const QUrl url(QStringLiteral("https://localhost:%1/").arg(port));
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        Client client(server.trusting());
        client.connectEarly(url);
        QTRY_COMPARE(client.callsUnderWay(), 1);
        client.connectEarly(url); // there is one
        QCOMPARE(client.callsUnderWay(), 1);
        Request request{Method::Get, url, {}, {}};
        request.deadline = std::chrono::milliseconds(300);
        QCOMPARE(QCoro::waitFor(client.send(request)).error().kind, FailureKind::TimedOut);
        QTRY_VERIFY(silent.hasPendingConnections());
        while (QTcpSocket *socket = silent.nextPendingConnection())
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    /// Nobody has asked for anything yet: nobody is told. The certificate is not trusted, or nobody is there.
    void anEarlyConnectionThatFailsIsNobodysTrouble()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        const TlsServer stranger({});
        Client client(stranger.trusting());
        client.connectEarly(server.url());
        QTRY_COMPARE(client.callsUnderWay(), 0);
        QVERIFY(!QCoro::waitFor(client.send({Method::Get, server.url(), {}, {}})).has_value());
        QVERIFY(server.requests().isEmpty());
    }

    /// The same on a connection that has already carried a request: the case for which Qt repeats by design.
    void aWriteArrivesOnceOnAUsedConnection()
    {
        int count = 0;
        TlsServer server([&count](const QByteArray &, QSslSocket *socket) {
            if (++count == 1)
                TlsServer::reply(socket, "200 OK", "application/json", "{}");
            else
                socket->abort();
        });
        Client client(server.trusting());
        const Request request{Method::Post, server.url(), {}, "{}"};
        QVERIFY(QCoro::waitFor(client.send(request)).has_value());
        QCOMPARE(QCoro::waitFor(client.send(request)).error().kind, FailureKind::ConnectionLost);
        QCoro::waitFor(http::pause(std::chrono::milliseconds(300)));
        QCOMPARE(server.requests().size(), 2);
    }

    void theBodyArrivesWhole()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "201 Created", "application/json", "{\"ok\":true}", "ETag: \"7\"\r\n");
        });
        Client client(server.trusting());
        const QByteArray body(300'000, 'x');
        const Result<Reply> reply = QCoro::waitFor(client.send({Method::Post, server.url(), {}, body}));
        QVERIFY(reply);
        QCOMPARE(reply->status, 201);
        QCOMPARE(reply->header("etag"), QByteArray("\"7\""));
        QVERIFY(server.requests().constFirst().endsWith("\r\n\r\n" + body));
    }

    void anUnauthorizedReplyIsAReply()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "401 Unauthorized", "application/problem+json", "{\"type\":\"x\"}",
                "WWW-Authenticate: Bearer\r\n");
        });
        Client client(server.trusting());
        for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
            const Result<Reply> reply = QCoro::waitFor(client.send({method, server.url(), {}, {}}));
            QVERIFY(reply);
            QCOMPARE(reply->status, 401);
            QCOMPARE(reply->body, QByteArray("{\"type\":\"x\"}"));
        }
    }

    /// Qt has an error of its own for many statuses; all of them are replies.
    void everyStatusIsAReply()
    {
        QByteArray status;
        TlsServer server([&status](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, status + " X", "application/json", "{}", "Retry-After: 1\r\n");
        });
        Client client(server.trusting());
        for (const int code : {200, 400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 418, 422, 428, 429, 500,
                 501, 502, 503, 504}) {
            status = QByteArray::number(code);
            for (const Method method : {Method::Get, Method::Patch}) {
                const Result<Reply> reply = QCoro::waitFor(client.send({method, server.url(), {}, {}}));
                QVERIFY2(reply, status);
                QCOMPARE(reply->status, code);
            }
        }
    }

    void nobodyThereIsUnreachable()
    {
        Client client(QSslConfiguration::defaultConfiguration());
        const Request request{Method::Get, QUrl(QStringLiteral("https://localhost:1/")), {}, {}};
        QCOMPARE(QCoro::waitFor(client.send(request)).error(),
            (Failure{FailureKind::Unreachable, QStringLiteral("localhost")}));
    }

    void aTruncatedBodyIsNoReply()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            socket->write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":");
            socket->disconnectFromHost();
        });
        Client client(server.trusting());
        QVERIFY(!QCoro::waitFor(client.send({Method::Get, server.url(), {}, {}})).has_value());
    }

    void readsAreTriedAgain()
    {
        int count = 0;
        TlsServer server([&count](const QByteArray &, QSslSocket *socket) {
            if (++count < 3)
                TlsServer::reply(socket, "503 Busy", "text/plain", "");
            else
                TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        Client client(server.trusting());
        const Request request{Method::Get, server.url(), {}, {}};
        const http::Send send = std::bind_front(&Client::send, &client);
        const http::RetryPolicy quick{3, std::chrono::milliseconds(1), std::chrono::milliseconds(10)};
        const Result<Reply> reply = QCoro::waitFor(http::withRetries(send, request, quick));
        QCOMPARE(reply->status, 200);
        QCOMPARE(count, 3);
    }

    /// It may be long: a server says how long it wants to be left alone.
    void thePauseBeforeTheNextTryCanBeCancelled()
    {
        int count = 0;
        const http::Send send = [&count](
                                    const Request &, const std::stop_token &) -> QCoro::Task<Result<Reply>> {
            ++count;
            co_return Reply{503, {{"Retry-After", "3600"}}};
        };
        const http::RetryPolicy patient{3, std::chrono::milliseconds(1), std::chrono::hours(2)};
        std::stop_source stop;
        auto trying = http::withRetries(send, {}, patient, stop.get_token());
        QVERIFY(!trying.isReady());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(trying).error().kind, FailureKind::Cancelled);
        QCOMPARE(count, 1);
    }

    /// The cap is 64 MiB: with a length, and without one, where nobody can tell beforehand.
    void aBodyWithoutEndIsNotKept_data()
    {
        QTest::addColumn<bool>("announced");
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("kept");
        for (const bool announced : {true, false}) {
            const char *how = announced ? "announced" : "chunked";
            QTest::addRow("64 MiB, %s", how) << announced << qsizetype(64) * 1024 * 1024 << true;
            QTest::addRow("65 MiB, %s", how) << announced << qsizetype(65) * 1024 * 1024 << false;
        }
    }

    void aBodyWithoutEndIsNotKept()
    {
        QFETCH(bool, announced);
        QFETCH(qsizetype, size);
        QFETCH(bool, kept);
        TlsServer server([&](const QByteArray &, QSslSocket *socket) {
            const QByteArray body(size, ' ');
            if (announced)
                return TlsServer::reply(socket, "200 OK", "application/json", body);
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            socket->write(QByteArray::number(size, 16) + "\r\n" + body + "\r\n0\r\n\r\n");
        });
        Client client(server.trusting());
        const Result<Reply> reply = QCoro::waitFor(client.send({Method::Get, server.url(), {}, {}}));
        QCOMPARE(reply.has_value(), kept);
        if (kept)
            QCOMPARE(reply->body.size(), size);
        else
            QCOMPARE(reply.error().kind, FailureKind::BrokenReply);
    }

    void theAuthorityFileIsRead()
    {
        QCOMPARE(http::tlsTrusting(QStringLiteral("/nowhere/ca.pem")).error().kind,
            FailureKind::CertificateFileUnreadable);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ca.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::Authority().identity.certificate.toPem());
        file.close();
        const Result<QSslConfiguration> tls = http::tlsTrusting(file.fileName());
        QVERIFY(tls);
        QCOMPARE(tls->caCertificates().size(), 1);
        QCOMPARE(tls->protocol(), QSsl::TlsV1_2OrLater);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"
