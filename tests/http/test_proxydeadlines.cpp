#include "http/client.h"
#include "support/tinyproxy.h"

#include <QCoroTask>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>
#include <vector>

using namespace canolfan;
using http::Client;
using http::Method;
using http::Reply;
using http::Request;
using test::TinyProxy;

static const QString host = QStringLiteral("portal.example");

/// One deadline for all of a call: the look-up of the proxy, the call, the call made again with a password,
/// and the proxy's reasons. Shown by which of two calls ends first, neither of which gets anywhere: the other
/// goes past the proxy, and has a little more time.
class TestProxyDeadlines : public QObject
{
    Q_OBJECT

    static QUrl addressOf(const QTcpServer &server)
    {
        return QUrl(QStringLiteral("https://localhost:%1/").arg(server.serverPort()));
    }

    static QList<Failure> timedOut(const QStringList &hosts)
    {
        QList<Failure> out;
        for (const QString &name : hosts)
            out.append({FailureKind::TimedOut, name});
        return out;
    }

    /// How these calls fail, which are made together.
    static QList<Failure> inOrderOfTheirEnd(Client &client, const QList<Request> &requests)
    {
        QList<Failure> ended;
        std::vector<QCoro::Task<>> tasks;
        const auto send = [&client, &ended](Request request) -> QCoro::Task<> {
            const Result<Reply> reply = co_await client.send(request);
            ended.append(reply ? Failure{} : reply.error());
        };
        for (const Request &request : requests)
            tasks.push_back(send(request));
        for (QCoro::Task<> &task : tasks)
            QCoro::waitFor(task);
        return ended;
    }

private Q_SLOTS:
    /// The look-up of the proxy is part of the call.
    void aLookUpThatHangsEndsWithTheCall()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto isOver = std::make_shared<std::atomic<bool>>(false);
        Client client(QSslConfiguration::defaultConfiguration());
        client.setProxyLookUp([isOver](const QUrl &) {
            while (!*isOver)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            return QNetworkProxy(QNetworkProxy::NoProxy);
        });
        Request looking{Method::Get, QUrl(QStringLiteral("https://portal.example/")), {}, {}};
        looking.deadline = std::chrono::milliseconds(100);
        Request direct{Method::Get, addressOf(silent), {}, {}, std::chrono::milliseconds(1500)};
        const QList<Failure> ends = inOrderOfTheirEnd(client, {looking, direct});
        *isOver = true;
        QCOMPARE(ends, timedOut({host, QStringLiteral("localhost")}));
    }

    /// What the look-up has used up is no longer there for the rest: it ends before one that was begun
    /// together with it and may take half as long again.
    void theLookUpAndTheRestShareOneDeadline()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString missing = TinyProxy::whatIsMissing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(missing)));
        TinyProxy proxy;
        Client client(QSslConfiguration::defaultConfiguration());
        client.setProxyLookUp([port = proxy.port()](const QUrl &) {
            std::this_thread::sleep_for(std::chrono::milliseconds(900));
            return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
        });
        Request looking{Method::Get, addressOf(silent), {}, {}};
        looking.url.setHost(host);
        looking.deadline = std::chrono::milliseconds(1000);
        // Its time for the proxy's reasons is not used: this proxy answers at once.
        Request direct{Method::Get, addressOf(silent), {}, {}, std::chrono::milliseconds(1500)};
        QCOMPARE(inOrderOfTheirEnd(client, {looking, direct}), timedOut({host, QStringLiteral("localhost")}));
    }

    /// Nor is what a proxy has used up that wants a password then; and one that does not say what went wrong
    /// is waited for briefly.
    void callsMadeAgainAndTheProxysReasonsShareOneDeadline()
    {
        QTcpServer proxy;
        int connections = 0;
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = proxy.nextPendingConnection();
            if (++connections > 1)
                return;
            QTimer::singleShot(1200, socket, [socket] {
                socket->write("HTTP/1.1 407 Who are you?\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                              "Content-Length: 0\r\nConnection: close\r\n\r\n");
            });
        });
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Client client(QSslConfiguration::defaultConfiguration());
        int questions = 0;
        client.setProxyQuestion([this, &questions](const ProxyQuestion &, const auto &answer) {
            ++questions;
            const ProxyLogin login{QStringLiteral("ysgol"), QStringLiteral("open-sesame")};
            QTimer::singleShot(0, this, [answer, login] { answer(login); });
        });
        client.setProxyLookUp([port = proxy.serverPort()](const QUrl &) {
            return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
        });
        Request asked{Method::Get, QUrl(QStringLiteral("https://portal.example/")), {}, {}};
        asked.deadline = std::chrono::milliseconds(2000);
        Request direct{Method::Get, addressOf(silent), {}, {}};
        // The end of the first, and half of what either part of it would take if it had time of its own.
        direct.deadline = asked.deadline + Client::probeAtLeast + std::chrono::milliseconds(600);
        const QString name = QStringLiteral("127.0.0.1:%1").arg(proxy.serverPort());
        QCOMPARE(inOrderOfTheirEnd(client, {asked, direct}),
            (QList<Failure>{{FailureKind::ProxyUnreachable, name},
                {FailureKind::TimedOut, QStringLiteral("localhost")}}));
        QCOMPARE(questions, 1);
    }
};

QTEST_GUILESS_MAIN(TestProxyDeadlines)
#include "test_proxydeadlines.moc"
