#include "domain/decisions.h"
#include "domain/utc.h"
#include "workbench.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Call;
using P = Permission;
using S = ChangeState;
using Phase = sync::Status::Phase;
using std::chrono::milliseconds;

/// Somebody else has changed the person too; and what is decided then.
class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirsNarrowedAndMineWidens()
    {
        Workbench bench(people(2));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        const quint64 other = bench.give(nobody(1), P::Iamis);
        const CentreUser theirs = moved(bench.portal.at(0), {}, 2);
        bench.portal[0] = theirs;
        const QList<Call> calls = bench.pulled({item(theirs)});
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.constFirst().change.number, other);
        bench.succeed(calls.constFirst());
        bench.finish();
        const PendingChange conflict = *bench.kept(number);
        QCOMPARE(conflict.state, S::Conflict);
        QCOMPARE(conflict.theirs.user, std::optional(theirs));
        QCOMPARE(conflict.theirs.by, QStringLiteral("Dafydd"));
        QVERIFY(conflict.theirs.at.isValid());
        QCOMPARE(bench.engine->user(nobody(0)), std::optional(theirs)); // not before it is decided
        QVERIFY(bench.pulled().isEmpty());
    }

    /// Whoever signs in is in the feed with the version that they have; somebody else made that.
    void signingInIsNobodysChange()
    {
        for (const bool atOnce : {true, false}) {
            Workbench bench(people(1));
            const quint64 number = bench.give(nobody(0), P::Iamis);
            const CentreUser theirs = moved(bench.portal.at(0), {}, 2);
            CentreUser signedIn = theirs;
            signedIn.record.lastSignIn = QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);
            FeedItem news = item(signedIn);
            news.by = signedIn.name();
            bench.portal[0] = signedIn;
            bench.pulled(atOnce ? QList<FeedItem>{item(theirs), news} : QList<FeedItem>{item(theirs)});
            if (!atOnce)
                bench.pulled({news});
            const PendingChange conflict = *bench.change(number);
            QCOMPARE(conflict.state, S::Conflict);
            QCOMPARE(conflict.theirs.user, std::optional(signedIn));
            QCOMPARE(conflict.theirs.by, QStringLiteral("Dafydd"));
        }
    }

    void decisions_data()
    {
        using K = Decision::Kind;
        QTest::addColumn<Decision>("decision");
        QTest::addColumn<int>("grant");
        QTest::newRow("theirs") << Decision{K::KeepTheirs} << 0;
        QTest::newRow("mine") << Decision{K::KeepMine} << int(P::Iamis);
        QTest::newRow("both") << Decision{K::Choose, AccountType::User, P::Iamis | P::PastPapers}
                              << int(P::Iamis) + int(P::PastPapers);
        QTest::newRow("as theirs") << Decision{K::Choose, AccountType::User, {}} << 0;
    }

    void decisions()
    {
        QFETCH(Decision, decision);
        QFETCH(int, grant);
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        const QUuid operation = bench.change(number)->operation;
        bench.portal[0] = moved(bench.portal.at(0), {}, 2);
        QVERIFY(bench.pulled({item(bench.portal.at(0))}).isEmpty());
        const PendingChange seen = *bench.change(number);
        QVERIFY(bench.engine->decide(seen, decision));
        QCOMPARE(bench.engine->decide(seen, decision).error().kind, FailureKind::ChangeUnknown);
        const QList<Call> calls = bench.pulled();
        if (!grant) {
            QVERIFY(calls.isEmpty() && bench.disk.contents.changes.isEmpty());
            return;
        }
        const PendingChange sent = calls.constFirst().change;
        QCOMPARE(sent.sentAccess.grant.toInt(), grant);
        QCOMPARE(sent.sentVersion, QStringLiteral("\"2\""));
        QVERIFY(sent.operation != operation);
        bench.succeed(calls.constFirst());
        bench.finish();
        QVERIFY(bench.disk.contents.changes.isEmpty());
    }

    /// They have made an Admin with other rights: what stands beside as mine is what comes of keeping it.
    void whatIsShownAsMineIsWhatIsSent()
    {
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        bench.portal[0].accountType = AccountType::Admin;
        bench.portal[0] = moved(bench.portal.at(0), P::ItemLevelData, 2);
        QVERIFY(bench.pulled({item(bench.portal.at(0))}).isEmpty());
        const PendingChange seen = *bench.change(number);
        QCOMPARE(seen.state, S::Conflict);
        QVERIFY(bench.engine->decide(seen, {Decision::Kind::KeepMine}));
        PendingChange sent = bench.pulled().constFirst().change;
        sent.access = sent.sentAccess;
        QCOMPARE(shownAsMine(seen), applied(sent, bench.portal.at(0)));
        QCOMPARE(shownAsMine(seen)->accountType, AccountType::Admin);
    }

    void deletedByThem()
    {
        Workbench bench(people(2));
        const quint64 edit = bench.give(nobody(0), P::Iamis);
        const quint64 gone = bench.add(nobody(1), ChangeKind::Delete);
        bench.portal.clear();
        QVERIFY(bench
                    .pulled({{nobody(0), std::nullopt, {}, QStringLiteral("Dafydd"), {}},
                        {nobody(1), std::nullopt, {}, QStringLiteral("Dafydd"), {}}})
                    .isEmpty());
        QVERIFY(!bench.change(gone));
        QCOMPARE(bench.change(edit)->state, S::Conflict);
        QVERIFY(!bench.change(edit)->theirs.user);
        QCOMPARE(bench.change(edit)->theirs.by, QStringLiteral("Dafydd"));
        const PendingChange seen = *bench.change(edit);
        QCOMPARE(bench.engine->decide(seen, {Decision::Kind::KeepMine}).error().kind, FailureKind::UserGone);
        QVERIFY(bench.engine->decide(seen, {Decision::Kind::KeepTheirs}));
        QVERIFY(bench.disk.contents.changes.isEmpty());
    }

    void deletedHereAndGivenMoreThere()
    {
        Workbench bench(people(1));
        const quint64 gone = bench.add(nobody(0), ChangeKind::Delete);
        bench.portal[0] = moved(bench.portal.at(0), P::PastPapers | P::Iamis, 2);
        QVERIFY(bench.pulled({item(bench.portal.at(0))}).isEmpty());
        QCOMPARE(bench.change(gone)->state, S::Conflict);
        QVERIFY(bench.engine->user(nobody(0)));
        QVERIFY(bench.engine->decide(*bench.change(gone), {Decision::Kind::KeepMine}));
        const Call call = bench.pulled().constFirst();
        QCOMPARE(call.change.kind, ChangeKind::Delete);
        QCOMPARE(call.change.sentVersion, QStringLiteral("\"2\""));
    }

    /// An invitation that was accepted cannot be cancelled; who wants the person gone deletes them.
    void cancelledHereAndAcceptedThere()
    {
        const QDateTime when(QDate(2026, 11, 1), QTime(9, 0), utc);
        Workbench bench({somebodyInvited(nobody(0), when)});
        const quint64 number = bench.add(nobody(0), ChangeKind::CancelInvitation);
        bench.portal[0].state = UserState::Active;
        bench.portal[0].version = QStringLiteral("\"2\"");
        QVERIFY(bench.pulled({item(bench.portal.at(0))}).isEmpty());
        QCOMPARE(bench.change(number)->state, S::Conflict);
        QVERIFY(bench.engine->decide(*bench.change(number), {Decision::Kind::KeepMine}));
        QCOMPARE(bench.pulled().constFirst().change.kind, ChangeKind::Delete);
    }

    /// What somebody else has done since the question was put is never decided about.
    void aDecisionIsAboutWhatWasSeen_data()
    {
        QTest::addColumn<Decision>("decision");
        QTest::newRow("theirs") << Decision{Decision::Kind::KeepTheirs};
        QTest::newRow("mine") << Decision{Decision::Kind::KeepMine};
        QTest::newRow("choose") << Decision{
            Decision::Kind::Choose, AccountType::User, P::PastPapers | P::ViewScripts | P::Iamis};
    }

    void aDecisionIsAboutWhatWasSeen()
    {
        QFETCH(Decision, decision);
        Workbench bench({somebody(nobody(0), AccountType::User, P::PastPapers | P::ViewScripts)});
        const quint64 number = bench.give(nobody(0), P::Iamis);
        bench.portal[0] = moved(bench.portal.at(0), P::ViewScripts, 2);
        bench.pulled({item(bench.portal.at(0))});
        const PendingChange seen = *bench.change(number);
        // The name, say: that is nobody's decision.
        bench.portal[0].version = QStringLiteral("\"3\"");
        bench.pulled({item(bench.portal.at(0))});
        QVERIFY(bench.change(number)->theirs.user->version != seen.theirs.user->version);
        const PendingChange same = *bench.change(number);
        bench.portal[0] = moved(bench.portal.at(0), {}, 4);
        bench.pulled({item(bench.portal.at(0))});
        for (const PendingChange &stale : {seen, same})
            QCOMPARE(bench.engine->decide(stale, decision).error().kind, FailureKind::ChangedMeanwhile);
        QCOMPARE(bench.kept(number)->state, S::Conflict);
        QVERIFY(bench.pulled().isEmpty());
        bench.portal[0].version = QStringLiteral("\"5\"");
        const PendingChange news = *bench.change(number);
        bench.pulled({item(bench.portal.at(0))});
        QVERIFY(bench.engine->decide(news, decision));
    }

    void whatIsWantedIsAsSeenToo()
    {
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        bench.portal[0] = moved(bench.portal.at(0), {}, 2);
        bench.pulled({item(bench.portal.at(0))});
        PendingChange seen = *bench.change(number);
        seen.access.grant |= P::ViewScripts;
        QCOMPARE(bench.engine->decide(seen, {Decision::Kind::KeepMine}).error().kind,
            FailureKind::ChangedMeanwhile);
    }

    void whatWasListedIsNoted()
    {
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        bench.portal[0] = moved(bench.portal.at(0), P::ViewScripts, 2);
        bench.pulled({item(bench.portal.at(0))});
        QVERIFY(!bench.change(number)->theirs.isShown);
        const QList<PendingChange> listed = bench.engine->contents().changes;
        QVERIFY(bench.engine->noteShown(listed));
        QVERIFY(bench.kept(number)->theirs.isShown);
        bench.portal[0].version = QStringLiteral("\"3\"");
        bench.pulled({item(bench.portal.at(0))});
        QVERIFY(bench.change(number)->theirs.isShown);
        bench.portal[0] = moved(bench.portal.at(0), {}, 4);
        bench.pulled({item(bench.portal.at(0))});
        QVERIFY(!bench.kept(number)->theirs.isShown);
        // Listed before, noted after it has moved.
        QVERIFY(bench.engine->noteShown(listed));
        QVERIFY(!bench.kept(number)->theirs.isShown);
    }

    void aConflictThatStandsNowIsNone()
    {
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        bench.pulled({item(moved(bench.portal.at(0), {}, 2))});
        QCOMPARE(bench.change(number)->state, S::Conflict);
        bench.pulled({item(moved(bench.portal.at(0), P::ViewScripts, 3))});
        QCOMPARE(bench.change(number)->theirs.user->version, QStringLiteral("\"3\""));
        bench.pulled({item(moved(bench.portal.at(0), P::Iamis, 4))});
        QVERIFY(!bench.change(number));
    }

    void aNewTypeOfAccountTwice()
    {
        Workbench bench(people(1));
        const Permissions all = startingPermissions(AccountType::Admin);
        const quint64 number =
            bench.add(nobody(0), ChangeKind::ChangeAccess, makeThem(AccountType::Admin, all));
        CentreUser same = somebody(nobody(0), AccountType::Admin, all, QStringLiteral("\"2\""));
        bench.pulled({item(same)});
        QVERIFY(!bench.change(number)); // they wanted the same
    }
};

QTEST_APPLESS_MAIN(TestConflicts)
#include "test_conflicts.moc"
