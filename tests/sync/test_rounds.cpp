#include "workbench.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Call;
using P = Permission;
using S = ChangeState;
using Phase = sync::Status::Phase;
using std::chrono::milliseconds;

/// Sending, and how rounds end and begin.
class TestRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAtOnceChangesInOrder()
    {
        Workbench bench(people(3), {.callsAtOnce = 8});
        for (int number = 0; number < 3; ++number)
            bench.give(nobody(number), P::Iamis);
        const int before = bench.store.commits;
        const QList<Call> calls = bench.pulled();
        QCOMPARE(calls.size(), 3);
        QCOMPARE(bench.store.commits, before + 2); // the pull, and all three marked together
        for (const Call &call : calls) {
            QCOMPARE(bench.kept(call.change.number), std::optional(call.change));
            QCOMPARE(call.change.state, S::UnderWay);
        }
        const quint64 later = bench.give(nobody(1), P::ViewScripts);
        QVERIFY(bench.engine->takeCalls().isEmpty());
        bench.succeed(calls.at(1));
        const QList<Call> then = bench.engine->takeCalls();
        QCOMPARE(then.size(), 1);
        QCOMPARE(then.constFirst().change.number, later);
        QCOMPARE(bench.engine->status().phase, Phase::Pushing);
    }

    /// Not a commit for each answer: an eighth of them goes together.
    void answersAreCommittedTogether()
    {
        constexpr int count = 640;
        Workbench bench(people(count), {.callsAtOnce = 64});
        for (int number = 0; number < count; ++number)
            bench.give(nobody(number), P::Iamis);
        const int before = bench.store.commits;
        QList<Call> calls = bench.pulled();
        qsizetype most = 0;
        while (!calls.isEmpty()) {
            most = std::max(most, calls.size());
            bench.succeed(calls.takeFirst());
            calls.append(bench.pullAnswered());
        }
        QVERIFY(bench.engine->isIdle());
        QCOMPARE(most, qsizetype(64));
        QVERIFY(bench.engine->contents().changes.isEmpty() && bench.disk.contents.changes.isEmpty());
        const int commits = bench.store.commits - before;
        qInfo("%d changes, %d commits", count, commits);
        QVERIFY(commits <= count / 8 + 4);
    }

    void afterSendingThePortalIsAskedAgain()
    {
        Workbench bench(people(1));
        bench.give(nobody(0), P::Iamis);
        bench.succeed(bench.pulled().constFirst());
        const QList<Call> calls = bench.engine->takeCalls();
        QCOMPARE(calls.constFirst().kind, Call::Kind::ReadChanges);
        bench.answer(calls.constFirst(), {.changes = {{}, QStringLiteral("c4")}});
        QVERIFY(bench.engine->isIdle() && !bench.engine->status().failure);
        bench.engine->synchronise();
        bench.finish();
        QVERIFY(bench.engine->takeCalls().isEmpty());
    }

    void aSecondAnswerIsNone()
    {
        Workbench bench(people(2));
        const quint64 first = bench.give(nobody(0), P::Iamis);
        const Call call = bench.pulled().constFirst();
        bench.succeed(call);
        QVERIFY(!bench.change(first));
        const quint64 second = bench.give(nobody(0), P::ViewScripts);
        bench.fail(call, {FailureKind::EmailTaken});
        QVERIFY(bench.change(second)->state != S::Refused);
    }

    void oneRefusalDelaysNobodyElse()
    {
        Workbench bench(people(3), {.callsAtOnce = 1});
        const quint64 bad = bench.give(nobody(0), P::Iamis);
        bench.give(nobody(1), P::Iamis);
        bench.give(nobody(2), P::Iamis);
        const Call call = bench.pulled().constFirst();
        QCOMPARE(call.change.number, bad);
        bench.fail(call, {FailureKind::PermissionNotAssignable});
        bench.finish();
        QCOMPARE(bench.engine->contents().changes.size(), 1);
        QVERIFY(!bench.engine->status().failure);
    }

    /// People whose changes fail again and again go after everybody else, so that nobody waits for them.
    void troubleForSomeKeepsNobodyWaiting()
    {
        constexpr int bad = 20;
        Workbench bench(people(bad + 1), {.callsAtOnce = 2});
        for (int number = 0; number <= bad; ++number)
            bench.give(nobody(number), P::Iamis);
        int rounds = 0;
        while (bench.change(bad + 1) && rounds < 100) {
            ++rounds;
            for (QList<Call> calls = bench.pulled(); !calls.isEmpty(); calls = bench.pullAnswered()) {
                for (const Call &call : calls) {
                    if (call.change.number <= bad)
                        bench.fail(call, {FailureKind::ServerTrouble, {}, 500});
                    else
                        bench.succeed(call);
                }
            }
        }
        qInfo("sent in round %d", rounds);
        QVERIFY(rounds <= bad / 8 + 1);
        QCOMPARE(bench.engine->contents().changes.size(), bad);
    }

    void stopped()
    {
        Workbench bench(people(3), {.callsAtOnce = 2});
        for (int number = 0; number < 3; ++number)
            bench.give(nobody(number), P::Iamis);
        const QList<Call> calls = bench.pulled();
        bench.engine->stop();
        QVERIFY(!bench.engine->isIdle());
        bench.succeed(calls.at(0));
        QVERIFY(bench.engine->takeCalls().isEmpty());
        bench.fail(calls.at(1), {FailureKind::Cancelled});
        QVERIFY(bench.engine->isIdle());
        QCOMPARE(bench.engine->status().failure->kind, FailureKind::Cancelled);
        QVERIFY(!bench.engine->wakeAfter());
        QCOMPARE(bench.kept(2)->state, S::UnderWay);
        QCOMPARE(bench.kept(3)->state, S::Waiting);
        bench.engine->synchronise();
        bench.finish();
        QVERIFY(bench.engine->contents().changes.isEmpty());
    }

    void aWishDuringARound()
    {
        Workbench bench(people(1));
        bench.engine->synchronise();
        const Call read = bench.engine->takeCalls().constFirst();
        bench.engine->synchronise(); // comes in time for this round
        bench.answer(read, {.changes = {{}, QStringLiteral("c2")}});
        QVERIFY(bench.engine->isIdle() && !bench.engine->wakeAfter());

        bench.give(nobody(0), P::Iamis);
        const Call send = bench.pulled().constFirst();
        bench.engine->synchronise(); // too late for this one's pull
        bench.succeed(send);
        bench.answer(bench.engine->takeCalls().constFirst(), {.changes = {{}, QStringLiteral("c3")}});
        QVERIFY(bench.engine->isIdle());
        QCOMPARE(bench.engine->wakeAfter(), std::optional(milliseconds(0)));
    }

    void backOff()
    {
        Workbench bench(people(1), {.firstPause = milliseconds(1000), .longestPause = milliseconds(300'000)});
        bench.engine->synchronise();
        qint64 limit = 1000;
        for (int round = 0; round < 12; ++round) {
            bench.fail(bench.engine->takeCalls().constFirst(), {FailureKind::Unreachable});
            QCOMPARE(
                bench.engine->wakeAfter(), std::optional(milliseconds(limit))); // this world's luck is bad
            limit = std::min<qint64>(2 * limit, 300'000);
            bench.clock += *bench.engine->wakeAfter() - milliseconds(1);
            QVERIFY(bench.engine->takeCalls().isEmpty());
            bench.clock += milliseconds(1);
        }
        bench.clock += std::chrono::hours(24 * 365); // the lid was down
        bench.finish();
        QVERIFY(!bench.engine->wakeAfter());
        bench.engine->synchronise();
        bench.fail(bench.engine->takeCalls().constFirst(), {FailureKind::Unreachable});
        QCOMPARE(bench.engine->wakeAfter(), std::optional(milliseconds(1000)));
        bench.engine->synchronise(); // somebody asks for it: now
        QCOMPARE(bench.engine->takeCalls().size(), 1);
    }

    void killedWhileSending()
    {
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        const PendingChange sent = bench.pulled().constFirst().change;
        bench.crash();
        QCOMPARE(bench.engine->undo(number).error().kind, FailureKind::ChangeUnderWay);
        const Call again = bench.pulled().constFirst();
        QCOMPARE(again.change.operation, sent.operation);
        QCOMPARE(again.change.sentVersion, sent.sentVersion);
        QCOMPARE(again.change.sentAccess, sent.sentAccess);
        QVERIFY(again.change.everUncertain);
        // What is answered now may be what was answered then: it is done once the portal's list has it.
        bench.succeed(again);
        QVERIFY(bench.change(number));
        bench.finish();
        QVERIFY(!bench.change(number));
    }

    /// The portal never answers this one: whoever gives it up hears from the next pull what became of it.
    void givenUpWhileNobodyKnows_data()
    {
        QTest::addColumn<bool>("wasMade");
        QTest::newRow("made") << true;
        QTest::newRow("not made") << false;
    }

    void givenUpWhileNobodyKnows()
    {
        QFETCH(bool, wasMade);
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        const Call sent = bench.pulled().constFirst();
        const quint64 later = bench.give(nobody(0), P::ViewScripts);
        QCOMPARE(
            bench.engine->giveUp(number).error().kind, FailureKind::ChangeUnderWay); // an answer is awaited
        if (wasMade)
            bench.portal.first().permissions |= P::Iamis;
        bench.fail(sent, {FailureKind::ConnectionLost});
        QVERIFY(bench.change(number)->everUncertain);
        QCOMPARE(bench.engine->undo(number).error().kind, FailureKind::ChangeUnderWay);
        QVERIFY(bench.engine->giveUp(number));
        QVERIFY(!bench.kept(number));
        QCOMPARE(bench.engine->giveUp(number).error().kind, FailureKind::ChangeUnknown);
        QVERIFY(!bench.engine->user(nobody(0))->permissions.testFlag(P::Iamis));
        bench.crash();
        const QList<FeedItem> news = wasMade ? QList{item(bench.portal.first())} : QList<FeedItem>();
        const QList<Call> calls = bench.pulled(news);
        QCOMPARE(calls.size(), 1); // what was saved after it, and not this one again
        QCOMPARE(calls.constFirst().change.number, later);
        QCOMPARE(calls.constFirst().change.sentAccess.grant, Permissions(P::ViewScripts));
        bench.succeed(calls.constFirst());
        bench.finish();
        QCOMPARE(bench.engine->user(nobody(0))->permissions.testFlag(P::Iamis), wasMade);
    }
};

QTEST_APPLESS_MAIN(TestRounds)
#include "test_rounds.moc"
