#include "http/client.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QProcess>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace canolfan;
using http::Client;
using http::Method;
using http::Reply;
using http::Request;
using test::CertificateWishes;
using test::TlsServer;

/// reliability.md C, "TLS not weakened": each flaw of a certificate is refused, has its own kind, and not a
/// byte of the request arrives. The certificates are made here with OpenSSL.
class TestCertificates : public QObject
{
    Q_OBJECT

    static constexpr long day = 24L * 3600;

    static Result<Reply> send(const QUrl &url, const QSslConfiguration &tls, std::stop_token stop = {})
    {
        Client client(tls);
        const Request request{Method::Get, url, {{"Authorization", "Bearer secret"}}, {}};
        return QCoro::waitFor(client.send(request, stop));
    }

    /// As Qt names them: serial numbers and names of the certificates that were stolen from Comodo in 2011.
    static CertificateWishes revokedByName()
    {
        CertificateWishes wishes;
        wishes.commonName = "www.google.com";
        wishes.serial = "f5c86af36162f13a64f54f6dc9587c06";
        return wishes;
    }

    static CertificateWishes validBetween(long from, long until)
    {
        CertificateWishes wishes;
        wishes.validFrom = from;
        wishes.validUntil = until;
        return wishes;
    }

    static QString dayFromNow(int days)
    {
        return QDateTime::currentDateTimeUtc().addDays(days).date().toString(Qt::ISODate);
    }

private Q_SLOTS:
    void aSoundOneIsTrusted()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        });
        QVERIFY(send(server.url(), server.trusting()).has_value());
        QCOMPARE(server.requests().size(), 1);
    }

    void eachFlawIsRefusedAndNamed_data()
    {
        QTest::addColumn<CertificateWishes>("wishes");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("wrong host") << CertificateWishes{"portal.example"}
                                    << FailureKind::CertificateForOtherHost
                                    << QStringLiteral("portal.example");
        QTest::newRow("expired") << validBetween(-3 * day, -day) << FailureKind::CertificateExpired
                                 << dayFromNow(-1);
        QTest::newRow("not yet valid")
            << validBetween(day, 3 * day) << FailureKind::CertificateNotYetValid << dayFromNow(1);
        QTest::newRow("revoked by name") << revokedByName() << FailureKind::CertificateRevoked << QString();
    }

    void eachFlawIsRefusedAndNamed()
    {
        QFETCH(CertificateWishes, wishes);
        QFETCH(FailureKind, kind);
        QFETCH(QString, detail);
        TlsServer server([](const QByteArray &, QSslSocket *) {}, wishes);
        const Result<Reply> reply = send(server.url(), server.trusting());
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, kind);
        QCOMPARE(reply.error().subject, QStringLiteral("localhost"));
        QVERIFY2(reply.error().detail.startsWith(detail), qPrintable(reply.error().detail));
        QVERIFY(server.requests().isEmpty());
    }

    void oneThatVouchesForItself()
    {
        TlsServer server([](const QByteArray &, QSslSocket *) {}, test::selfSigned({}));
        const Result<Reply> reply = send(server.url(), server.trusting());
        QCOMPARE(reply.error(), (Failure{FailureKind::CertificateSelfSigned, QStringLiteral("localhost")}));
        QVERIFY(server.requests().isEmpty());
    }

    /// As behind a school's inspecting proxy whose authority is not installed: its name is what IT needs to
    /// hear.
    void anUnknownAuthorityIsNamed()
    {
        const test::Authority inspector("Ysgol Web Filter");
        TlsServer server([](const QByteArray &, QSslSocket *) {}, inspector.serverFor({}));
        const Failure failure = send(server.url(), server.trusting()).error();
        QCOMPARE(failure,
            (Failure{FailureKind::AuthorityUnknown, QStringLiteral("localhost"), 0, {},
                QStringLiteral("Ysgol Web Filter")}));
        QVERIFY(server.requests().isEmpty());
    }

    /// The dates and the name on a certificate mean nothing when nobody known has signed it.
    void whoIssuedItWeighsMore()
    {
        const test::Authority inspector("Ysgol Web Filter");
        CertificateWishes wishes = validBetween(-3 * day, -day);
        wishes.host = "elsewhere.example";
        TlsServer server([](const QByteArray &, QSslSocket *) {}, inspector.serverFor(wishes));
        QCOMPARE(send(server.url(), server.trusting()).error().kind, FailureKind::AuthorityUnknown);
    }

    /// Only what is about the version of TLS is called outdated; the rest of what can come in place of a
    /// greeting is not.
    void whatFailsInTheHandshakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](const char *name, const char *hex, FailureKind kind) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << kind;
        };
        // RFC 8446 6: a record of type 21, level 2 (fatal), and the alert's number.
        row("the alert protocol_version", "15030100020246", FailureKind::TlsTooOld);
        row("the alert handshake_failure", "15030300020228", FailureKind::TlsFailed);
        row("the alert internal_error", "15030300020250", FailureKind::TlsFailed);
        row("the alert access_denied", "15030300020231", FailureKind::TlsFailed);
        // A ServerHello that settles for TLS 1.1: a random number of 32 bytes, no session, AES128-SHA.
        QTest::newRow("a greeting in TLS 1.1") << QByteArray::fromHex("160302002a020000260302")
                + QByteArray(32, 'r') + QByteArray::fromHex("00002f00")
                                               << FailureKind::TlsTooOld;
        QTest::newRow("plain HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                                    << FailureKind::TlsFailed;
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << FailureKind::TlsFailed;
        QTest::newRow("zeros") << QByteArray(100, '\0') << FailureKind::TlsFailed;
        // As from a server that is just being restarted: worth another try.
        QTest::newRow("nothing, and an end") << QByteArray() << FailureKind::ConnectionLost;
        row("half a record, and an end", "16030310", FailureKind::ConnectionLost);
    }

    void whatFailsInTheHandshakeIsNamed()
    {
        QFETCH(QByteArray, answer);
        QFETCH(FailureKind, kind);
        QTcpServer server;
        connect(&server, &QTcpServer::newConnection, this, [&server, answer] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("https://localhost:%1/").arg(server.serverPort()));
        const Result<Reply> reply = send(url, QSslConfiguration::defaultConfiguration());
        QCOMPARE(reply.error(), (Failure{kind, QStringLiteral("localhost")}));
    }

    void anOldVersionOfTlsIsRefused_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("1.1") << QStringLiteral("-tls1_1") << FailureKind::TlsTooOld;
        QTest::newRow("1.2, all else alike") << QStringLiteral("-tls1_2") << FailureKind::Cancelled;
    }

    /// A server that knows no more than TLS 1.1. Qt's own no longer does: OpenSSL's is asked. It speaks no
    /// HTTP, so the call is stopped once the two agree.
    void anOldVersionOfTlsIsRefused()
    {
        QFETCH(QString, version);
        QFETCH(FailureKind, kind);
        const test::Authority authority;
        const test::Identity identity = authority.serverFor({});
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("server.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(identity.certificate.toPem() + identity.key.toPem());
        file.close();
        QProcess server;
        server.start(QStringLiteral("openssl"),
            {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
                QStringLiteral("-cert"), file.fileName(), QStringLiteral("-key"), file.fileName(), version,
                QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0")});
        QVERIFY2(server.waitForStarted(), "openssl is not installed");
        QByteArray said;
        QTRY_VERIFY2_WITH_TIMEOUT((said += server.readAllStandardOutput()).contains("ACCEPT 127.0.0.1:"),
            server.readAllStandardError(), 10000);
        const QByteArray port = said.mid(said.indexOf("ACCEPT 127.0.0.1:") + 17).split('\n').constFirst();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setCaCertificates({authority.identity.certificate});
        const QUrl url(QStringLiteral("https://localhost:") + QString::fromLatin1(port.trimmed()));
        std::stop_source stop;
        connect(&server, &QProcess::readyReadStandardOutput, this, [&] {
            if ((said += server.readAllStandardOutput()).contains("CIPHER is "))
                stop.request_stop();
        });
        const Result<Reply> reply = send(url, tls, stop.get_token());
        server.kill();
        server.waitForFinished();
        QCOMPARE(reply.error(), (Failure{kind, QStringLiteral("localhost")}));
    }
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "test_certificates.moc"
