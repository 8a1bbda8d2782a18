#include "bench.h"

#include <QLockFile>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRememberedSignInGoesOn()
    {
        Bench bench;
        const QSignalSpy signedIn(&bench.session, &Session::signedIn);
        QCOMPARE(QCoro::waitFor(bench.session.resume()).value_or(false), true);
        QVERIFY(bench.session.isSignedIn());
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(QCoro::waitFor(bench.session.accessToken()).value_or(QByteArray()), token(2));
    }

    /// cognito.md 6.2, rule 3: a power cut between the two loses nothing.
    void theNewRefreshTokenIsStoredBeforeTheAccessTokenIsUsed()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        QCOMPARE(bench.events, QStringList{QStringLiteral("stored refresh-2")});
        QCOMPARE(bench.stored(), QByteArray("refresh-2"));
    }

    /// Whoever has cancelled may be typing another password by now; but the rotated token must not be lost.
    void aStoppedResumeSignsNobodyInAndKeepsTheToken()
    {
        Bench bench;
        std::stop_source stop;
        auto resumed = bench.session.resume(stop.get_token());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(resumed).error().kind, FailureKind::Cancelled);
        QVERIFY(!bench.session.isSignedIn());
        QCOMPARE(bench.stored(), QByteArray("refresh-2"));
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
    }

    void withNothingRememberedThePasswordIsAskedFor()
    {
        Bench bench;
        bench.settings.setRememberedAccount(pool, {});
        QCOMPARE(QCoro::waitFor(bench.session.resume()).value_or(true), false);
        bench.settings.setRememberedAccount(pool, QStringLiteral("somebody-else"));
        QCOMPARE(QCoro::waitFor(bench.session.resume()).value_or(true), false);
        QVERIFY(bench.pool_.server.requests().isEmpty());
    }

    /// Rule 5: only a refusal ends the sign-in, never the network.
    void aDeadNetworkKeepsTheToken()
    {
        Bench bench;
        bench.pool_.down = true;
        QCOMPARE(QCoro::waitFor(bench.session.resume()).error().kind, FailureKind::ServerTrouble);
        QCOMPARE(bench.stored(), QByteArray("refresh-1"));
        bench.pool_.down = false;
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
    }

    void aRefusalEndsItAndForgetsTheToken()
    {
        Bench bench;
        bench.pool_.serial = 7;
        const QSignalSpy signedOut(&bench.session, &Session::signedOut);
        QCOMPARE(QCoro::waitFor(bench.session.resume()).error().kind, FailureKind::SignedOutElsewhere);
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(bench.stored(), QByteArray());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
    }

    void manyWhoNeedANewTokenShareOneRenewal()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        auto first = bench.session.renewedToken(token(2));
        auto second = bench.session.renewedToken(token(2));
        auto third = bench.session.renewedToken(token(2));
        QCOMPARE(QCoro::waitFor(first).value_or(QByteArray()), token(3));
        QCOMPARE(QCoro::waitFor(second).value_or(QByteArray()), token(3));
        QCOMPARE(QCoro::waitFor(third).value_or(QByteArray()), token(3));
        QCOMPARE(bench.pool_.serial, 3);
        // One that was refused before that renewal gets what is there.
        QCOMPARE(QCoro::waitFor(bench.session.renewedToken(token(2))).value_or(QByteArray()), token(3));
        QCOMPARE(bench.pool_.serial, 3);
    }

    void itIsRenewedBeforeItExpires()
    {
        Bench bench;
        bench.pool_.lifetime = 0;
        QCoro::waitFor(bench.session.resume());
        bench.pool_.lifetime = 900; // of the next
        QCOMPARE(QCoro::waitFor(bench.session.accessToken()).value_or(QByteArray()), token(3));
    }

    /// Window and command line at once: whoever comes second finds the rotated token in the vault.
    void twoProcessesOfOneAccountDoNotTripOverEachOther()
    {
        Bench bench;
        Session other(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        auto one = bench.session.resume();
        auto two = other.resume();
        QVERIFY(QCoro::waitFor(one).value_or(false));
        QVERIFY(QCoro::waitFor(two).value_or(false));
        QVERIFY(QCoro::waitFor(bench.session.renewedToken(token(2))).has_value());
        QCOMPARE(
            bench.stored(), QByteArray("refresh-%1").replace("%1", QByteArray::number(bench.pool_.serial)));
    }

    /// What another process is rotating would take its place.
    void aNewSignInIsStoredWhenNobodyRenews()
    {
        Bench bench;
        QLockFile renewing(bench.folder.filePath(QStringLiteral("renew.lock")));
        QVERIFY(renewing.lock());
        auto signedIn = bench.session.begin(QStringLiteral("eo@ysgol.example"), QStringLiteral("x"), true);
        QTRY_COMPARE(bench.pool_.server.requests().size(), 1);
        QTest::qWait(50); // it would be stored by now
        QCOMPARE(bench.stored(), QByteArray("refresh-1"));
        renewing.unlock();
        QVERIFY(QCoro::waitFor(signedIn).has_value());
        QCOMPARE(bench.stored(), QByteArray("refresh-2"));
    }

    void signingOutRevokesAndLeavesNothing()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        QVERIFY(QCoro::waitFor(bench.session.signOut()).has_value());
        QVERIFY(!bench.session.isSignedIn());
        QCOMPARE(bench.events.constLast(), QStringLiteral("revoked refresh-2"));
        QCOMPARE(bench.stored(), QByteArray());
        QCOMPARE(bench.settings.rememberedAccount(pool), QString());
        QCOMPARE(QCoro::waitFor(bench.session.accessToken()).error().kind, FailureKind::NotSignedIn);
    }

    void signingOutWorksWithoutANetwork()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        bench.pool_.down = true;
        QVERIFY(QCoro::waitFor(bench.session.signOut()).has_value());
        QCOMPARE(bench.stored(), QByteArray());
    }

    /// The keychain does not answer: said as it is, and done at the next start.
    void aSignOutThatTheKeychainDoesNotHearIsFinishedLater()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        bench.vault.silent = true;
        QCOMPARE(QCoro::waitFor(bench.session.signOut()).error().kind, FailureKind::EntryMayRemain);
        QVERIFY(!bench.session.isSignedIn());
        QCOMPARE(bench.events.constLast(), QStringLiteral("revoked refresh-2"));
        Session next(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        QCOMPARE(QCoro::waitFor(next.resume()).error().kind, FailureKind::LiveEntryMayRemain);
        bench.vault.silent = false;
        QCOMPARE(QCoro::waitFor(next.resume()).value_or(true), false);
        QCOMPARE(bench.stored(), QByteArray());
        QVERIFY(bench.settings.leftBehind(pool).isEmpty());
    }

    /// What nobody could be told of is not taken up at the next start: it is revoked then.
    void aSignOutThatNobodyHearsSignsNobodyInLater()
    {
        Bench bench;
        QCoro::waitFor(bench.session.resume());
        bench.vault.silent = true;
        bench.pool_.down = true;
        QCOMPARE(QCoro::waitFor(bench.session.signOut()).error().kind, FailureKind::LiveEntryMayRemain);
        bench.vault.silent = false;
        Session next(bench.pool_.userPool, bench.vault, bench.settings, bench.folder.path());
        QCOMPARE(QCoro::waitFor(next.resume()).error().kind, FailureKind::LiveEntryMayRemain);
        QCOMPARE(bench.stored(), QByteArray("refresh-2"));
        bench.pool_.down = false;
        QCOMPARE(QCoro::waitFor(next.resume()).value_or(true), false);
        QVERIFY(!next.isSignedIn());
        QCOMPARE(bench.events.constLast(), QStringLiteral("revoked refresh-2"));
        QCOMPARE(bench.stored(), QByteArray());
    }

    /// Without a keychain the person stays signed in until the program closes, and is told so (design.md).
    void aBrokenKeychainIsToldAndSurvived()
    {
        Bench bench;
        bench.vault.broken = true;
        const QSignalSpy told(&bench.session, &Session::storingFailureChanged);
        QVERIFY(QCoro::waitFor(bench.session.resume()).value_or(false));
        QCOMPARE(told.count(), 1);
        QCOMPARE(bench.session.storingFailure()->kind, FailureKind::KeychainUnavailable);
        // The token in memory is now the newer one.
        QVERIFY(QCoro::waitFor(bench.session.renewedToken(token(2))).has_value());
    }

    void whoATokenIsFor()
    {
        QCOMPARE(cognito::subjectOf(token(1)), sub);
        QCOMPARE(cognito::subjectOf("not a token"), QString());
        QCOMPARE(cognito::subjectOf("a.b.c"), QString());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
