#include "contents.h"

#include "store/database.h"
#include "store/filelock.h"
#include "store/memorystore.h"
#include "store/openingcopy.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace canolfan;
using contents::areSame;

class TestLocalCopy : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    store::Journal m_journal = store::Journal::Ahead;

    std::unique_ptr<store::LocalCopy> opened() const
    {
        const store::Place place{m_folder->path(), QStringLiteral("copy")};
        auto opened = store::Opening(place, contents::key(), contents::moment(1), m_journal).run();
        return opened ? std::move(opened->copy) : nullptr;
    }

    /// What a store does, whichever it is; `again` is what its contents are read with next.
    static void edits(
        const std::function<sync::Store &()> &store, const std::function<sync::Contents()> &again)
    {
        QVERIFY(store().commit({}));
        QVERIFY(store().commit(contents::batch(300, 40)));
        sync::Contents expected{contents::users(300), contents::changes(40), QStringLiteral("cursor-1"),
            contents::profile(), contents::catalogue(), contents::moment(0)};
        QVERIFY(areSame(again(), expected));

        sync::Batch some;
        some.users = {contents::user(7), contents::user(300)};
        some.users[0].permissions = Permission::A2cKeys;
        some.removedUsers = {contents::user(9).id, QStringLiteral("nobody")};
        some.changes = {contents::change(3), contents::change(41)};
        some.changes[0].state = ChangeState::NotSent;
        some.removedChanges = {5, 999};
        some.cursor = QString();
        some.contact = contents::moment(77);
        QVERIFY(store().commit(some));
        expected.users[7] = some.users[0];
        expected.users << some.users[1];
        expected.users.removeAt(9);
        expected.changes[2] = some.changes[0];
        expected.changes << some.changes[1];
        expected.changes.removeAt(4);
        expected.cursor.clear();
        expected.contact = contents::moment(77);
        QVERIFY(areSame(again(), expected));

        sync::Batch all;
        all.replacesUsers = true;
        all.users = contents::users(20, 5000);
        QVERIFY(store().commit(all));
        expected.users = all.users;
        QVERIFY(areSame(again(), expected));
        QVERIFY(!store().isChangedElsewhere());

        sync::Batch highestGone;
        highestGone.removedChanges = {41};
        QVERIFY(store().commit(highestGone));
        QCOMPARE(again().lastNumber, quint64(41)); // which nothing else is to be called
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = store::Journal::Ahead;
    }

    /// As read by the same connection, and by the next program.
    void editsStay()
    {
        auto copy = opened();
        QVERIFY(copy && copy->isDurable());
        const auto store = [&copy]() -> sync::Store & { return *copy; };
        edits(store, [&copy] { return copy->load().value_or(sync::Contents{}); });
        copy.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        copy = opened();
        edits(store, [&, this] {
            copy.reset();
            copy = opened();
            return copy->load().value_or(sync::Contents{});
        });
    }

    /// A network home folder (reliability.md B).
    void withARollbackJournal()
    {
        m_journal = store::Journal::Rollback;
        editsStay();
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("copy.db-wal"))));
        m_folder = std::make_unique<QTemporaryDir>();
        twoProcesses();
        // And a folder that has moved from one to the other.
        m_journal = store::Journal::Ahead;
        const auto copy = opened();
        QVERIFY(copy && QFile::exists(m_folder->filePath(QStringLiteral("copy.db-wal"))));
    }

    void networkFileSystems()
    {
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "SMBFS"})
            QVERIFY2(store::isNetworkFileSystem(type), type);
        for (const char *type : {"ext4", "btrfs", "tmpfs", "NTFS", "apfs", "fuse.mergerfs", "overlay"})
            QVERIFY2(!store::isNetworkFileSystem(type), type);
    }

    void editsInMemory()
    {
        store::MemoryStore memory;
        QVERIFY(!memory.isDurable());
        edits([&memory]() -> sync::Store & { return memory; }, [&memory] { return memory.load().value(); });
    }

    void anEmptyOneIsEmpty()
    {
        const auto copy = opened();
        QVERIFY(areSame(copy->load().value(), {}));
        QVERIFY(areSame(copy->load().value(), {}));
    }

    /// The same person twice in one list, as pages that move under one's feet give it: the last counts.
    void aPersonIsThereOnce()
    {
        const auto copy = opened();
        sync::Batch batch;
        batch.replacesUsers = true;
        batch.users = {contents::user(1), contents::user(2), contents::user(1)};
        batch.users[2].permissions = {};
        QVERIFY(copy->commit(batch));
        const auto users = contents::byId(copy->load()->users);
        QCOMPARE(users.size(), 2);
        QCOMPARE(users.value(contents::user(1).id).permissions, Permissions());
    }

    /// The window and the command line.
    void twoProcesses()
    {
        const auto window = opened();
        const auto command = opened();
        QVERIFY(window->load() && command->load());
        QVERIFY(window->commit(contents::batch(5, 2)));
        QVERIFY(!window->isChangedElsewhere());
        QVERIFY(command->isChangedElsewhere());
        const auto refused = command->commit(contents::batch(3, 3));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::CopyChangedElsewhere);
        QVERIFY(command->isChangedElsewhere());
        QCOMPARE(command->load()->changes.size(), 2);
        QVERIFY(!command->isChangedElsewhere());

        sync::Batch more;
        more.changes = {contents::change(3)};
        QVERIFY(command->commit(more));
        QVERIFY(!command->isChangedElsewhere());
        QVERIFY(window->isChangedElsewhere());
        QCOMPARE(window->commit(more).error().kind, FailureKind::CopyChangedElsewhere);
        QCOMPARE(window->load()->changes, contents::changes(3));
        QVERIFY(window->commit(contents::batch(1, 1)));
    }

    /// What was refused has left nothing behind: the next commit's books are right.
    void aRefusedCommitLeavesNothing()
    {
        const auto window = opened();
        const auto command = opened();
        QVERIFY(window->commit(contents::batch(5, 4)));
        sync::Batch batch;
        batch.changes = {contents::change(9)};
        batch.removedChanges = {1, 2};
        QVERIFY(!command->commit(batch));
        QVERIFY(command->load());
        QVERIFY(command->commit(batch));
        const QList<PendingChange> expected{contents::change(3), contents::change(4), contents::change(9)};
        QCOMPARE(command->load()->changes, expected);
        QCOMPARE(opened()->load()->changes, expected);
    }

    void purgingKeepsTheOutbox()
    {
        const auto copy = opened();
        QVERIFY(copy->commit(contents::batch(50, 7)));
        QVERIFY(copy->purgeUsers());
        for (const sync::Contents &left : {copy->load().value(), opened()->load().value()}) {
            sync::Contents expected;
            expected.changes = contents::changes(7);
            QVERIFY(areSame(left, expected));
            QCOMPARE(left.lastNumber, quint64(7));
        }
        QVERIFY(copy->commit(contents::batch(3, 8)));
        QCOMPARE(opened()->load()->users.size(), 3);
    }

    /// Put aside or removed by another process: nothing that is committed to it would ever be seen again.
    /// Nobody's disk has a fault because somebody else is at work on it.
    void whatIsInUseIsBusyAndNoFaultOfTheDisk()
    {
        opened();
        const QString file = m_folder->filePath(QStringLiteral("copy.db"));
        const auto one = *store::Database::open(file, store::Database::Access::Write);
        const auto two = *store::Database::open(file, store::Database::Access::Write);
        QVERIFY(one->run(QStringLiteral("CREATE TABLE t (n)")));
        {
            // What this would write is founded on what has changed since; SQLite says so at once.
            const auto reading = *store::Transaction::begin(*two, store::Transaction::Kind::Read);
            QVERIFY(two->value(QStringLiteral("SELECT count(*) FROM t")));
            QVERIFY(one->run(QStringLiteral("INSERT INTO t VALUES (1)")));
            const auto late = two->run(QStringLiteral("INSERT INTO t VALUES (2)"));
            QCOMPARE(late.error(), Failure{FailureKind::BusyElsewhere});
        }
        auto rows = one->ask(QStringLiteral("SELECT n FROM t"));
        QVERIFY(rows && rows->next());
        const auto dropped = one->run(QStringLiteral("DROP TABLE t"));
        QCOMPARE(dropped.error(), Failure{FailureKind::BusyElsewhere});
    }

    /// Another program has it for longer than ours can wait.
    void aCommitThatCannotHaveTheFileIsNotATroubleThatStands()
    {
        const auto copy = opened();
        QVERIFY(copy->commit(contents::batch(3, 1)));
        const auto other = *store::Database::open(
            m_folder->filePath(QStringLiteral("copy.db")), store::Database::Access::Write);
        {
            const auto writing = *store::Transaction::begin(*other, store::Transaction::Kind::Write);
            QCOMPARE(copy->commit(contents::batch(3, 2)).error(), Failure{FailureKind::BusyElsewhere});
        }
        QVERIFY(!copy->trouble());
        QVERIFY(copy->commit(contents::batch(3, 2)));
    }

    void aCommitWaitsForWhoeverRepairsIt()
    {
        opened()->commit(contents::batch(3, 1));
        QSemaphore hasOpened;
        QSemaphore mayCommit;
        QSemaphore hasCommitted;
        Result<void> committed;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            const auto copy = opened();
            hasOpened.release();
            mayCommit.acquire();
            sync::Batch more;
            more.changes = {contents::change(2)};
            committed = copy->commit(more);
            hasCommitted.release();
        }));
        {
            const store::Place place{m_folder->path(), QStringLiteral("copy")};
            other->start();
            hasOpened.acquire();
            const auto repairing = store::FileLock::take(place.lock(), std::chrono::seconds(5));
            mayCommit.release();
            QVERIFY(repairing);
            QVERIFY(!hasCommitted.tryAcquire(1, 300));
        }
        QVERIFY(other->wait());
        QVERIFY(committed.has_value());
        QCOMPARE(opened()->load()->changes.size(), 2);
    }

    void aFileThatWasMovedAwayTakesNothing()
    {
        const auto copy = opened();
        QVERIFY(copy->commit(contents::batch(3, 1)));
        QDir folder(m_folder->path());
        QVERIFY(folder.rename(QStringLiteral("copy.db"), QStringLiteral("elsewhere")));
        QVERIFY(copy->isChangedElsewhere());
        QCOMPARE(copy->commit(contents::batch(3, 2)).error().kind, FailureKind::CopyDamaged);
        QCOMPARE(copy->load().error().kind, FailureKind::CopyDamaged);
    }
};

QTEST_GUILESS_MAIN(TestLocalCopy)
#include "test_localcopy.moc"
