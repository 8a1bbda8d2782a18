#include "http/authorizedclient.h"
#include "support/tlsserver.h"

#include <QSslSocket>
#include <QTest>

using namespace canolfan;
using http::Method;
using http::Reply;
using test::TlsServer;

/// Gives out "first", and after that one was refused "second".
class Tokens : public http::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override { co_return QByteArray("first"); }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray refused) override
    {
        ++renewals;
        if (refused != "first" || signedOut)
            co_return failed(FailureKind::SignedOutElsewhere);
        co_return QByteArray("second");
    }

    int renewals = 0;
    bool signedOut = false;
};

class TestAuthorizedClient : public QObject
{
    Q_OBJECT

    static void refuseFirst(const QByteArray &request, QSslSocket *socket)
    {
        if (request.toLower().contains("authorization: bearer second\r\n"))
            TlsServer::reply(socket, "200 OK", "application/json", "{}");
        else
            TlsServer::reply(
                socket, "401 Unauthorized", "application/problem+json", "{}", "WWW-Authenticate: Bearer\r\n");
    }

private Q_SLOTS:
    void aRefusedTokenIsRenewedOnceAndTheCallRepeated()
    {
        TlsServer server(&refuseFirst);
        http::Client client(server.trusting());
        Tokens tokens;
        http::AuthorizedClient authorized(client, tokens);
        const Result<Reply> reply =
            QCoro::waitFor(authorized.send({Method::Post, server.url(), {}, "{\"a\":1}"}));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(tokens.renewals, 1);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().constLast().endsWith("{\"a\":1}"));
    }

    void aSecondRefusalIsTheAnswer()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "401 Unauthorized", "application/problem+json", "{}");
        });
        http::Client client(server.trusting());
        Tokens tokens;
        http::AuthorizedClient authorized(client, tokens);
        const Result<Reply> reply = QCoro::waitFor(authorized.send({Method::Get, server.url(), {}, {}}));
        QCOMPARE(reply->status, 401);
        QCOMPARE(server.requests().size(), 2);
    }

    void whenThereIsNoOtherTokenThatIsSaid()
    {
        TlsServer server(&refuseFirst);
        http::Client client(server.trusting());
        Tokens tokens;
        tokens.signedOut = true;
        http::AuthorizedClient authorized(client, tokens);
        const Result<Reply> reply = QCoro::waitFor(authorized.send({Method::Get, server.url(), {}, {}}));
        QCOMPARE(reply.error().kind, FailureKind::SignedOutElsewhere);
    }

    /// reliability.md A: a filter's page is never a decision about the sign-in.
    void aFiltersPageRenewsNothing()
    {
        TlsServer server([](const QByteArray &, QSslSocket *socket) {
            TlsServer::reply(socket, "401 Unauthorized", "text/html", "<html>Log in to the filter</html>");
        });
        http::Client client(server.trusting());
        Tokens tokens;
        http::AuthorizedClient authorized(client, tokens);
        QVERIFY(QCoro::waitFor(authorized.send({Method::Get, server.url(), {}, {}})).has_value());
        QCOMPARE(tokens.renewals, 0);
    }
};

QTEST_GUILESS_MAIN(TestAuthorizedClient)
#include "test_authorizedclient.moc"
