#include "bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

static const QString email = QStringLiteral("eo@ysgol.example");

/// Cancel while a sign-in that has succeeded is being stored, and the keychain takes its time.
class TestGivingUp : public QObject
{
    Q_OBJECT

    using Task = QCoro::Task<Result<session::Step>>;

    static Task signIn(Bench &bench, std::stop_token stop = {})
    {
        return bench.session.begin(email, QStringLiteral("x"), true, stop);
    }

    /// Stopped while the keychain is still at it: nobody waits for the keychain.
    static void giveUp(Bench &bench)
    {
        bench.vault.stopped = true;
        std::stop_source stop;
        auto signedIn = signIn(bench, stop.get_token());
        QTRY_VERIFY(bench.events.contains(QStringLiteral("stored refresh-2")));
        QVERIFY(!signedIn.isReady());
        stop.request_stop();
        QVERIFY(!bench.session.isSignedIn());
        QCOMPARE(QCoro::waitFor(signedIn).error().kind, FailureKind::Cancelled);
        QVERIFY(!bench.session.isSigningIn());
        QVERIFY(!bench.events.contains(QStringLiteral("revoked refresh-2")));
    }

private Q_SLOTS:
    void nothingOfItRemains()
    {
        Bench bench;
        const QSignalSpy in(&bench.session, &Session::signedIn);
        giveUp(bench);
        bench.vault.stopped = false;
        QCoro::waitFor(bench.session.settled());
        QVERIFY(bench.events.contains(QStringLiteral("revoked refresh-2")));
        QCOMPARE(bench.stored(), QByteArray());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
        QCOMPARE(bench.settings.leftBehind(pool), QStringList());
        QVERIFY(!bench.session.isSignedIn());
        QCOMPARE(in.count(), 0);
        QVERIFY(QCoro::waitFor(signIn(bench)).has_value());
        QCOMPARE(bench.stored(), QByteArray("refresh-3"));
    }

    /// Or what is being taken back would take the new one along.
    void whoeverSignsInAgainWaitsForThat()
    {
        Bench bench;
        giveUp(bench);
        const qsizetype requests = bench.pool_.server.requests().size();
        auto again = signIn(bench);
        QTest::qWait(50); // it would have asked by now
        QCOMPARE(bench.pool_.server.requests().size(), requests);
        bench.vault.stopped = false;
        QVERIFY(QCoro::waitFor(again).has_value());
        QVERIFY(bench.session.isSignedIn());
        QCOMPARE(bench.stored(), QByteArray("refresh-3"));
        QCOMPARE(bench.settings.rememberedAccount(pool), sub);
    }

    void thatWaitingEndsWithCancelToo()
    {
        Bench bench;
        giveUp(bench);
        std::stop_source stop;
        auto again = signIn(bench, stop.get_token());
        QVERIFY(!again.isReady());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(again).error().kind, FailureKind::Cancelled);
        bench.vault.stopped = false;
        QCoro::waitFor(bench.session.settled());
        QVERIFY(!bench.session.isSignedIn());
    }

    /// A keychain that gives no answer at all may have stored it: removed at the next start.
    void whatTheKeychainDoesNotHearIsDoneLater()
    {
        Bench bench;
        giveUp(bench);
        bench.vault.silent = true;
        bench.vault.stopped = false;
        QCoro::waitFor(bench.session.settled());
        QVERIFY(bench.events.contains(QStringLiteral("revoked refresh-2")));
        QCOMPARE(bench.settings.leftBehind(pool), QStringList{sub});
        bench.vault.silent = false;
        Session next(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        QCOMPARE(QCoro::waitFor(next.resume()), Result<bool>(false));
        QCOMPARE(bench.stored(), QByteArray());
    }

    /// The sign-in that was locked has been replaced by then: there is none to go back to.
    void unlockingIsNotTakenBack()
    {
        Bench bench;
        QVERIFY(QCoro::waitFor(signIn(bench)).has_value());
        QCoro::waitFor(bench.session.lock(email));
        bench.vault.stopped = true;
        std::stop_source stop;
        auto unlocked = signIn(bench, stop.get_token());
        QTRY_VERIFY(bench.events.contains(QStringLiteral("stored refresh-3")));
        stop.request_stop();
        QVERIFY(!unlocked.isReady());
        bench.vault.stopped = false;
        QVERIFY(QCoro::waitFor(unlocked).has_value());
        QVERIFY(bench.session.isSignedIn());
        QCOMPARE(bench.stored(), QByteArray("refresh-3"));
    }
};

QTEST_GUILESS_MAIN(TestGivingUp)
#include "test_givingup.moc"
