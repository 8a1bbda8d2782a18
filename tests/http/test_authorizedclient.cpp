#include "http/authorizedclient.h"
#include "http/pause.h"
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
    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override { co_return QByteArray("first"); }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray refused, std::stop_token) override
    {
        ++renewals;
        if (refused != "first" || signedOut)
            co_return failed(FailureKind::SignedOutElsewhere);
        co_return QByteArray("second");
    }

    int renewals = 0;
    bool signedOut = false;
};

/// Has no token before the next hour, unless somebody stops waiting.
class SlowTokens : public http::TokenSource
{
public:
    explicit SlowTokens(bool first) : m_first(first) { }

    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token stop) override
    {
        if (m_first)
            co_return QByteArray("first");
        asked = true;
        co_await http::pause(std::chrono::hours(1), stop);
        co_return failed(FailureKind::Cancelled);
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token stop) override
    {
        asked = true;
        co_await http::pause(std::chrono::hours(1), stop);
        co_return failed(FailureKind::Cancelled);
    }

    bool asked = false;

private:
    bool m_first;
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

    void theWaitForATokenCanBeCancelled_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("for the first") << false;
        QTest::newRow("for another") << true;
    }

    void theWaitForATokenCanBeCancelled()
    {
        QFETCH(bool, first);
        TlsServer server(&refuseFirst);
        http::Client client(server.trusting());
        SlowTokens tokens(first);
        http::AuthorizedClient authorized(client, tokens);
        std::stop_source stop;
        auto sending = authorized.send({Method::Get, server.url(), {}, {}}, stop.get_token());
        QTRY_VERIFY(tokens.asked);
        QVERIFY(!sending.isReady());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(sending).error().kind, FailureKind::Cancelled);
        QCOMPARE(server.requests().size(), first ? 1 : 0);
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
