#include "http/json.h"
#include "portal/wellknown.h"
#include "support/tlsserver.h"

#include <QJsonDocument>
#include <QSslSocket>
#include <QTest>

using namespace canolfan;
using test::TlsServer;

static QJsonObject document()
{
    return {{QStringLiteral("name"), QStringLiteral("Portal")},
        {QStringLiteral("region"), QStringLiteral("eu-west-2")},
        {QStringLiteral("userPoolId"), QStringLiteral("eu-west-2_AbC")},
        {QStringLiteral("clientId"), QStringLiteral("c")},
        {QStringLiteral("identityEndpoint"), QStringLiteral("https://cognito.example/")},
        {QStringLiteral("apiBase"), QStringLiteral("https://api.example/v1")}};
}

static QJsonObject policy(const QJsonValue &length, const QJsonValue &upperCase)
{
    return {{QStringLiteral("minimumLength"), length}, {QStringLiteral("requireUppercase"), upperCase},
        {QStringLiteral("requireLowercase"), false}, {QStringLiteral("requireNumbers"), false},
        {QStringLiteral("requireSymbols"), false}};
}

class TestWellKnown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsRead()
    {
        const Result<portal::WellKnown> wellKnown = portal::wellKnownFrom(document());
        QVERIFY(wellKnown);
        QCOMPARE(wellKnown->identity.poolName(), QStringLiteral("AbC"));
        QVERIFY(!wellKnown->practice);
    }

    void everyAddressIsHttps_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        for (const char *member : {"identityEndpoint", "apiBase"}) {
            for (const char *value : {"http://localhost/", "ftp://x/", "", "https:///x", "cognito.example"})
                QTest::addRow("%s %s", member, value)
                    << QString::fromLatin1(member) << QString::fromLatin1(value);
        }
        QTest::newRow("pool") << QStringLiteral("userPoolId") << QStringLiteral("AbC");
    }

    void everyAddressIsHttps()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QJsonObject wrong = document();
        wrong.insert(member, value);
        QCOMPARE(portal::wellKnownFrom(wrong).error(), (Failure{FailureKind::BrokenReply, member}));
    }

    /// Cognito's own default is what holds unless the portal says otherwise.
    void thePolicyOfPasswordsIsRead()
    {
        QCOMPARE(portal::wellKnownFrom(document())->passwordPolicy, PasswordPolicy());
        QJsonObject longer = document();
        longer.insert(QStringLiteral("passwordPolicy"), policy(14, true));
        QCOMPARE(
            portal::wellKnownFrom(longer)->passwordPolicy, (PasswordPolicy{14, true, false, false, false}));
    }

    void aPolicyThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QJsonValue>("policy");
        QTest::addColumn<QString>("member");
        const QString length = QStringLiteral("passwordPolicy.minimumLength");
        QTest::newRow("too short") << QJsonValue(policy(5, true)) << length;
        QTest::newRow("too long") << QJsonValue(policy(100, true)) << length;
        QTest::newRow("no number") << QJsonValue(policy(QStringLiteral("14"), true)) << length;
        QTest::newRow("no truth value")
            << QJsonValue(policy(14, 1)) << QStringLiteral("passwordPolicy.requireUppercase");
        QTest::newRow("nothing in it") << QJsonValue(QJsonObject()) << length;
        QTest::newRow("no object") << QJsonValue(QStringLiteral("strong")) << length;
    }

    void aPolicyThatCannotBeIsRefused()
    {
        QFETCH(QJsonValue, policy);
        QFETCH(QString, member);
        QJsonObject wrong = document();
        wrong.insert(QStringLiteral("passwordPolicy"), policy);
        QCOMPARE(portal::wellKnownFrom(wrong).error(), (Failure{FailureKind::BrokenReply, member}));
    }

    void itIsFoundAtThePortalsAddress()
    {
        TlsServer server([](const QByteArray &request, QSslSocket *socket) {
            if (request.startsWith("GET /.well-known/canolfan.json "))
                TlsServer::reply(socket, "200 OK", "application/json", QJsonDocument(document()).toJson());
            else
                TlsServer::reply(socket, "404 Not Found", "text/plain", "");
        });
        http::Client client(server.trusting());
        QVERIFY(QCoro::waitFor(portal::discover(&client, server.url())).has_value());
    }

    void anotherServerIsNoPortal()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "404 Not Found", "text/html", "<html>");
        });
        http::Client client(server.trusting());
        QCOMPARE(
            QCoro::waitFor(portal::discover(&client, server.url())).error().kind, FailureKind::NotAPortal);
    }
};

QTEST_GUILESS_MAIN(TestWellKnown)
#include "test_wellknown.moc"
