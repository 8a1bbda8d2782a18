#include "workbench.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Call;
using P = Permission;
using S = ChangeState;
using Phase = sync::Status::Phase;
using std::chrono::milliseconds;

/// Reading what the portal has, and keeping it; several programs with one store.
class TestPulling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutACursorTheListIsRead()
    {
        Workbench bench(people(3));
        bench.disk.contents = {};
        bench.crash();
        bench.engine->synchronise();
        QCOMPARE(bench.engine->wakeAfter(), std::optional(milliseconds(0)));
        Call call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.kind, Call::Kind::ReadProfile);
        QVERIFY(bench.engine->takeCalls().isEmpty());
        bench.answer(call, {.profile = bench.profile});
        call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.kind, Call::Kind::ReadUsers);
        QVERIFY(call.cursor.isEmpty());
        bench.answer(call,
            {.users = {
                 {bench.portal.at(0), bench.portal.at(1)}, 3, QStringLiteral("n1"), QStringLiteral("c7")}});
        QCOMPARE(bench.engine->status().done, 2);
        QCOMPARE(bench.engine->status().total, 3);
        call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.cursor, QStringLiteral("n1"));
        bench.answer(call, {.users = {{bench.portal.at(1), bench.portal.at(2)}, 3}});
        QVERIFY(bench.engine->contents().users.isEmpty()); // nothing before all of it is here
        call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.kind, Call::Kind::ReadChanges);
        QCOMPARE(call.cursor, QStringLiteral("c7"));
        const int commits = bench.store.commits;
        bench.answer(
            call, {.changes = {{{nobody(0), std::nullopt, {}, {}, {}}}, QStringLiteral("c8"), true}});
        QCOMPARE(bench.store.commits, commits);
        call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.cursor, QStringLiteral("c8"));
        bench.answer(
            call, {.changes = {{item(moved(bench.portal.at(1), P::Iamis, 5))}, QStringLiteral("c9")}});
        QCOMPARE(bench.store.commits, commits + 1);
        QVERIFY(bench.engine->isIdle());
        QVERIFY(!bench.engine->status().failure);
        QCOMPARE(bench.disk.contents.users.size(), 2);
        QCOMPARE(bench.disk.contents.users.at(0).version, QStringLiteral("\"5\""));
        QCOMPARE(bench.disk.contents.cursor, QStringLiteral("c9"));
        QVERIFY(bench.disk.contents.profile && bench.disk.contents.contact.isValid());
        QVERIFY(bench.engine->takeNews().everybody);
        QVERIFY(!bench.engine->wakeAfter());
    }

    /// A list of one page is as new as where the feed goes on: one round trip less before it is seen.
    void aListOfOnePageNeedsNoFeed()
    {
        Workbench bench(people(2));
        bench.disk.contents = {};
        bench.crash();
        bench.engine->synchronise();
        bench.answer(bench.engine->takeCalls().constFirst(), {.profile = bench.profile});
        const Call call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.kind, Call::Kind::ReadUsers);
        bench.answer(call, {.users = {bench.portal, 2, {}, QStringLiteral("c7")}});
        QVERIFY(bench.engine->isIdle());
        QVERIFY(!bench.engine->status().failure);
        QCOMPARE(bench.disk.contents.users.size(), 2);
        QCOMPARE(bench.disk.contents.cursor, QStringLiteral("c7"));
    }

    /// Whoever is gone from the list is gone here; nothing is shown of a list that was not read to its end.
    void anExpiredCursorReadsTheListAgain()
    {
        Workbench bench(people(3));
        bench.engine->synchronise();
        bench.fail(bench.engine->takeCalls().constFirst(), {FailureKind::CursorExpired});
        Call call = bench.engine->takeCalls().constFirst();
        QCOMPARE(call.kind, Call::Kind::ReadUsers);
        bench.answer(call, {.users = {{bench.portal.at(2)}, 2, QStringLiteral("n1"), QStringLiteral("c7")}});
        QCOMPARE(bench.engine->contents().users.size(), 3);
        bench.fail(bench.engine->takeCalls().constFirst(), {FailureKind::CursorExpired});
        call = bench.engine->takeCalls().constFirst();
        QVERIFY(call.cursor.isEmpty());
        bench.answer(call, {.users = {{bench.portal.at(1)}, 1, {}, QStringLiteral("c7")}});
        bench.finish();
        QCOMPARE(bench.disk.contents.users.size(), 1);
    }

    void listsThatExpireForEverEndTheRound()
    {
        Workbench bench(people(1));
        bench.engine->synchronise();
        int calls = 0;
        for (QList<Call> next = bench.engine->takeCalls(); !next.isEmpty() && calls < 100; ++calls) {
            bench.fail(next.constFirst(), {FailureKind::CursorExpired});
            next = bench.engine->takeCalls();
        }
        QVERIFY(calls > 2 && calls < 10);
        QCOMPARE(bench.engine->status().failure->kind, FailureKind::CursorExpired);
        QVERIFY(bench.engine->wakeAfter());
    }

    void cursorsThatStandStill_data()
    {
        QTest::addColumn<bool>("list");
        QTest::newRow("list") << true;
        QTest::newRow("feed") << false;
    }

    void cursorsThatStandStill()
    {
        QFETCH(bool, list);
        Workbench bench(people(1));
        if (list)
            bench.disk.contents.cursor.clear();
        bench.crash();
        bench.engine->synchronise();
        for (int page = 0; page < 2; ++page) {
            const QList<Call> calls = bench.engine->takeCalls();
            if (calls.isEmpty())
                break;
            sync::Answer answer;
            answer.users = {{}, 1, QStringLiteral("same"), QStringLiteral("c")};
            answer.changes = {{}, QStringLiteral("c1"), true};
            bench.answer(calls.constFirst(), answer);
        }
        QVERIFY(bench.engine->takeCalls().isEmpty());
        QCOMPARE(bench.engine->status().failure->kind, FailureKind::BrokenReply);
    }

    void ownWritesComeBackAndAreDone()
    {
        Workbench bench(people(2));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        const QList<Call> calls = bench.pulled();
        const PendingChange sent = calls.constFirst().change;
        bench.fail(calls.constFirst(), {FailureKind::ConnectionLost});
        bench.finish();
        QCOMPARE(bench.change(number)->state, S::UnderWay);
        // It had arrived, and somebody has taken it back since: neither a conflict nor sent again.
        const CentreUser mine = moved(bench.portal.at(0), P::PastPapers | P::Iamis, 2);
        const CentreUser theirs = moved(bench.portal.at(0), P::PastPapers, 3);
        QVERIFY(bench.pulled({item(mine, sent.operation), item(theirs)}).isEmpty());
        QVERIFY(bench.engine->contents().changes.isEmpty());
        QCOMPARE(bench.engine->user(nobody(0)), std::optional(theirs));
    }

    void aPullThatCannotBeKeptIsReadAgain()
    {
        Workbench bench(people(1));
        bench.engine->synchronise();
        const Call call = bench.engine->takeCalls().constFirst();
        bench.store.trouble = FailureKind::DiskFull;
        const CentreUser news = moved(bench.portal.at(0), P::Iamis, 2);
        bench.answer(call, {.changes = {{item(news)}, QStringLiteral("c2")}});
        QVERIFY(bench.engine->isIdle());
        QCOMPARE(bench.engine->status().failure->kind, FailureKind::DiskFull);
        QVERIFY(bench.engine->wakeAfter());
        QCOMPARE(bench.disk.contents.cursor, QStringLiteral("c1"));
        bench.store.trouble.reset();
        bench.engine->synchronise();
        bench.finish();
        QCOMPARE(bench.disk.contents.users.constFirst(), news);
    }

    void anotherProcessCommitsMeanwhile()
    {
        Workbench bench(people(2));
        FakeStore other(bench.disk);
        QVERIFY(other.load());
        bench.give(nobody(0), P::Iamis);
        QVERIFY(other.load());
        sync::Batch batch;
        batch.changes = {changeOf(bench.portal.at(1), ChangeKind::ChangeAccess, {P::Iamis, {}, {}})};
        batch.changes[0].number = 7;
        batch.changes[0].operation = QUuid::createUuid();
        QVERIFY(other.commit(batch));
        QList<Call> calls = bench.pulled();
        QCOMPARE(calls.size(), 2);
        // An answer that is not committed yet is not forgotten when the contents are loaded again.
        bench.succeed(calls.at(0));
        batch.changes[0].number = 8;
        batch.changes[0].operation = QUuid::createUuid();
        batch.changes[0].access = {P::ViewScripts, {}, {}};
        QVERIFY(other.load());
        QVERIFY(other.commit(batch));
        bench.succeed(calls.at(1));
        bench.finish();
        QVERIFY(bench.disk.contents.changes.isEmpty());
        QCOMPARE(bench.portal.size(), 2);
    }

    /// What another process has made of a change is not overwritten by what was learnt of it before.
    void anotherProcessChangesWhatIsStaged()
    {
        Workbench bench(people(1));
        const quint64 number = bench.give(nobody(0), P::Iamis);
        bench.fail(bench.pulled().constFirst(), {FailureKind::Unreachable});
        FakeStore other(bench.disk);
        QVERIFY(other.load());
        PendingChange edited = *bench.kept(number);
        QCOMPARE(edited.state, S::Waiting);
        edited.access = {P::ViewScripts, {}, {}};
        edited.operation = QUuid::createUuid();
        edited.sentVersion.clear();
        sync::Batch batch;
        batch.changes = {edited};
        bench.engine->synchronise();
        const Call read = bench.engine->takeCalls().constFirst();
        QVERIFY(other.commit(batch));
        const CentreUser theirs = moved(bench.portal.at(0), P::PastPapers | P::Iamis, 2);
        bench.portal[0] = theirs;
        bench.answer(read, {.changes = {{item(theirs)}, QStringLiteral("c2")}}); // mine would be done
        QVERIFY(bench.change(number));
        const QList<Call> calls = bench.engine->takeCalls();
        QCOMPARE(calls.constFirst().change.operation, edited.operation);
        QVERIFY(calls.constFirst().change.sentAccess == (AccessChange{P::ViewScripts, {}, {}}));
    }
};

QTEST_APPLESS_MAIN(TestPulling)
#include "test_pulling.moc"
