#include "http/client.h"
#include "http/pause.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

using namespace canolfan;
using http::Client;
using http::Method;
using http::Reply;
using http::Request;
using test::TlsServer;

/// Where a server stops to answer, without closing.
enum class Stuck
{
    BeforeTls,
    BeforeHeaders,
    InHeaders,
    AfterHeaders,
    InBody,
    InChunk,
    Dripping, ///< never silent, so that Qt's own time-out would not help (reliability.md C)
    DrippingHeaders
};

static void drip(QSslSocket *socket, const char *byte)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, byte] { socket->write(byte, 1); });
    timer->start(20);
}

static void getStuck(Stuck where, QSslSocket *socket)
{
    switch (where) {
    case Stuck::BeforeTls:
    case Stuck::BeforeHeaders:
        return;
    case Stuck::InHeaders:
        socket->write("HTTP/1.1 200 OK\r\nContent-Ty");
        return;
    case Stuck::AfterHeaders:
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n");
        return;
    case Stuck::InBody:
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
        return;
    case Stuck::InChunk:
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n9\r\n");
        return;
    case Stuck::Dripping:
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        return drip(socket, "x");
    case Stuck::DrippingHeaders:
        socket->write("HTTP/1.1 200 OK\r\nX-Long: ");
        return drip(socket, "x");
    }
}

/// Accepts every connection and, at `where`, says no more; calls `onStuck` then.
class StuckServer : public QObject
{
public:
    StuckServer(Stuck where, std::function<void()> onStuck)
    {
        if (where == Stuck::BeforeTls) {
            connect(&m_silent, &QTcpServer::newConnection, this, [this, onStuck] {
                QTcpSocket *socket = m_silent.nextPendingConnection();
                ++m_silentConnections;
                connect(socket, &QTcpSocket::disconnected, this, [this] { --m_silentConnections; });
                onStuck();
            });
            m_silent.listen(QHostAddress::LocalHost);
            return;
        }
        m_tls = std::make_unique<TlsServer>([where, onStuck](const QByteArray &, QSslSocket *socket) {
            getStuck(where, socket);
            onStuck();
        });
    }

    QUrl url() const
    {
        return m_tls ? m_tls->url()
                     : QUrl(QStringLiteral("https://localhost:%1/").arg(m_silent.serverPort()));
    }
    QSslConfiguration trusting() const
    {
        return m_tls ? m_tls->trusting() : QSslConfiguration::defaultConfiguration();
    }
    qsizetype connections() const { return m_tls ? m_tls->connections() : m_silentConnections; }

private:
    QTcpServer m_silent;
    qsizetype m_silentConnections = 0;
    std::unique_ptr<TlsServer> m_tls;
};

/// Every call has a deadline of its own and can be cancelled at every point, and nothing of it stays behind.
class TestDeadlines : public QObject
{
    Q_OBJECT

    /// A body of its own for each call: whatever of the call is still alive shares it.
    static QByteArray witness() { return QByteArray(1000, 'w'); }

    static void everyPlace()
    {
        QTest::addColumn<Stuck>("where");
        QTest::addColumn<Method>("method");
        const auto rows = [](const char *name, Stuck where) {
            QTest::addRow("%s, GET", name) << where << Method::Get;
            QTest::addRow("%s, POST", name) << where << Method::Post;
        };
        rows("before TLS", Stuck::BeforeTls);
        rows("before the headers", Stuck::BeforeHeaders);
        rows("in the headers", Stuck::InHeaders);
        rows("after the headers", Stuck::AfterHeaders);
        rows("in the body", Stuck::InBody);
        rows("in a chunk", Stuck::InChunk);
        rows("dripping", Stuck::Dripping);
        rows("dripping headers", Stuck::DrippingHeaders);
    }

    /// `client` still lives: what has ended must not wait for its end.
    /// A timer is a member of a call, or lives in a coroutine's frame (call.h, pause.cpp): it goes with the
    /// frames, which the body tells of.
    static void verifyNothingIsLeft(const Client &client, const StuckServer &server, const QByteArray &body)
    {
        QTRY_COMPARE(client.callsUnderWay(), 0);
        QTRY_COMPARE(server.connections(), 0);
        QTRY_VERIFY(body.isDetached());
    }

private Q_SLOTS:
    void theDeadlineEndsACall_data() { everyPlace(); }

    void theDeadlineEndsACall()
    {
        QFETCH(Stuck, where);
        QFETCH(Method, method);
        const QByteArray body = witness();
        StuckServer server(where, [] {});
        Client client(server.trusting());
        const auto deadline = std::chrono::milliseconds(150);
        const Result<Reply> reply = QCoro::waitFor(client.send({method, server.url(), {}, body, deadline}));
        QVERIFY(!reply);
        QCOMPARE(reply.error(), (Failure{FailureKind::TimedOut, QStringLiteral("localhost")}));
        verifyNothingIsLeft(client, server, body);
    }

    void aCallCanBeCancelledEverywhere_data() { everyPlace(); }

    void aCallCanBeCancelledEverywhere()
    {
        QFETCH(Stuck, where);
        QFETCH(Method, method);
        const QByteArray body = witness();
        std::stop_source stop;
        StuckServer server(where, [&stop] { stop.request_stop(); });
        Client client(server.trusting());
        const Result<Reply> reply =
            QCoro::waitFor(client.send({method, server.url(), {}, body}, stop.get_token()));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, FailureKind::Cancelled);
        verifyNothingIsLeft(client, server, body);
    }

    void closingTheClientEndsItsCalls_data() { everyPlace(); }

    void closingTheClientEndsItsCalls()
    {
        QFETCH(Stuck, where);
        QFETCH(Method, method);
        const QByteArray body = witness();
        std::unique_ptr<Client> client;
        StuckServer server(where, [this, &client] {
            QMetaObject::invokeMethod(
                this, [&client] { client.reset(); }, Qt::QueuedConnection);
        });
        client = std::make_unique<Client>(server.trusting());
        const Result<Reply> reply = QCoro::waitFor(client->send({method, server.url(), {}, body}));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, FailureKind::Cancelled);
        QTRY_COMPARE(server.connections(), 0);
        QTRY_VERIFY(body.isDetached());
    }

    void aCallCancelledBeforehandIsNotMade()
    {
        std::stop_source stop;
        stop.request_stop();
        TlsServer server([](const QByteArray &, QSslSocket *) {});
        Client client(server.trusting());
        const Request request{Method::Get, server.url(), {}, {}};
        QCOMPARE(QCoro::waitFor(client.send(request, stop.get_token())).error().kind, FailureKind::Cancelled);
        QCOMPARE(client.callsUnderWay(), 0);
        QCOMPARE(server.connections(), 0);
    }

    /// Whatever is waited for besides a call: it, the time, or a stop.
    void waitingForASignalEndsWithTheFirstOfThem()
    {
        QObject sender;
        std::stop_source stop;
        const auto wait = [&](std::chrono::milliseconds time) {
            return http::pauseUntil(&sender, &QObject::objectNameChanged, time, stop.get_token());
        };
        auto signalled = wait(std::chrono::hours(1));
        QVERIFY(!signalled.isReady());
        sender.setObjectName(QStringLiteral("new"));
        QCoro::waitFor(signalled);
        QCoro::waitFor(wait(std::chrono::milliseconds(1)));
        auto stopped = wait(std::chrono::hours(1));
        QVERIFY(!stopped.isReady());
        stop.request_stop();
        QCoro::waitFor(stopped);
        QVERIFY(wait(std::chrono::hours(1)).isReady());
    }

    /// One slow call does not take the others along.
    void eachCallHasItsOwnDeadline()
    {
        TlsServer server([](const QByteArray &request, QSslSocket *socket) {
            if (!request.startsWith("GET /slow"))
                TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        Client client(server.trusting());
        const auto briefly = std::chrono::milliseconds(100);
        auto slow = client.send({Method::Get, server.url(QStringLiteral("/slow")), {}, {}, briefly});
        auto quick = client.send({Method::Get, server.url(QStringLiteral("/quick")), {}, {}});
        QCOMPARE(QCoro::waitFor(quick)->status, 200);
        QCOMPARE(QCoro::waitFor(slow).error().kind, FailureKind::TimedOut);
        QCOMPARE(QCoro::waitFor(client.send({Method::Get, server.url(), {}, {}}))->status, 200);
    }
};

QTEST_GUILESS_MAIN(TestDeadlines)
#include "test_deadlines.moc"
