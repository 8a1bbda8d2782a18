#include "bench.h"
#include "session/renewaltimes.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

/// Tokens are renewed before they run out, without anybody asking.
class TestRenewing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whenATokenIsRenewed_data()
    {
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<int>("due");
        QTest::newRow("an hour") << 3600 << 2880; // 80 %
        QTest::newRow("a quarter of an hour") << 900 << 720;
        QTest::newRow("ten minutes: both alike") << 600 << 480;
        QTest::newRow("five minutes") << 300 << 180; // two minutes before the end
        QTest::newRow("four minutes") << 240 << 120;
        QTest::newRow("three minutes") << 180 << 144; // 80 % again
        QTest::newRow("ten seconds") << 10 << 8;
        QTest::newRow("none") << 0 << 0;
    }

    void whenATokenIsRenewed()
    {
        QFETCH(int, lifetime);
        QFETCH(int, due);
        QCOMPARE(session::renewalDue(std::chrono::seconds(lifetime)), std::chrono::seconds(due));
    }

    void failuresAreTriedAgainEverLessOften()
    {
        using namespace std::chrono_literals;
        for (int failures = 1; failures < 40; ++failures) {
            const std::chrono::milliseconds least =
                std::min<std::chrono::milliseconds>(15s * (1 << std::min(failures - 1, 10)), 5min);
            const auto pause = session::renewalPause(900s, failures);
            QVERIFY(pause >= least && pause <= least * 5 / 4);
        }
        QVERIFY(session::renewalPause(5s, 1) <= 1250ms);
    }

    /// Nobody asks for a token meanwhile.
    void itIsRenewedByItself()
    {
        Bench bench;
        bench.pool_.lifetime = 1;
        QCoro::waitFor(bench.session.resume());
        QTRY_VERIFY_WITH_TIMEOUT(bench.pool_.serial >= 4, 30'000);
        // The pool has rotated a moment before the newest is stored.
        QTRY_COMPARE(bench.stored(), QByteArray("refresh-") + QByteArray::number(bench.pool_.serial));
        QVERIFY(QCoro::waitFor(bench.session.signOut()).has_value());
    }

    /// Tokens that come after it sign nobody in again, and open nothing.
    void signingOutWhileRenewingHolds_data()
    {
        QTest::addColumn<bool>("storing");
        QTest::newRow("the pool answers afterwards") << false;
        QTest::newRow("the new token is being stored") << true;
    }

    void signingOutWhileRenewingHolds()
    {
        QFETCH(bool, storing);
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
        bench.vault.slow = storing;
        QCoro::Task<Result<QByteArray>> renewal =
            bench.session.renewedToken(QCoro::waitFor(bench.session.accessToken()).value());
        if (storing)
            QTRY_VERIFY(bench.events.contains(QStringLiteral("stored refresh-3")));
        QCoro::waitFor(bench.session.signOut());
        QVERIFY(!QCoro::waitFor(renewal).has_value());
        QVERIFY(!bench.session.isSignedIn());
        QCOMPARE(bench.stored(), QByteArray());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
        QVERIFY(bench.events.contains(QStringLiteral("revoked refresh-3")));
    }

    /// Cancel leads out at once, however long the identity server takes. The renewal is not given up: its
    /// token is the only one that still opens anything.
    void whoStopsWaitingLeavesTheRenewalAlone_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("nobody else waits") << false;
        QTest::newRow("somebody else waits too") << true;
    }

    void whoStopsWaitingLeavesTheRenewalAlone()
    {
        QFETCH(bool, shared);
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
        bench.pool_.hold();
        std::stop_source stop;
        auto stopped = bench.session.renewedToken(token(2), stop.get_token());
        std::optional<QCoro::Task<Result<QByteArray>>> other;
        if (shared)
            other.emplace(bench.session.renewedToken(token(2)));
        QTRY_VERIFY(bench.pool_.isHolding());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(stopped).error().kind, FailureKind::Cancelled);
        QVERIFY(bench.pool_.isHolding());
        QVERIFY(!other || !other->isReady());
        bench.pool_.release();
        QTRY_COMPARE(bench.stored(), QByteArray("refresh-3"));
        if (other)
            QCOMPARE(QCoro::waitFor(*other).value_or(QByteArray()), token(3));
        QCOMPARE(QCoro::waitFor(bench.session.renewedToken(token(2))).value_or(QByteArray()), token(3));
    }

    void whoHasStoppedBeforehandDoesNotWait()
    {
        Bench bench;
        bench.pool_.lifetime = 1;
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
        bench.pool_.hold();
        QTRY_VERIFY(bench.pool_.isHolding());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            QCoro::waitFor(bench.session.accessToken(stop.get_token())).error().kind, FailureKind::Cancelled);
        QVERIFY(bench.pool_.isHolding());
        bench.pool_.release();
    }

    /// In another process, over the same data folder: neither is this window theirs now, nor do its tokens
    /// take the place of theirs.
    void somebodyElseWhoSignsInIsNotUs()
    {
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
        const QString other = QStringLiteral("0c9d7e2a-1111-4222-8333-944455556666");
        QCoro::waitFor(bench.vault.MemoryStore::write(
            QStringLiteral("Canolfan/%1/client/%2/refresh").arg(pool, other), "another's"));
        bench.settings.setRememberedAccount(pool, other);
        const QByteArray access = QCoro::waitFor(bench.session.accessToken()).value();
        QVERIFY(QCoro::waitFor(bench.session.renewedToken(access)).has_value());
        QCOMPARE(bench.pool_.serial, 3);
        QCOMPARE(bench.settings.rememberedAccount(pool), other);
        QVERIFY(!bench.settings.leftBehind(pool).contains(other));
    }

    void whoHasSignedOutIsNotRenewed()
    {
        Bench bench;
        bench.pool_.lifetime = 1;
        QCoro::waitFor(bench.session.resume());
        QVERIFY(QCoro::waitFor(bench.session.signOut()).has_value());
        const auto requests = bench.pool_.server.requests().size();
        QTest::qWait(1500);
        QCOMPARE(bench.pool_.server.requests().size(), requests);
    }

    /// Rule 5 again, where nobody is looking: it is tried until it works, and nobody is signed out.
    void aNetworkThatIsAwayForAWhileIsOutlived()
    {
        Bench bench;
        bench.pool_.lifetime = 1;
        QCoro::waitFor(bench.session.resume());
        const QSignalSpy signedOut(&bench.session, &Session::signedOut);
        bench.pool_.down = true;
        const auto requests = bench.pool_.server.requests().size();
        QTRY_VERIFY_WITH_TIMEOUT(bench.pool_.server.requests().size() >= requests + 2, 30'000);
        QVERIFY(bench.session.isSignedIn());
        const int serial = bench.pool_.serial;
        bench.pool_.down = false;
        QTRY_VERIFY_WITH_TIMEOUT(bench.pool_.serial > serial, 30'000);
        QCOMPARE(signedOut.count(), 0);
        QVERIFY(QCoro::waitFor(bench.session.accessToken()).has_value());
    }

    /// The portal may be there although the identity server is not.
    void aTokenThatIsStillGoodIsUsedWhileItCannotBeRenewed()
    {
        Bench bench;
        bench.pool_.lifetime = 60;
        QCoro::waitFor(bench.session.resume());
        const QByteArray good = QCoro::waitFor(bench.session.accessToken()).value_or(QByteArray());
        bench.pool_.down = true;
        // The portal refuses it: that is no reason to take it for good.
        QVERIFY(!QCoro::waitFor(bench.session.renewedToken(good)).has_value());
        QCOMPARE(QCoro::waitFor(bench.session.accessToken()).value_or(QByteArray()), good);
    }

    void aRefusalWhereNobodyIsLookingEndsTheSignIn()
    {
        Bench bench;
        bench.pool_.lifetime = 1;
        QCoro::waitFor(bench.session.resume());
        QSignalSpy signedOut(&bench.session, &Session::signedOut);
        bench.pool_.serial += 5; // used by somebody else
        QVERIFY(signedOut.wait(30'000));
        QCOMPARE(signedOut.constFirst().constFirst().value<Session::Ending>(), Session::Ending::Refused);
        QCOMPARE(bench.stored(), QByteArray());
    }

    /// Before a program ends.
    void aRenewalIsWaitedForAtTheEnd()
    {
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
        bench.pool_.hold();
        std::stop_source stop;
        auto wanted = bench.session.renewedToken(token(2), stop.get_token());
        QTRY_VERIFY(bench.pool_.isHolding());
        stop.request_stop(); // whoever asked has gone
        QCOMPARE(QCoro::waitFor(wanted).error().kind, FailureKind::Cancelled);
        auto end = bench.session.settled();
        QVERIFY(!end.isReady());
        bench.pool_.release();
        QCoro::waitFor(end);
        QCOMPARE(bench.stored(), QByteArray("refresh-3"));
    }
};

QTEST_GUILESS_MAIN(TestRenewing)
#include "test_renewing.moc"
