#include "responsecase.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Call;
using sync::Response;
using K = FailureKind;
using P = Permission;
using S = ChangeState;

/// Answers after which the person is read before anything is decided; and reads that fail.
class TestObserving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- 412 ---

    void somebodyWasFaster_data()
    {
        QTest::addColumn<int>("theirs"); // permissions of the person now
        QTest::addColumn<bool>("uncertain");
        QTest::addColumn<QString>("outcome");
        const int base = int(P::PastPapers);
        QTest::newRow("stands already") << base + int(P::Iamis) << false << QStringLiteral("done");
        QTest::newRow("stands already, perhaps by me")
            << base + int(P::Iamis) << true << QStringLiteral("done");
        QTest::newRow("other news") << base + int(P::ViewScripts) << false << QStringLiteral("again");
        QTest::newRow("narrowed") << 0 << false << QStringLiteral("conflict");
        // Made once and taken back, or never made: nobody knows, and it is more.
        QTest::newRow("other news, and it may have been made")
            << base + int(P::ViewScripts) << true << QStringLiteral("conflict");
    }

    void somebodyWasFaster()
    {
        QFETCH(int, theirs);
        QFETCH(bool, uncertain);
        QFETCH(QString, outcome);
        Case each(K::ChangedMeanwhile);
        const Call call = uncertain ? each.sentAgain() : each.bench.pulled().constFirst();
        each.bench.portal[0].permissions = Permissions::fromInt(theirs);
        each.bench.portal[0].version = QStringLiteral("\"8\"");
        each.bench.fail(call, each.failure);
        const QList<Call> calls = each.bench.engine->takeCalls();
        QCOMPARE(calls.constFirst().kind, Call::Kind::ReadUser);
        QCOMPARE(calls.constFirst().change.userId(), huw);
        each.bench.answer(calls.constFirst(), {.user = each.bench.portal.at(0)});
        const auto now = each.bench.change(each.number);
        QCOMPARE(!now                       ? QStringLiteral("done")
                : now->state == S::Conflict ? QStringLiteral("conflict")
                                            : QStringLiteral("again"),
            outcome);
        for (const Call &next : each.bench.engine->takeCalls()) {
            if (next.change.number == each.number) {
                QVERIFY(next.change.operation != call.change.operation);
                QCOMPARE(next.change.sentVersion, QStringLiteral("\"8\""));
            }
            each.bench.succeed(next);
        }
    }

    /// Narrowing again does no harm.
    void somebodyWasFasterAndItNarrows()
    {
        Workbench bench(two());
        const quint64 number = bench.take(huw, P::PastPapers);
        bench.fail(bench.pulled().constFirst(), {K::TimedOut});
        bench.finish();
        const Call call = bench.pulled().constFirst();
        bench.portal[0].permissions |= P::Iamis;
        bench.portal[0].version = QStringLiteral("\"8\"");
        bench.fail(call, {K::ChangedMeanwhile});
        bench.answer(bench.engine->takeCalls().constFirst(), {.user = bench.portal.at(0)});
        const Call again = bench.engine->takeCalls().constFirst();
        QCOMPARE(again.change.number, number);
        QVERIFY(again.change.operation != call.change.operation);
        QVERIFY(again.change.sentAccess == (AccessChange{{}, P::PastPapers, {}}));
    }

    /// A portal where somebody is always faster does not keep the round going.
    void somebodyIsAlwaysFaster()
    {
        Workbench bench(two());
        bench.give(huw, P::Iamis);
        int sends = 0;
        QList<Call> calls = bench.pulled();
        while (!calls.isEmpty() && sends < 100) {
            bench.portal[0].version = QStringLiteral("\"%1\"").arg(200 + ++sends);
            for (const Call &call : calls) {
                if (call.kind == Call::Kind::Send)
                    bench.fail(call, {K::ChangedMeanwhile});
                else
                    bench.answer(call, {.user = bench.portal.at(0)});
            }
            calls = bench.pullAnswered();
        }
        QVERIFY(sends < 20);
        QCOMPARE(bench.engine->status().failure->kind, K::ChangedMeanwhile);
        QVERIFY(bench.engine->wakeAfter());
        QCOMPARE(bench.engine->contents().changes.constFirst().state, S::Waiting);
    }

    // --- 422 ---

    void refused_data() { addRowsOf(Response::Refused); }
    void refused()
    {
        QFETCH(K, kind);
        Case each(kind);
        each.failure.fields = {{UserField::Permissions, InputProblem::Unknown}};
        each.bench.fail(each.bench.pulled().constFirst(), each.failure);
        each.bench.finish();
        QVERIFY(each.isOtherSent());
        QVERIFY(!each.bench.engine->status().failure);
        QCOMPARE(each.bench.kept(each.number)->state, S::Refused);
        QCOMPARE(each.bench.kept(each.number)->failure, std::optional(each.failure));
        QVERIFY(each.bench.pulled().isEmpty());
    }

    /// The first was good, its reply was lost, and this portal keeps no replies.
    void refusedBecauseOfItself_data()
    {
        QTest::addColumn<K>("kind");
        QTest::addColumn<bool>("there");
        QTest::newRow("id") << K::FieldsInvalid << true;
        QTest::newRow("id, and somebody deleted them") << K::FieldsInvalid << false;
        QTest::newRow("email") << K::EmailTaken << true;
        QTest::newRow("somebody else's email") << K::EmailTaken << false;
        QTest::newRow("seat") << K::AdminSeatsTaken << true;
    }

    void refusedBecauseOfItself()
    {
        QFETCH(K, kind);
        QFETCH(bool, there);
        Workbench bench(two());
        const quint64 number = bench.add(QStringLiteral("nia"), ChangeKind::Invite);
        bench.fail(bench.pulled().constFirst(), {K::TimedOut});
        bench.finish();
        const Call call = bench.pulled().constFirst();
        if (there)
            bench.portal.append(somebody(QStringLiteral("nia")));
        bench.fail(call, {kind, {}, 0, {{UserField::Id, InputProblem::Unknown}}});
        bench.finish();
        QCOMPARE(bench.kept(number).has_value(), !there);
        QCOMPARE(bench.engine->portalUser(QStringLiteral("nia")) != nullptr, there);
        QVERIFY(there || bench.kept(number)->state == S::Refused);
    }

    /// As if something in front of the portal had asked for another token after the request had gone through:
    /// no reply was lost here, and what is taken is taken by the invitation itself.
    void invitedAlreadyByItself_data()
    {
        QTest::addColumn<K>("kind");
        QTest::newRow("email") << K::EmailTaken;
        QTest::newRow("id") << K::FieldsInvalid;
        QTest::newRow("seat") << K::AdminSeatsTaken;
    }

    void invitedAlreadyByItself()
    {
        QFETCH(K, kind);
        Workbench bench(two());
        const quint64 number = bench.add(QStringLiteral("nia"), ChangeKind::Invite);
        const Call call = bench.pulled().constFirst();
        bench.portal.append(somebody(QStringLiteral("nia")));
        bench.fail(call, {kind});
        bench.finish();
        QVERIFY(!bench.kept(number));
        QVERIFY(bench.engine->portalUser(QStringLiteral("nia")));
    }

    /// What reading the person may meet, when a change is to be judged: it stays as it was sent.
    void thePersonCannotBeRead_data()
    {
        QTest::addColumn<K>("kind");
        for (const K kind : {K::Unreachable, K::TimedOut, K::NotSignedIn, K::TooManyRequests, K::BrokenReply,
                 K::ServerTrouble, K::PortalRefused})
            QTest::addRow("%d", int(kind)) << kind;
    }

    void thePersonCannotBeRead()
    {
        QFETCH(K, kind);
        Case each(K::ChangedMeanwhile);
        const Call call = each.bench.pulled().constFirst();
        each.bench.fail(call, each.failure);
        each.bench.fail(each.bench.engine->takeCalls().constFirst(), {kind});
        each.bench.finish();
        QCOMPARE(each.bench.engine->status().failure->kind, kind);
        QCOMPARE(each.bench.kept(each.number)->state, S::UnderWay);
        bool isSentAgain = false;
        for (QList<Call> calls = each.bench.pulled(); !calls.isEmpty(); calls = each.bench.pullAnswered()) {
            isSentAgain |= calls.constFirst().change.operation == call.change.operation;
            each.bench.succeed(calls.constFirst());
        }
        QVERIFY(isSentAgain);
        QVERIFY(each.bench.disk.contents.changes.isEmpty());
    }

    // --- Reads ---

    void aReadFails_data()
    {
        QTest::addColumn<K>("kind");
        for (const ResponseRow &row : responseRows())
            QTest::addRow("%d", int(row.kind)) << row.kind;
    }

    /// Whatever meets a read: the round ends, nothing is sent, and no change is decided about unless the
    /// portal itself has spoken.
    void aReadFails()
    {
        QFETCH(K, kind);
        Case each(kind);
        each.bench.engine->synchronise();
        int calls = 0;
        for (QList<Call> next = each.bench.engine->takeCalls(); !next.isEmpty() && calls < 20; ++calls) {
            QVERIFY(next.constFirst().kind != Call::Kind::Send);
            each.bench.fail(next.constFirst(), each.failure);
            next = each.bench.engine->takeCalls();
        }
        QVERIFY(each.bench.engine->isIdle());
        QCOMPARE(each.bench.engine->status().failure, std::optional(each.failure));
        const S expected = kind == K::CentreUnknown ? S::NotSent : S::Waiting;
        QCOMPARE(each.bench.kept(each.number)->state, expected);
        const Response response = sync::responseTo(kind);
        const bool isForSomebody = response == Response::Pause || response == Response::RightLost
            || response == Response::CentreGone;
        QCOMPARE(each.bench.engine->wakeAfter().has_value(), !isForSomebody);
    }
};

QTEST_APPLESS_MAIN(TestObserving)
#include "test_observing.moc"
