#include "http/client.h"
#include "support/tinyproxy.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace canolfan;
using http::Client;
using http::Method;
using http::Reply;
using http::Request;
using test::TinyProxy;
using test::TlsServer;

static const QString host = QStringLiteral("portal.example");

/// The way through a real proxy, as the system's settings name it.
class TestProxy : public QObject
{
    Q_OBJECT

    /// A portal that only the proxy can find, and a client of it.
    struct Portal
    {
        TlsServer server{[](const QByteArray &, QSslSocket *socket) {
                             TlsServer::reply(socket, "200 OK", "application/json", "{}");
                         },
            test::CertificateWishes{host.toLatin1()}};
        Client client{server.trusting()};

        QUrl url() const
        {
            QUrl out = server.url();
            out.setHost(host);
            return out;
        }
        Result<Reply> send(Method method = Method::Get)
        {
            return QCoro::waitFor(client.send({method, url(), {}, method == Method::Get ? "" : "{\"a\":1}"}));
        }
    };

    /// Answers with these, one after the other, and counts.
    struct Person
    {
        QList<std::optional<ProxyLogin>> answers;
        QList<ProxyQuestion> questions{};

        http::AskForProxyLogin ear()
        {
            return [this](const ProxyQuestion &question, const auto &answer) {
                questions.append(question);
                const auto next = answers.value(questions.size() - 1);
                QTimer::singleShot(0, [answer, next] { answer(next); });
            };
        }
    };

    const ProxyLogin right{QStringLiteral("ysgol"), QStringLiteral("open-sesame")};
    const ProxyLogin wrong{QStringLiteral("ysgol"), QStringLiteral("guess")};
    const QByteArray wantsPassword = "BasicAuth ysgol open-sesame\n";

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = TinyProxy::whatIsMissing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(missing)));
    }

    void init()
    {
        qunsetenv("http_proxy");
        qunsetenv("no_proxy");
        qunsetenv("HTTPS_PROXY");
        qunsetenv("NO_PROXY");
    }

    void theSystemsProxyIsUsed()
    {
        TinyProxy proxy;
        qputenv("https_proxy", proxy.address());
        Portal portal;
        QCOMPARE(portal.send()->status, 200);
        QCOMPARE(portal.send(Method::Post)->status, 200);
        QCOMPARE(portal.server.requests().size(), 2);
    }

    void thisComputerIsReachedWithoutIt()
    {
        qputenv("https_proxy", "http://127.0.0.1:1");
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        Client client(server.trusting());
        QCOMPARE(QCoro::waitFor(client.send({Method::Get, server.url(), {}, {}}))->status, 200);
    }

    void whatIsExemptIsReachedWithoutIt()
    {
        qputenv("https_proxy", "http://127.0.0.1:1");
        Portal proxied;
        QCOMPARE(proxied.send().error().kind, FailureKind::ProxyUnreachable);
        qputenv("no_proxy", host.toLatin1());
        Portal exempt;
        QCOMPARE(exempt.send().error(), (Failure{FailureKind::Unreachable, host}));
    }

    void aProxyThatIsDownIsNamed()
    {
        TinyProxy proxy;
        proxy.stop();
        qputenv("https_proxy", proxy.address());
        QCOMPARE(Portal().send().error(), (Failure{FailureKind::ProxyUnreachable, proxy.name()}));
    }

    void aPortalThatIsDownBehindItIsThePortals()
    {
        TinyProxy proxy;
        qputenv("https_proxy", proxy.address());
        Client client(QSslConfiguration::defaultConfiguration());
        const Request request{Method::Get, QUrl(QStringLiteral("https://portal.example:1/")), {}, {}};
        QCOMPARE(QCoro::waitFor(client.send(request)).error(), (Failure{FailureKind::Unreachable, host}));
    }

    void aProxyThatRefusesTheAddressSaysSo()
    {
        TinyProxy proxy(TinyProxy::denyAll());
        qputenv("https_proxy", proxy.address());
        Portal portal;
        QCOMPARE(portal.send().error(), (Failure{FailureKind::ProxyTrouble, host}));
        QVERIFY(portal.server.requests().isEmpty());
    }

    void withNobodyToAskThePasswordIsWanted()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        QCOMPARE(Portal().send().error(), (Failure{FailureKind::ProxyPasswordWanted, proxy.name()}));
    }

    /// A write that the proxy held up has not gone further: it is sent again by itself, and arrives once.
    void thePasswordIsAskedForAndTheCallMadeAgain_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("GET") << Method::Get;
        QTest::newRow("POST") << Method::Post;
    }

    void thePasswordIsAskedForAndTheCallMadeAgain()
    {
        QFETCH(Method, method);
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        Person person{{wrong, right}};
        Portal portal;
        portal.client.setProxyQuestion(person.ear());
        QCOMPARE(portal.send(method)->status, 200);
        QCOMPARE(portal.server.requests().size(), 1);
        QVERIFY(!portal.server.requests().constFirst().contains("Proxy-Authorization"));
        QCOMPARE(person.questions.size(), 2);
        QCOMPARE(person.questions.constFirst().proxy, proxy.name());
        QCOMPARE(person.questions.constFirst().wrongBefore, false);
        QCOMPARE(person.questions.constLast().wrongBefore, true);
        QCOMPARE(portal.send(method)->status, 200);
        QCOMPARE(person.questions.size(), 2);
    }

    void callsThatComeTogetherAskOnce()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        Person person{{right}};
        Portal portal;
        portal.client.setProxyQuestion(person.ear());
        const Request request{Method::Get, portal.url(), {}, {}};
        auto one = portal.client.send(request);
        auto two = portal.client.send(request);
        auto three = portal.client.send(request);
        QCOMPARE(QCoro::waitFor(one)->status, 200);
        QCOMPARE(QCoro::waitFor(two)->status, 200);
        QCOMPARE(QCoro::waitFor(three)->status, 200);
        QCOMPARE(person.questions.size(), 1);
    }

    void whoeverWillNotSayIsAskedAgainTheNextTime()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        Person person{{std::nullopt, right}};
        Portal portal;
        portal.client.setProxyQuestion(person.ear());
        QCOMPARE(portal.send().error().kind, FailureKind::ProxyPasswordWanted);
        QCOMPARE(person.questions.size(), 1);
        QCOMPARE(portal.send()->status, 200);
    }

    void thePasswordInTheSystemsSettingsIsUsed()
    {
        TinyProxy proxy("BasicAuth ysgol sesame\n");
        qputenv("https_proxy", "http://ysgol:sesame@" + proxy.name().toLatin1());
        QCOMPARE(Portal().send()->status, 200);
    }

    void aCallThatIsStoppedDoesNotWaitForTheAnswer()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        Portal portal;
        std::stop_source stop;
        portal.client.setProxyQuestion([&stop](const ProxyQuestion &, const auto &) { stop.request_stop(); });
        const Request request{Method::Get, portal.url(), {}, {}};
        QCOMPARE(QCoro::waitFor(portal.client.send(request, stop.get_token())).error().kind,
            FailureKind::Cancelled);
    }

    /// A proxy that sent Qt away is asked why, and this one never says.
    void aCallThatIsStoppedDoesNotWaitForTheProxysReasons()
    {
        QTcpServer proxy;
        std::stop_source stop;
        int connections = 0;
        bool waited = false; // the proxy has 3 s to say something
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = proxy.nextPendingConnection();
            connect(
                socket, &QTcpSocket::readyRead, socket, [socket, &stop, &waited, first = ++connections == 1] {
                    if (first)
                        socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
                    else {
                        QTimer::singleShot(1500, socket, [&waited] { waited = true; });
                        stop.request_stop();
                    }
                });
        });
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        Portal portal;
        const Request request{Method::Get, portal.url(), {}, {}};
        QCOMPARE(QCoro::waitFor(portal.client.send(request, stop.get_token())).error().kind,
            FailureKind::Cancelled);
        QCOMPARE(connections, 2);
        QVERIFY(!waited);
    }

    /// As where a firewall drops what is meant for it.
    void aProxyThatSaysNothingIsNamed()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const QString name = QStringLiteral("127.0.0.1:%1").arg(proxy.serverPort());
        qputenv("https_proxy", "http://" + name.toLatin1());
        Portal portal;
        Request request{Method::Get, portal.url(), {}, {}};
        request.deadline = std::chrono::milliseconds(300);
        QCOMPARE(QCoro::waitFor(portal.client.send(request)).error(),
            (Failure{FailureKind::ProxyUnreachable, name}));
    }

    /// Whoever looks for the password on a slip of paper is not hurried.
    void aPersonHasTheirTime()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        Portal portal;
        Request request{Method::Get, portal.url(), {}, {}};
        request.deadline = std::chrono::milliseconds(2500);
        portal.client.setProxyQuestion([this, &request](const ProxyQuestion &, const auto &answer) {
            QTimer::singleShot(request.deadline, this, [this, answer] { answer(right); });
        });
        const Result<Reply> reply = QCoro::waitFor(portal.client.send(request));
        QVERIFY2(reply, "the time of a person was counted");
        QCOMPARE(reply->status, 200);
    }

    /// Each is let go once: as a round of calls is that is stopped while somebody is asked for the password.
    void callsThatAreStoppedTogether()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        Portal portal;
        std::function<void(std::optional<ProxyLogin>)> answer;
        portal.client.setProxyQuestion(
            [&answer](const ProxyQuestion &, const auto &given) { answer = given; });
        std::stop_source stop;
        const Request request{Method::Get, portal.url(), {}, {}};
        auto one = portal.client.send(request, stop.get_token());
        auto two = portal.client.send(request, stop.get_token());
        QTRY_VERIFY(answer);
        QTest::qWait(200); // both wait by now
        stop.request_stop();
        answer(right); // and at the same moment
        QCOMPARE(QCoro::waitFor(one).error().kind, FailureKind::Cancelled);
        QCOMPARE(QCoro::waitFor(two).error().kind, FailureKind::Cancelled);
    }

    void closingTheClientEndsTheWaiting()
    {
        TinyProxy proxy(wantsPassword);
        qputenv("https_proxy", proxy.address());
        TlsServer server([](const QByteArray &, QSslSocket *) {}, test::CertificateWishes{host.toLatin1()});
        auto client = std::make_unique<Client>(server.trusting());
        client->setProxyQuestion([&client](const ProxyQuestion &, const auto &) {
            QTimer::singleShot(0, [&client] { client.reset(); });
        });
        const Request request{Method::Get, QUrl(QStringLiteral("https://portal.example/")), {}, {}};
        auto task = client->send(request);
        QVERIFY(!QCoro::waitFor(task));
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
