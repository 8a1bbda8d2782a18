#include "computer.h"

#include "settings/folderlock.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace canolfan;
using namespace canolfan::startup::test;
using startup::Copies;

/// What becomes of a copy when somebody signs out.
class TestWiping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the copy was opened with is ours, and is not waited for once more at the end.
    void whatIsKnownToBeOursGoesUnasked()
    {
        Computer computer;
        computer.open(ann)->commit(centre(0));
        Process process(computer);
        process.keep(ann);
        computer.keychain.trouble = FailureKind::KeychainTimedOut; // to reading
        QVERIFY(process.wipe(ann, Copies::everyChange).has_value());
        QCOMPARE(computer.keychain.removed, QStringList{keyOf(ann)});
    }

    /// Its waiting changes are there for whoever signs in again; its key is, too.
    void whatWaitsStaysUnlessSomebodyLetsItGo()
    {
        Computer computer;
        computer.open(ann)->commit(centre(1));
        Process process(computer);
        process.keep(ann);
        QVERIFY(process.wipe(ann, 0).has_value());
        QVERIFY(computer.has(ann));
        process.keep(ann);
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(1));
        QVERIFY(process.wipe(ann, Copies::everyChange).has_value());
        QVERIFY(!computer.has(ann));
        QCOMPARE(computer.keychain.removed, QStringList{keyOf(ann)});
    }

    /// What another process saves while somebody signs out is in a copy if it was acknowledged: it comes
    /// between what was looked at and the key, which goes first.
    void nothingIsAcknowledgedWhileTheCopyGoes()
    {
        Computer computer;
        computer.open(ann)->commit(centre(0));
        Process process(computer);
        process.keep(ann);

        QSemaphore hasOpened;
        QSemaphore mayCommit;
        QSemaphore hasCommitted;
        Result<void> committed;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            const auto copy = computer.open(ann);
            hasOpened.release();
            mayCommit.acquire();
            committed = copy->commit(centre(1));
            hasCommitted.release();
        }));
        other->start();
        hasOpened.acquire();
        computer.keychain.beforeRemoving = [&] {
            mayCommit.release();
            // Without holding it off it would be saved by then.
            if (hasCommitted.tryAcquire(1, 300))
                hasCommitted.release();
        };
        const Result<void> wiped = process.wipe(ann, 0);
        mayCommit.release(); // also where it was never asked for
        QVERIFY(other->wait() && wiped);
        QVERIFY(!computer.has(ann));
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, FailureKind::CopyDamaged);
    }

    /// It waits for other processes first; what one of those has saved meanwhile, nobody here has seen.
    void whatIsSavedJustBeforeTheCopyGoesKeepsIt_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<quint64>("lastToDiscard");
        QTest::newRow("nothing waited") << 0 << quint64(0);
        QTest::newRow("one was to go") << 1 << quint64(1);
    }
    void whatIsSavedJustBeforeTheCopyGoesKeepsIt()
    {
        QFETCH(const int, before);
        QFETCH(const quint64, lastToDiscard);
        Computer computer;
        computer.open(ann)->commit(centre(before));
        Process process(computer);
        process.keep(ann);
        QVERIFY(process.directory.openKept().has_value());

        auto held = QCoro::waitFor(settings::FolderLock::taken(
            computer.folder.filePath(QStringLiteral("copies.lock")), std::chrono::minutes(1), {}));
        QVERIFY(held);
        auto wiping = process.copies.wipe(&process.directory, {ann, here}, lastToDiscard);
        QVERIFY(computer.open(ann)->commit(centre(before + 1)).has_value());
        held.reset();
        QVERIFY(QCoro::waitFor(std::move(wiping)).has_value());
        QVERIFY(computer.has(ann));
        QVERIFY(computer.keychain.removed.isEmpty());
        process.keep(ann);
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(before + 1));
    }

    /// Nor goes what somebody was not shown, however they have come to it.
    void onlyWhatWasSeenIsDiscarded()
    {
        Computer computer;
        computer.open(ann)->commit(centre(2));
        Process process(computer);
        process.keep(ann);
        QVERIFY(process.wipe(ann, 1).has_value());
        QVERIFY(computer.has(ann));
        QVERIFY(process.wipe(ann, 2).has_value());
        QVERIFY(!computer.has(ann));
    }
};

QTEST_GUILESS_MAIN(TestWiping)
#include "test_wiping.moc"
