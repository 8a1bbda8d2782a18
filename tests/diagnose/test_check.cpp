#include "checked.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace canolfan;
using namespace test;

static const QUrl somewhere(QStringLiteral("https://api.example/"));
static const QString localhost = QStringLiteral("localhost");

/// The connection check (S53) against real servers: what works, what does not, and that nothing is sent where
/// the connection is not good.
class TestCheck : public QObject
{
    Q_OBJECT

    static constexpr long day = 24L * 3600;

    static CertificateWishes validBetween(long from, long until)
    {
        CertificateWishes wishes;
        wishes.validFrom = from;
        wishes.validUntil = until;
        return wishes;
    }

    static QUrl at(const QTcpServer &server)
    {
        return QUrl(QStringLiteral("https://localhost:%1/").arg(server.serverPort()));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("no_proxy", "*"); }

    void aSoundOnePassesEveryStage()
    {
        TlsServer server(answering("200 OK", document(somewhere, somewhere), dateHeader(2)));
        const CheckedAddress found = Checking(server.trusting())(NeededAddress::Portal, server.url());
        QVERIFY(found.hasPassed());
        QCOMPARE(test::at(found, CheckStage::Proxy).outcome, StageOutcome::NoProxy);
        const StageResult name = test::at(found, CheckStage::NameLookUp);
        QCOMPARE(name.outcome, StageOutcome::NameFound);
        QCOMPARE(name.subject, localhost);
        QVERIFY2(name.detail.contains(QLatin1String("127.0.0.1")), qPrintable(name.detail));
        QCOMPARE(test::at(found, CheckStage::Connection).outcome, StageOutcome::Connected);
        QCOMPARE(test::at(found, CheckStage::Security),
            (StageResult{CheckStage::Security, StageOutcome::Trusted,
                QStringLiteral("Canolfan test authority"), QStringLiteral("TLS 1.3")}));
        QCOMPARE(test::at(found, CheckStage::Reply),
            (StageResult{CheckStage::Reply, StageOutcome::Answered, {}, {}, 200}));
        QCOMPARE(test::at(found, CheckStage::Clock),
            (StageResult{CheckStage::Clock, StageOutcome::ClockRight, {}, {}, -2}));
        QCOMPARE(server.requests().size(), 1);
        const QByteArray request = server.requests().constFirst().toLower();
        QVERIFY2(request.startsWith("get /.well-known/canolfan.json "), request);
        QVERIFY2(!request.contains("authorization") && !request.contains("cookie"), request);
    }

    void aRefusedPortIsNamedAndNothingTriedAfterIt()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QUrl url = at(gone);
        gone.close();
        const CheckedAddress found =
            Checking(QSslConfiguration::defaultConfiguration())(NeededAddress::Api, url);
        QCOMPARE(test::at(found, CheckStage::Connection),
            (StageResult{CheckStage::Connection, StageOutcome::Refused, localhost, {}, url.port()}));
        QVERIFY(isUntriedFrom(found, CheckStage::Security));
        QCOMPARE(found.failedStage()->stage, CheckStage::Connection);
    }

    /// As where a firewall drops what is meant for it: here, because nobody takes the connections that wait.
    void aPortThatDropsEverythingIsSilent()
    {
        QTcpServer full;
        full.setListenBacklogSize(0);
        QVERIFY(full.listen(QHostAddress::LocalHost));
        full.pauseAccepting();
        QList<QTcpSocket *> waiting;
        do {
            auto *socket = new QTcpSocket(&full);
            socket->connectToHost(QHostAddress::LocalHost, full.serverPort());
            waiting.append(socket);
        } while (
            QTest::qWaitFor([&] { return waiting.constLast()->state() == QTcpSocket::ConnectedState; }, 500)
            && waiting.size() < 20);
        QVERIFY2(waiting.size() < 20, "every connection is taken");
        Checking check(QSslConfiguration::defaultConfiguration());
        check.means.connecting = std::chrono::milliseconds(300);
        const CheckedAddress found = check(NeededAddress::Api, at(full));
        QCOMPARE(test::at(found, CheckStage::Connection),
            (StageResult{CheckStage::Connection, StageOutcome::Silent, localhost, {}, full.serverPort()}));
        QVERIFY(isUntriedFrom(found, CheckStage::Security));
    }

    /// No name ends in ".invalid" (RFC 6761). Where no name service can be asked, that is found instead.
    void aNameThatThereIsNot()
    {
        const QUrl url(QStringLiteral("https://portal.invalid/"));
        Checking check(QSslConfiguration::defaultConfiguration());
        check.means.lookUp = std::chrono::seconds(2);
        const CheckedAddress found = check(NeededAddress::Api, url);
        const StageResult name = test::at(found, CheckStage::NameLookUp);
        QVERIFY(name.outcome == StageOutcome::NameUnknown || name.outcome == StageOutcome::NameServiceSilent);
        QCOMPARE(name.subject, QStringLiteral("portal.invalid"));
        QVERIFY(isUntriedFrom(found, CheckStage::Connection));
    }

    void aServerThatNeverGreets()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Checking check(QSslConfiguration::defaultConfiguration());
        check.means.greeting = std::chrono::milliseconds(300);
        const CheckedAddress found = check(NeededAddress::Api, at(silent));
        QCOMPARE(test::at(found, CheckStage::Connection).outcome, StageOutcome::Connected);
        QCOMPARE(test::at(found, CheckStage::Security).failure, (Failure{FailureKind::TimedOut, localhost}));
        QVERIFY(isUntriedFrom(found, CheckStage::Reply));
    }

    void whatAnswersInAnotherWay_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("plain HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                                    << FailureKind::TlsFailed;
        // RFC 8446 6: the alert protocol_version.
        QTest::newRow("no version in common")
            << QByteArray::fromHex("15030100020246") << FailureKind::TlsTooOld;
        QTest::newRow("nothing at all") << QByteArray() << FailureKind::TlsFailed;
    }

    void whatAnswersInAnotherWay()
    {
        QFETCH(QByteArray, answer);
        QFETCH(FailureKind, kind);
        QTcpServer server;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const CheckedAddress found =
            Checking(QSslConfiguration::defaultConfiguration())(NeededAddress::Api, at(server));
        QCOMPARE(test::at(found, CheckStage::Security).failure, (Failure{kind, localhost}));
        QVERIFY(isUntriedFrom(found, CheckStage::Reply));
    }

    void aBadCertificateIsNamedAndNothingSent_data()
    {
        QTest::addColumn<CertificateWishes>("wishes");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("wrong host") << CertificateWishes{"portal.example"}
                                    << FailureKind::CertificateForOtherHost;
        QTest::newRow("expired") << validBetween(-3 * day, -day) << FailureKind::CertificateExpired;
        QTest::newRow("not yet valid") << validBetween(day, 3 * day) << FailureKind::CertificateNotYetValid;
    }

    void aBadCertificateIsNamedAndNothingSent()
    {
        QFETCH(CertificateWishes, wishes);
        QFETCH(FailureKind, kind);
        TlsServer server([](const QByteArray &, QSslSocket *) {}, wishes);
        const CheckedAddress found = Checking(server.trusting())(NeededAddress::Portal, server.url());
        const StageResult security = test::at(found, CheckStage::Security);
        QCOMPARE(security.outcome, StageOutcome::Failed);
        QCOMPARE(security.failure->kind, kind);
        QCOMPARE(security.failure->subject, localhost);
        QVERIFY(isUntriedFrom(found, CheckStage::Reply));
        QVERIFY(server.requests().isEmpty());
    }

    /// A school's inspecting proxy: its name is what IT support needs.
    void anUnknownAuthorityIsNamed()
    {
        const Authority inspector("Ysgol Web Filter");
        TlsServer server([](const QByteArray &, QSslSocket *) {}, inspector.serverFor({}));
        const CheckedAddress found = Checking(server.trusting())(NeededAddress::Identity, server.url());
        QCOMPARE(test::at(found, CheckStage::Security).failure,
            (Failure{FailureKind::AuthorityUnknown, localhost, 0, {}, QStringLiteral("Ysgol Web Filter")}));
        QVERIFY(server.requests().isEmpty());
    }

    /// The same one, installed on this computer: it is trusted, and still named.
    void anInspectorThatIsTrustedIsNamedToo()
    {
        const Authority inspector("Ysgol Web Filter");
        TlsServer server(answering("403 Forbidden", "{}"), inspector.serverFor({}));
        QSslConfiguration tls = server.trusting();
        tls.setCaCertificates({inspector.identity.certificate});
        const CheckedAddress found = Checking(tls)(NeededAddress::Api, server.url());
        QCOMPARE(test::at(found, CheckStage::Security).subject, QStringLiteral("Ysgol Web Filter"));
        QVERIFY(found.hasPassed());
    }

    /// What was found by then stays; what was under way has not been tried.
    void aStopEndsItAtOnce()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        std::stop_source stop;
        Checking check(QSslConfiguration::defaultConfiguration());
        check.progressed = [&stop](const ConnectionReport &report) {
            const CheckedAddress address = report.addresses.constFirst();
            if (test::at(address, CheckStage::Security).outcome == StageOutcome::UnderWay)
                stop.request_stop();
        };
        const CheckedAddress found = check(NeededAddress::Api, at(silent), stop.get_token());
        QCOMPARE(test::at(found, CheckStage::Connection).outcome, StageOutcome::Connected);
        QVERIFY(isUntriedFrom(found, CheckStage::Security));
        QVERIFY(!found.hasPassed());
        QVERIFY(!found.failedStage());
    }

    void stoppedBeforehandNothingIsTried()
    {
        TlsServer server(answering("200 OK", "{}"));
        std::stop_source stop;
        stop.request_stop();
        const CheckedAddress found =
            Checking(server.trusting())(NeededAddress::Api, server.url(), stop.get_token());
        QVERIFY(isUntriedFrom(found, CheckStage::Proxy));
        QCOMPARE(server.connections(), 0);
    }

    /// One that hangs holds nobody up.
    void theyAreCheckedSideBySide()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        TlsServer server(answering("401 Unauthorized", "{}"));
        Checking check(server.trusting());
        std::stop_source stop;
        int steps = 0;
        const auto progressed = [&](const ConnectionReport &report) {
            ++steps;
            if (report.addresses.constLast().hasPassed())
                stop.request_stop();
        };
        const QList<CheckedAddress> both{CheckedAddress(NeededAddress::Identity, at(silent)),
            CheckedAddress(NeededAddress::Api, server.url())};
        const std::stop_token token = stop.get_token();
        const ConnectionReport report =
            QCoro::waitFor(diagnose::checkConnection(check.means, both, progressed, token));
        QVERIFY(report.addresses.constLast().hasPassed());
        QVERIFY(!report.addresses.constFirst().failedStage());
        QVERIFY(!report.hasPassed());
        QCOMPARE(report.when, now);
        QVERIFY(steps > 12);
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
