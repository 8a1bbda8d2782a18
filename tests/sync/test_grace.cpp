#include "two.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using namespace canolfan::sync;
using namespace std::chrono_literals;

/// A deletion that can still be undone: kept at once, and sent only after a while.
class TestGrace : public QObject
{
    Q_OBJECT

private:
    static constexpr auto grace = 10s;

    static quint64 deleted(Workbench &bench)
    {
        bench.engine->holdBack(mair, grace);
        return bench.add(mair, ChangeKind::Delete);
    }

    /// A round that nobody has asked for in words: whether one of mair's is sent in it.
    static bool isSent(Workbench &bench)
    {
        bool sent = false;
        for (QList<Call> calls = bench.pullAnswered(); !calls.isEmpty(); calls = bench.pullAnswered()) {
            for (const Call &call : calls) {
                sent |= call.change.userId() == mair;
                bench.succeed(call);
            }
        }
        bench.finish();
        return sent;
    }

private Q_SLOTS:
    void isKeptAtOnceAndSentInTime()
    {
        Workbench bench(two());
        const quint64 number = deleted(bench);
        QVERIFY(bench.kept(number));
        QVERIFY(bench.engine->isHoldingBack());
        bench.engine->wish(); // something else wants one
        QVERIFY(!isSent(bench));
        QVERIFY(bench.waitForWake());
        QCOMPARE(bench.clock, std::chrono::milliseconds(grace));
        QVERIFY(isSent(bench));
        QVERIFY(!bench.engine->isHoldingBack());
        QVERIFY(!bench.kept(number));
    }

    void somebodyElseIsNotHeldBack()
    {
        Workbench bench(two());
        deleted(bench);
        const quint64 other = bench.give(huw, Permission::ViewScripts);
        bench.engine->wish();
        QVERIFY(!isSent(bench));
        QVERIFY(!bench.kept(other));
    }

    void undoneLeavesNoTrace()
    {
        Workbench bench(two());
        const quint64 number = deleted(bench);
        QVERIFY(bench.engine->undo(number));
        QVERIFY(!bench.engine->isHoldingBack());
        QVERIFY(bench.engine->user(mair));
        bench.clock += grace;
        bench.engine->synchronise();
        QVERIFY(!isSent(bench));
    }

    /// "Send now" is sent now.
    void whoeverWantsItNowHasIt()
    {
        Workbench bench(two());
        deleted(bench);
        bench.engine->synchronise();
        QVERIFY(isSent(bench));
    }

    /// Who was to be gone must not stay because a computer was switched off.
    void theNextProcessSendsItAtOnce()
    {
        Workbench bench(two());
        deleted(bench);
        bench.crash();
        QVERIFY(!bench.engine->isHoldingBack());
        bench.engine->wish();
        QVERIFY(isSent(bench));
    }

    /// The portal's word goes first: nothing is sent before its pause is over.
    void aLongerPauseStays()
    {
        Workbench bench(two());
        bench.give(huw, Permission::ViewScripts);
        bench.fail(bench.pulled().constFirst(), {FailureKind::TooManyRequests, {}, 60});
        bench.finish();
        deleted(bench);
        QVERIFY(bench.waitForWake());
        QVERIFY(bench.clock >= 60s);
    }
};

QTEST_GUILESS_MAIN(TestGrace)
#include "test_grace.moc"
