#include "checked.h"

#include <QTcpServer>
#include <QTest>

using namespace canolfan;
using namespace test;

static const QString localhost = QStringLiteral("localhost");

/// The connection check's last stages, what a server answers and what time it has; and where the addresses
/// come from.
class TestAnswers : public QObject
{
    Q_OBJECT

    /// What one stage makes of a server that answers so.
    static StageResult replyStage(NeededAddress which, const TlsServer::Handler &handler)
    {
        TlsServer server(handler);
        return test::at(Checking(server.trusting())(which, server.url()), CheckStage::Reply);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("no_proxy", "*"); }

    void whatIsAnswered_data()
    {
        QTest::addColumn<NeededAddress>("which");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::optional<Failure>>("failure");
        const auto row = [](const char *name, NeededAddress which, const char *status, const char *type,
                             const char *body, const std::optional<Failure> &failure) {
            QTest::newRow(name) << which << QByteArray(status) << QByteArray(type) << QByteArray(body)
                                << failure;
        };
        const char *json = "application/json";
        const char *html = "text/html";
        row("Cognito to nobody", NeededAddress::Identity, "400 Bad Request", json, "{}", std::nullopt);
        row("a gateway to nobody", NeededAddress::Api, "403 Forbidden", json, "{}", std::nullopt);
        row("in XML", NeededAddress::Identity, "404 Not Found", "text/xml", "<a/>", std::nullopt);
        row("a filter's page", NeededAddress::Api, "200 OK", html, "<html>Blocked</html>",
            Failure{FailureKind::ForeignReply, localhost});
        row("a filter's page under another name", NeededAddress::Identity, "403 Forbidden", json,
            "<!doctype html><html>", Failure{FailureKind::ForeignReply, localhost});
        row("trouble", NeededAddress::Api, "503 Service Unavailable", json, "{}",
            Failure{FailureKind::ServerTrouble, {}, 503});
        row("no portal there", NeededAddress::Portal, "404 Not Found", json, "{}",
            Failure{FailureKind::NotAPortal, localhost});
        row("no portal's document", NeededAddress::Portal, "200 OK", json, "{}",
            Failure{FailureKind::BrokenReply, QStringLiteral("name")});
    }

    void whatIsAnswered()
    {
        QFETCH(NeededAddress, which);
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(std::optional<Failure>, failure);
        const StageResult reply = replyStage(which, answering(status, body, dateHeader(), type));
        QCOMPARE(reply.failure, failure);
        QCOMPARE(reply.outcome, failure ? StageOutcome::Failed : StageOutcome::Answered);
        if (!failure)
            QCOMPARE(reply.number, status.left(3).toInt());
    }

    void aRedirectionIsNotFollowed()
    {
        const StageResult reply = replyStage(
            NeededAddress::Portal, answering("302 Found", "", "Location: https://login.filter.example/\r\n"));
        QCOMPARE(reply.failure, (Failure{FailureKind::Redirected, QStringLiteral("login.filter.example")}));
    }

    void aServerThatNeverAnswers()
    {
        TlsServer server([](const QByteArray &, QSslSocket *) {});
        Checking check(server.trusting());
        check.means.answering = std::chrono::milliseconds(300);
        const CheckedAddress found = check(NeededAddress::Api, server.url());
        QCOMPARE(test::at(found, CheckStage::Reply).failure, (Failure{FailureKind::TimedOut, localhost}));
        QVERIFY(isUntriedFrom(found, CheckStage::Clock));
    }

    void clocks_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<StageOutcome>("outcome");
        QTest::addColumn<qint64>("ahead");
        QTest::newRow("just right enough")
            << dateHeader(clockTolerance) << StageOutcome::ClockRight << -clockTolerance;
        QTest::newRow("a second more")
            << dateHeader(clockTolerance + 1) << StageOutcome::ClockWrong << -clockTolerance - 1;
        QTest::newRow("an hour ahead") << dateHeader(-3600) << StageOutcome::ClockWrong << qint64(3600);
        QTest::newRow("not said") << QByteArray() << StageOutcome::NoTimeSaid << qint64(0);
        QTest::newRow("not understood")
            << QByteArray("Date: today\r\n") << StageOutcome::NoTimeSaid << qint64(0);
    }

    void clocks()
    {
        QFETCH(QByteArray, header);
        QFETCH(StageOutcome, outcome);
        QFETCH(qint64, ahead);
        TlsServer server(answering("401 Unauthorized", "{}", header));
        const CheckedAddress found = Checking(server.trusting())(NeededAddress::Api, server.url());
        QCOMPARE(
            test::at(found, CheckStage::Clock), (StageResult{CheckStage::Clock, outcome, {}, {}, ahead}));
        QCOMPARE(found.hasPassed(), outcome != StageOutcome::ClockWrong);
    }

    /// Before anything is kept of the portal: it names the other two itself.
    void theOthersAreLookedUpAtThePortal()
    {
        TlsServer *front = nullptr;
        TlsServer server([&front](const QByteArray &request, QSslSocket *socket) {
            const bool asksForIt = request.contains("well-known");
            TlsServer::reply(socket, asksForIt ? "200 OK" : "400 Bad Request", "application/json",
                asksForIt
                    ? document(front->url(QStringLiteral("/identity")), front->url(QStringLiteral("/api")))
                    : QByteArray("{}"),
                dateHeader());
        });
        front = &server;
        Checking check(server.trusting());
        int mostSeen = 0;
        const auto progressed = [&mostSeen](const ConnectionReport &report) {
            mostSeen = std::max(mostSeen, int(report.addresses.size()));
        };
        const ConnectionReport report = QCoro::waitFor(startup::checkNeeded(
            &check.client, check.means, startup::neededAddresses(server.url(), std::nullopt), progressed));
        QVERIFY(report.hasPassed());
        QCOMPARE(report.addresses.size(), 3);
        QCOMPARE(mostSeen, 3);
        QCOMPARE(report.addresses.at(1).url, server.url(QStringLiteral("/identity")));
        QCOMPARE(report.addresses.at(2).url, server.url(QStringLiteral("/api")));
    }

    void withoutThePortalTheOthersStayUnknown()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("https://localhost:%1/").arg(gone.serverPort()));
        gone.close();
        Checking check(QSslConfiguration::defaultConfiguration());
        const ConnectionReport report = QCoro::waitFor(startup::checkNeeded(
            &check.client, check.means, startup::neededAddresses(url, std::nullopt), [](const auto &) {}));
        QCOMPARE(report.addresses.size(), 3);
        QVERIFY(report.addresses.at(2).url.isEmpty());
        QVERIFY(!report.hasPassed());
    }

    /// A password in the address is nobody's business but the program's.
    void noPasswordInAnAddress()
    {
        const auto addresses = startup::neededAddresses(
            QUrl(QStringLiteral("https://eleri:secret@portal.example/?key=1#a")), std::nullopt);
        QCOMPARE(addresses.constFirst().url, QUrl(QStringLiteral("https://portal.example/")));
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"
