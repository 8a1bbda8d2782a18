#include "bench.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

/// Staying signed in as a setting: switched at any time, and ended by too long a silence.
class TestStaying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchedOffWhileSignedInNothingIsKept()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        QVERIFY(QCoro::waitFor(bench.session.setStaySignedIn(false)).has_value());
        QCOMPARE(bench.stored(), QByteArray());
        QVERIFY(!bench.settings.staySignedIn());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
        QVERIFY(bench.settings.leftBehind(pool).isEmpty());
        // Whoever is signed in stays so, and no later token is stored.
        QVERIFY(bench.session.isSignedIn());
        QCOMPARE(QCoro::waitFor(bench.session.renewedToken(token(2))).value_or(QByteArray()), token(3));
        QCOMPARE(bench.stored(), QByteArray());
        QVERIFY(!bench.events.contains(QStringLiteral("revoked refresh-2")));
        Session next(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        QCOMPARE(QCoro::waitFor(next.resume()).value_or(true), false);
    }

    void switchedOnWhileSignedInTheNextStartGoesOn()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        QVERIFY(QCoro::waitFor(bench.session.setStaySignedIn(false)).has_value());
        QVERIFY(QCoro::waitFor(bench.session.setStaySignedIn(true)).has_value());
        QCOMPARE(bench.stored(), QByteArray("refresh-2"));
        QVERIFY(bench.settings.staySignedIn());
        QVERIFY(QCoro::waitFor(bench.session.renewedToken(token(2))).has_value());
        QCOMPARE(bench.stored(), QByteArray("refresh-3"));
        Session next(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        QVERIFY(QCoro::waitFor(next.resume()).value_or(false));
    }

    /// Two clicks, faster than the keychain: the last one counts.
    void switchedOffAndOnAtOnceItStaysOn()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        auto off = bench.session.setStaySignedIn(false);
        auto on = bench.session.setStaySignedIn(true);
        QVERIFY(QCoro::waitFor(off).has_value());
        QVERIFY(QCoro::waitFor(on).has_value());
        QCOMPARE(bench.stored(), QByteArray("refresh-2"));
        QVERIFY(bench.settings.staySignedIn());
    }

    /// While a token is being rotated: neither the old one nor the new one remains.
    void switchedOffDuringARenewalNothingIsKept()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        bench.vault.slow = true;
        auto renewed = bench.session.renewedToken(token(2));
        QTRY_COMPARE(bench.events.constLast(), QStringLiteral("stored refresh-3"));
        auto off = bench.session.setStaySignedIn(false);
        QVERIFY(QCoro::waitFor(renewed).has_value());
        QVERIFY(QCoro::waitFor(off).has_value());
        QCOMPARE(bench.stored(), QByteArray());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
    }

    void switchedByNobodySignedInItIsKeptForLater()
    {
        Bench bench;
        bench.settings.setRememberedAccount(pool, {});
        QVERIFY(QCoro::waitFor(bench.session.setStaySignedIn(true)).has_value());
        QVERIFY(bench.settings.staySignedIn());
        QVERIFY(bench.events.isEmpty());
    }

    void aKeychainThatRefusesToStoreIsTold()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        QCoro::waitFor(bench.session.setStaySignedIn(false));
        bench.vault.broken = true;
        QCOMPARE(QCoro::waitFor(bench.session.setStaySignedIn(true)).error().kind,
            FailureKind::KeychainUnavailable);
        QCOMPARE(bench.session.storingFailure()->kind, FailureKind::KeychainUnavailable);
        // Tried again with the next token.
        bench.vault.broken = false;
        QVERIFY(QCoro::waitFor(bench.session.renewedToken(token(2))).has_value());
        QCOMPARE(bench.stored(), QByteArray("refresh-3"));
        QVERIFY(!bench.session.storingFailure());
    }

    void anEntryThatCannotBeRemovedIsToldAndRemovedLater()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        bench.vault.silent = true;
        QCOMPARE(QCoro::waitFor(bench.session.setStaySignedIn(false)).error().kind,
            FailureKind::StoredEntryMayRemain);
        QVERIFY(bench.session.isSignedIn());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
        bench.vault.silent = false;
        Session next(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        QCOMPARE(QCoro::waitFor(next.resume()).value_or(true), false);
        QCOMPARE(bench.stored(), QByteArray());
        QVERIFY(bench.settings.leftBehind(pool).isEmpty());
    }

    void contactIsNoted()
    {
        Bench bench;
        const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-1);
        bench.settings.setLastContact(pool, before);
        QCoro::waitFor(bench.session.resume());
        QVERIFY(bench.settings.lastContact(pool) > before);
    }

    void retention_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("secondsSince"); ///< less than none: the clock has been set back meanwhile
        QTest::addColumn<bool>("kept");
        const int day = 24 * 60 * 60;
        QTest::newRow("just now") << 30 << 0 << true;
        QTest::newRow("yesterday") << 1 << day - 60 << true;
        QTest::newRow("a day and a minute") << 1 << day + 60 << false;
        QTest::newRow("almost 30 days") << 30 << 30 * day - 60 << true;
        QTest::newRow("over 30 days") << 30 << 30 * day + 60 << false;
        QTest::newRow("the same, and only 7 allowed") << 7 << 8 * day << false;
        QTest::newRow("the clock set back an hour") << 1 << -3600 << true;
        QTest::newRow("the clock set back for years") << 1 << -20 * 365 * day << true;
    }

    void retention()
    {
        QFETCH(int, days);
        QFETCH(int, secondsSince);
        QFETCH(bool, kept);
        Bench bench;
        bench.settings.setRetentionDays(days);
        bench.settings.setLastContact(pool, QDateTime::currentDateTimeUtc().addSecs(-secondsSince));
        const Result<bool> resumed = QCoro::waitFor(bench.session.resume());
        QCOMPARE(resumed.value_or(false), kept);
        QCOMPARE(bench.stored(), kept ? QByteArray("refresh-2") : QByteArray());
        if (kept)
            return;
        QCOMPARE(resumed.error(), (Failure{FailureKind::KeptTooLong, {}, days}));
        QVERIFY(bench.pool_.server.requests().isEmpty());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
        QCOMPARE(QCoro::waitFor(bench.session.resume()).value_or(true), false);
    }

    /// A clock that was wrong for one start must not have moved the date.
    void aClockSetBackAndPutRightAgainKeepsTheSignIn()
    {
        Bench bench;
        const QDateTime ahead = QDateTime::currentDateTimeUtc().addYears(20);
        bench.settings.setLastContact(pool, ahead);
        bench.pool_.down = true;
        QCOMPARE(QCoro::waitFor(bench.session.resume()).error().kind, FailureKind::ServerTrouble);
        QVERIFY(bench.settings.lastContact(pool).secsTo(ahead) <= 1);
    }

    /// Stored by a version that noted no contact: the days begin when this one first sees it.
    void aSignInWithoutADateIsKeptFromNowOn()
    {
        Bench bench;
        bench.pool_.down = true;
        QCOMPARE(QCoro::waitFor(bench.session.resume()).error().kind, FailureKind::ServerTrouble);
        QCOMPARE(bench.stored(), QByteArray("refresh-1"));
        QVERIFY(bench.settings.lastContact(pool).isValid());
    }

    void whatIsTooOldAndCannotBeRemovedIsNotUsed()
    {
        Bench bench;
        bench.settings.setLastContact(pool, QDateTime::currentDateTimeUtc().addDays(-31));
        bench.vault.silent = true;
        QCOMPARE(QCoro::waitFor(bench.session.resume()).error().kind, FailureKind::StoredEntryMayRemain);
        QVERIFY(!bench.session.isSignedIn());
        bench.vault.silent = false;
        QCOMPARE(QCoro::waitFor(bench.session.resume()).value_or(true), false);
        QCOMPARE(bench.stored(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestStaying)
#include "test_staying.moc"
