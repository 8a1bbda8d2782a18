#include "checked.h"

#include "support/tinyproxy.h"

#include <QTcpServer>
#include <QTest>

using namespace canolfan;
using namespace test;

static const QString host = QStringLiteral("portal.example");

/// The connection check by way of a real proxy, which alone knows where "portal.example" is.
class TestProxy : public QObject
{
    Q_OBJECT

    struct Portal
    {
        TlsServer server{answering("401 Unauthorized", "{}"), CertificateWishes{host.toLatin1()}};

        QUrl url() const
        {
            QUrl out = server.url();
            out.setHost(host);
            return out;
        }
        CheckedAddress check() const { return Checking(server.trusting())(NeededAddress::Api, url()); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = TinyProxy::whatIsMissing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(missing)));
        for (const char *name : {"http_proxy", "no_proxy", "HTTPS_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }

    /// Its name is looked up, since within a school often no other one can be.
    void throughIt()
    {
        TinyProxy proxy;
        qputenv("https_proxy", proxy.address());
        const Portal portal;
        const CheckedAddress found = portal.check();
        QVERIFY(found.hasPassed());
        QCOMPARE(at(found, CheckStage::Proxy),
            (StageResult{CheckStage::Proxy, StageOutcome::ProxyInForce, proxy.name()}));
        QCOMPARE(at(found, CheckStage::NameLookUp).subject, QStringLiteral("127.0.0.1"));
        QCOMPARE(at(found, CheckStage::Security).subject, QStringLiteral("Canolfan test authority"));
        QCOMPARE(portal.server.requests().size(), 1);
    }

    void whatStandsInTheWay_data()
    {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("it is down") << QByteArray() << false << FailureKind::ProxyUnreachable;
        QTest::newRow("it refuses the address") << TinyProxy::denyAll() << true << FailureKind::ProxyTrouble;
        QTest::newRow("it wants a password")
            << QByteArray("BasicAuth ysgol open-sesame\n") << true << FailureKind::ProxyPasswordWanted;
    }

    void whatStandsInTheWay()
    {
        QFETCH(QByteArray, configuration);
        QFETCH(bool, isThere);
        QFETCH(FailureKind, kind);
        TinyProxy proxy(configuration);
        if (!isThere)
            proxy.stop();
        qputenv("https_proxy", proxy.address());
        const Portal portal;
        const CheckedAddress found = portal.check();
        const StageResult connection = at(found, CheckStage::Connection);
        QCOMPARE(connection.outcome, StageOutcome::Failed);
        QCOMPARE(connection.failure->kind, kind);
        QCOMPARE(connection.failure->subject, kind == FailureKind::ProxyTrouble ? host : proxy.name());
        QVERIFY(isUntriedFrom(found, CheckStage::Security));
        QVERIFY(portal.server.requests().isEmpty());
    }

    /// As where a firewall drops what is meant for it.
    void aProxyThatSaysNothing()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const QString name = QStringLiteral("127.0.0.1:%1").arg(proxy.serverPort());
        qputenv("https_proxy", "http://" + name.toLatin1());
        const Portal portal;
        Checking check(portal.server.trusting());
        check.means.connecting = std::chrono::milliseconds(300);
        const CheckedAddress found = check(NeededAddress::Api, portal.url());
        QCOMPARE(at(found, CheckStage::Connection).failure, (Failure{FailureKind::ProxyUnreachable, name}));
    }

    void aPasswordInTheSystemsSettingsIsUsedAndNotShown()
    {
        TinyProxy proxy("BasicAuth ysgol sesame\n");
        qputenv("https_proxy", "http://ysgol:sesame@" + proxy.name().toLatin1());
        const CheckedAddress found = Portal().check();
        QVERIFY(found.hasPassed());
        QCOMPARE(at(found, CheckStage::Proxy).subject, proxy.name());
    }

    /// A portal that is down behind it is the portal's, not the proxy's.
    void whatIsDownBehindIt()
    {
        TinyProxy proxy;
        qputenv("https_proxy", proxy.address());
        Checking check(QSslConfiguration::defaultConfiguration());
        const CheckedAddress found =
            check(NeededAddress::Api, QUrl(QStringLiteral("https://portal.example:1/")));
        QCOMPARE(at(found, CheckStage::Connection).failure, (Failure{FailureKind::Unreachable, host}));
    }

    /// While the proxy makes somebody wait, a stop still ends it.
    void aStopWhileTheProxyIsWaitedFor()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        std::stop_source stop;
        connect(&proxy, &QTcpServer::newConnection, this, [&stop] { stop.request_stop(); });
        const Portal portal;
        Checking check(portal.server.trusting());
        const CheckedAddress found = check(NeededAddress::Api, portal.url(), stop.get_token());
        QVERIFY(isUntriedFrom(found, CheckStage::Connection));
        QVERIFY(!found.failedStage());
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
