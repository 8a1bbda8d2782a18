#include "workbench.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using Phase = sync::Status::Phase;

/// A round that cannot even begin.
class TestBarring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It waits as after any other failure, ever longer, and the wish for it does not come back at once.
    void itIsARoundThatFailed()
    {
        Workbench bench(people(1));
        for (const FailureKind kind : {FailureKind::CopyDamaged, FailureKind::BusyElsewhere}) {
            bench.engine->synchronise();
            QCOMPARE(bench.engine->wakeAfter(), std::optional(std::chrono::milliseconds(0)));
            bench.engine->bar(Failure{kind});
            QCOMPARE(bench.engine->status().phase, Phase::Idle);
            QCOMPARE(bench.engine->status().failure, std::optional(Failure{kind}));
            const auto pause = bench.engine->wakeAfter();
            QVERIFY(pause && *pause > std::chrono::milliseconds(0));
            QVERIFY(bench.engine->takeCalls().isEmpty());
        }
        QVERIFY(bench.waitForWake());
        QVERIFY(!bench.engine->takeCalls().isEmpty());
    }

    void whoeverGaveUpIsNotTriedAgain()
    {
        Workbench bench(people(1));
        bench.engine->synchronise();
        bench.engine->bar(Failure{FailureKind::Cancelled});
        QVERIFY(!bench.engine->wakeAfter());
        QVERIFY(bench.engine->takeCalls().isEmpty());
    }

    /// One that is under way ends with it, once the answers are in.
    void oneThatIsUnderWayEnds()
    {
        Workbench bench(people(1));
        bench.engine->synchronise();
        const QList<sync::Call> calls = bench.engine->takeCalls();
        QCOMPARE(calls.size(), 1);
        bench.engine->bar(Failure{FailureKind::CopyDamaged});
        QVERIFY(!bench.engine->isIdle());
        bench.fail(calls.constFirst(), Failure{FailureKind::Unreachable});
        QVERIFY(bench.engine->isIdle());
        QCOMPARE(bench.engine->status().failure, std::optional(Failure{FailureKind::CopyDamaged}));
    }
};

QTEST_GUILESS_MAIN(TestBarring)
#include "test_barring.moc"
