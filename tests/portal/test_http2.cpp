#include "cognito/signin.h"
#include "portal/api.h"
#include "portal/wellknown.h"
#include "support/nghttpx.h"
#include "support/practicepool.h"

#include <QCoroTask>
#include <QLoggingCategory>
#include <QSet>
#include <QTest>

#include <vector>

using namespace canolfan;
using test::Nghttpx;

/// The portal's API where the server has HTTP/2: a practice portal behind nghttpx, whose own log says what
/// has arrived. Nothing in the program asks for HTTP/2: client and server agree on it while they greet
/// (ALPN).
namespace {

const QString centre = QStringLiteral("68101");

class HeldToken : public http::TokenSource
{
public:
    explicit HeldToken(QByteArray token) : m_token(std::move(token)) { }

    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override
    {
        const QByteArray token = m_token;
        co_return token;
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
    {
        co_return failed(FailureKind::NotSignedIn);
    }

private:
    QByteArray m_token;
};

/// Of the practice portal's Admin.
QByteArray accessToken(test::PracticePool &practice)
{
    const auto wellKnown = QCoro::waitFor(portal::discover(&practice.client(), practice.address()));
    if (!wellKnown)
        qFatal("no well-known document");
    cognito::UserPool pool(practice.client(), wellKnown->identity, [] { return qint64(0); });
    const QJsonArray accounts = practice.get(QStringLiteral("/practice/accounts")).array();
    const QJsonObject admin = accounts.at(1).toObject();
    const QString email = admin.value(QLatin1String("email")).toString();
    practice.setFactors(email, {QStringLiteral("EMAIL_OTP")}, QStringLiteral("EMAIL_OTP"));
    cognito::SignIn signIn(pool);
    auto step = QCoro::waitFor(signIn.begin(email, admin.value(QLatin1String("password")).toString()));
    if (step)
        step = QCoro::waitFor(signIn.answerCode(practice.codeSentTo(email)));
    const auto *tokens = step ? std::get_if<cognito::Tokens>(&*step) : nullptr;
    if (!tokens)
        qFatal("nobody is signed in");
    return tokens->access;
}

Invitation somebody(int number)
{
    Invitation invitation;
    invitation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    invitation.firstName = QStringLiteral("Nia");
    invitation.lastName = QStringLiteral("Newydd");
    invitation.email = QStringLiteral("nia%1@ysgol-practis.example").arg(number);
    invitation.permissions = Permission::PastPapers;
    return invitation;
}

/// What is sent together, and again in the same way.
struct Batch
{
    QList<Invitation> invitations;
    QList<QUuid> operations;
};

using Calls = std::vector<QCoro::Task<Result<CentreUser>>>;

Calls begin(portal::Api &api, const Batch &batch)
{
    Calls calls;
    for (qsizetype call = 0; call < batch.operations.size(); ++call)
        calls.push_back(api.invite(centre, batch.invitations.at(call), batch.operations.at(call)));
    return calls;
}

QList<Failure> outcomeOf(Calls &calls)
{
    QList<Failure> failures;
    for (auto &call : calls) {
        const Result<CentreUser> user = QCoro::waitFor(call);
        if (!user)
            failures.append(user.error());
    }
    return failures;
}

QList<Failure> send(portal::Api &api, const Batch &batch)
{
    Calls calls = begin(api, batch);
    return outcomeOf(calls);
}

} // namespace

class TestHttp2 : public QObject
{
    Q_OBJECT

    /// A way to the portal by way of `server`, as a program has it.
    struct Way
    {
        Way(const Nghttpx &server, test::PracticePool &practice, const QByteArray &token)
            : client(*http::tlsTrusting(practice.folder() + QStringLiteral("/ca.pem")))
            , tokens(token)
            , authorized(client, tokens)
            , api(authorized, server.address().resolved(QUrl(QStringLiteral("/api/v1"))))
        {
        }

        http::Client client;
        HeldToken tokens;
        http::AuthorizedClient authorized;
        portal::Api api;
    };

    Batch invitations(int count)
    {
        Batch batch;
        for (int call = 0; call < count; ++call) {
            batch.invitations.append(somebody(++m_invited));
            batch.operations.append(QUuid::createUuid());
        }
        return batch;
    }

    void verifyOneEffectEach(const Batch &batch)
    {
        const QJsonObject effects = m_practice->get(QStringLiteral("/practice/effects")).object();
        for (const QUuid &operation : batch.operations)
            QCOMPARE(effects.value(operation.toString(QUuid::WithoutBraces)).toInt(), 1);
    }

    /// Each of them once in what the server has served, over HTTP/2, and once in what the portal has done.
    void verifyOneArrivalEach(const QList<Nghttpx::Served> &served, const Batch &batch)
    {
        QSet<QByteArray> ports;
        QHash<QByteArray, int> arrivals;
        for (const Nghttpx::Served &request : served) {
            QVERIFY2(request.line.endsWith(" HTTP/2"), request.line);
            ++arrivals[request.key];
            ports.insert(request.port);
        }
        for (const QUuid &operation : batch.operations)
            QCOMPARE(arrivals.value(operation.toByteArray(QUuid::WithoutBraces)), 1);
        verifyOneEffectEach(batch);
        qInfo("%d writes, %d requests on %d connections", int(batch.operations.size()), int(served.size()),
            int(ports.size()));
        QCOMPARE(ports.size(), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = Nghttpx::whatIsMissing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(missing)));
        QLoggingCategory::setFilterRules(
            QStringLiteral("qt.network.http2=false")); // of streams that are refused
        m_practice = std::make_unique<test::PracticePool>(
            QStringLiteral(PRACTICE), QStringList{QStringLiteral("--latency"), QStringLiteral("30")});
        m_token = accessToken(*m_practice);
    }

    void readingGoesOverHttp2()
    {
        Nghttpx server(m_practice->address(), m_practice->folder());
        Way way(server, *m_practice, m_token);
        QVERIFY(QCoro::waitFor(way.api.me()));
        const auto page = QCoro::waitFor(way.api.users(centre, {}));
        QVERIFY(page);
        QVERIFY(QCoro::waitFor(way.api.changes(centre, page->changes)));
        const auto served = server.served(3);
        QCOMPARE(served.size(), 3);
        for (const Nghttpx::Served &request : served) {
            QVERIFY2(
                request.line.startsWith("GET /api/v1/") && request.line.endsWith(" HTTP/2"), request.line);
            QCOMPARE(request.status, 200);
        }
        verifyOneArrivalEach(served, {});
    }

    /// Every kind of write, with its body and without one; and the feed tells of each.
    void everyWriteArrivesOnce()
    {
        Nghttpx server(m_practice->address(), m_practice->folder());
        Way way(server, *m_practice, m_token);
        Batch batch;
        const auto next = [&batch] {
            batch.operations.append(QUuid::createUuid());
            return batch.operations.constLast();
        };
        const QString place = QCoro::waitFor(way.api.users(centre, {}))->changes;
        Result<CentreUser> user = QCoro::waitFor(way.api.invite(centre, somebody(++m_invited), next()));
        QVERIFY(user);
        AccessChange change;
        change.accountType = AccountType::Admin;
        user = QCoro::waitFor(way.api.changeAccess(centre, user->id, user->version, change, next()));
        QVERIFY(user && user->accountType == AccountType::Admin);
        user = QCoro::waitFor(way.api.resendInvitation(centre, user->id, user->version, next()));
        QVERIFY(user);
        QVERIFY(QCoro::waitFor(way.api.cancelInvitation(centre, user->id, user->version, next())));
        user = QCoro::waitFor(way.api.invite(centre, somebody(++m_invited), next()));
        QVERIFY(user);
        QVERIFY(QCoro::waitFor(way.api.remove(centre, user->id, user->version, next())));
        verifyOneArrivalEach(server.served(batch.operations.size() + 1), batch);
        const auto feed = QCoro::waitFor(way.api.changes(centre, place));
        QVERIFY(feed && !feed->more);
        QList<QUuid> told;
        QList<bool> gone;
        for (const FeedItem &item : feed->items) {
            told.append(item.operation);
            gone.append(!item.user);
            QCOMPARE(item.by, QStringLiteral("Rhŷs O'Neill"));
        }
        QCOMPARE(told, batch.operations);
        QCOMPARE(gone, (QList<bool>{false, false, false, true, false, true}));
    }

    void manyAtOnceShareOneConnection()
    {
        Nghttpx server(m_practice->address(), m_practice->folder());
        Way way(server, *m_practice, m_token);
        const Batch batch = invitations(64);
        QCOMPARE(send(way.api, batch), QList<Failure>());
        verifyOneArrivalEach(server.served(64), batch);
    }

    /// More than the server takes at once: the rest waits its turn, and is not refused.
    void moreThanTheServerTakesAtOnce()
    {
        Nghttpx server(m_practice->address(), m_practice->folder(),
            {QStringLiteral("--frontend-http2-max-concurrent-streams=8")});
        Way way(server, *m_practice, m_token);
        QVERIFY(QCoro::waitFor(way.api.me())); // from here on the limit is known
        const Batch batch = invitations(40);
        QCOMPARE(send(way.api, batch), QList<Failure>());
        verifyOneArrivalEach(server.served(41), batch);
    }

    /// Whoever has to be told of that limit first is refused what was beyond it. Nobody knows of any that it
    /// was done, and each is done once when it is asked for again.
    void moreThanTheServerTakesBeforeItHasSaidSo()
    {
        Nghttpx server(m_practice->address(), m_practice->folder(),
            {QStringLiteral("--frontend-http2-max-concurrent-streams=8")});
        Way way(server, *m_practice, m_token);
        Batch batch = invitations(40);
        QList<Failure> failures = send(way.api, batch);
        qInfo("%d of 40 refused by a server that takes 8 at once", int(failures.size()));
        for (const Failure &failure : failures)
            QCOMPARE(failure.kind, FailureKind::ConnectionLost);
        QCOMPARE(send(way.api, batch), QList<Failure>());
        verifyOneEffectEach(batch);
    }

    /// The server is gone while requests are on their way to it: that is not known to have been done, and Qt
    /// does not send it again by itself.
    void aServerThatGoesAwayMidway()
    {
        Nghttpx server(m_practice->address(), m_practice->folder());
        Way way(server, *m_practice, m_token);
        QVERIFY(QCoro::waitFor(way.api.me()));
        server.halt();
        Batch batch = invitations(5);
        auto calls = begin(way.api, batch);
        QVERIFY(QTest::qWaitFor([&server] { return server.hasUnread(); }, 60'000));
        server.kill();
        QVERIFY(server.startAgain());
        const QList<Failure> failures = outcomeOf(calls);
        QCOMPARE(failures.size(), 5);
        for (const Failure &failure : failures)
            QCOMPARE(failure.kind, FailureKind::ConnectionLost);
        QVERIFY(QCoro::waitFor(way.api.me()));
        for (const Nghttpx::Served &request : server.served(2))
            QVERIFY2(request.line.startsWith("GET"), request.line);
        QCOMPARE(send(way.api, batch), QList<Failure>());
        verifyOneEffectEach(batch);
    }

private:
    std::unique_ptr<test::PracticePool> m_practice;
    QByteArray m_token;
    int m_invited = 0;
};

QTEST_GUILESS_MAIN(TestHttp2)
#include "test_http2.moc"
