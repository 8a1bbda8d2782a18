#include "computer.h"

#include "store/putaside.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::startup::test;
using directory::Directory;
using startup::Copies;

class TestCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Both find no key: the one that is made first is the one that both use.
    void twoFirstProcessesHaveOneKey()
    {
        Computer computer;
        Process one(computer);
        Process two(computer);
        auto first = one.copies.keep(&one.directory, {ann, here}, true);
        auto second = two.copies.keep(&two.directory, {ann, here}, true);
        QVERIFY(QCoro::waitFor(std::move(first)).isEmpty());
        QVERIFY(QCoro::waitFor(std::move(second)).isEmpty());
        QCOMPARE(computer.keychain.written, 1);
        QVERIFY(one.directory.keepsChanges() && two.directory.keepsChanges());
        QVERIFY(store::lockedCopies(computer.folder.path(), nameOf(ann)).isEmpty());
    }

    /// Where nothing is kept, the reason is the right one.
    void saysWhyNothingIsKept()
    {
        Computer computer;
        Process process(computer);
        QVERIFY(process.keep(ann, false).isEmpty());
        QCOMPARE(process.why(), FailureKind::NotStaying);
        QVERIFY(!computer.has(ann));

        computer.keychain.trouble = FailureKind::KeychainTimedOut;
        QCOMPARE(process.keep(ann).troubles, QList{Failure{FailureKind::KeychainTimedOut}});
        QCOMPARE(process.why(), FailureKind::KeychainTimedOut);
        computer.keychain.trouble.reset();
        QVERIFY(process.keep(ann).isEmpty()); // another time it answers
        QVERIFY(process.directory.keepsChanges());
        QVERIFY(!process.why());

        Computer keyless;
        keyless.keychain.isOne = false;
        Process without(keyless);
        QVERIFY(without.keep(ann).isEmpty());
        QCOMPARE(without.why(), FailureKind::NothingKept);
        QVERIFY(!without.directory.keepsChanges());
    }

    /// It may be the only key to something else, and what was sealed with ours may be opened once ours is
    /// back.
    void whatIsNotOursInTheKeysPlaceStays()
    {
        Computer computer;
        computer.open(ann)->commit(centre(1));
        Process process(computer);
        computer.keychain.trouble = FailureKind::SecretForeign;
        QCOMPARE(process.keep(ann).troubles, QList{Failure{FailureKind::CopyKeyForeign}});
        QCOMPARE(process.why(), FailureKind::CopyKeyForeign);
        QVERIFY(!process.directory.keepsChanges());
        process.keep(cat); // who has no copy yet gets no key either
        QCOMPARE(process.why(), FailureKind::CopyKeyForeign);
        QCOMPARE(computer.keychain.written, 0);
        // Nor does signing out touch it, or what waits behind it.
        QVERIFY(process.wipe(ann, 0).has_value());
        QVERIFY(computer.has(ann));

        computer.keychain.trouble.reset();
        QVERIFY(process.keep(ann).isEmpty());
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(1));

        computer.keychain.trouble = FailureKind::SecretForeign;
        Process later(computer);
        QVERIFY(later.wipe(ann, Copies::everyChange).has_value());
        QVERIFY(!computer.has(ann));
        QVERIFY(computer.keychain.removed.isEmpty());
    }

    /// Nor of an account whose time here is over; its list goes.
    void norWhenAnOldCopyIsSweptAway()
    {
        Computer computer;
        computer.open(bob)->commit(centre(0));
        makeOld(computer, bob);
        Process process(computer);
        computer.keychain.trouble = FailureKind::SecretForeign;
        process.keep(ann);
        QVERIFY(!computer.has(bob));
        QVERIFY(computer.keychain.removed.isEmpty());
    }

    /// Another process signs out: the key is gone, and nothing comes back.
    void aCopyWithoutItsKeyIsNotOpenedAgain()
    {
        Computer computer;
        computer.open(ann)->commit(centre(0));
        Process process(computer);
        process.keep(ann);
        QVERIFY(process.directory.openKept().has_value());
        Process other(computer);
        QVERIFY(other.wipe(ann, Copies::everyChange).has_value());
        QVERIFY(!computer.has(ann));

        const QSignalSpy lost(&process.directory, &Directory::copyLost);
        QVERIFY(!process.directory.keptChanges());
        QCOMPARE(lost.count(), 1);
        const CopyNews news = QCoro::waitFor(process.copies.reopen(&process.directory));
        QCOMPARE(news.troubles, QList{Failure{FailureKind::SignedOutElsewhere}});
        QVERIFY(!process.directory.isOpen());
        QVERIFY(process.directory.users().isEmpty());
        QVERIFY(!computer.has(ann));
    }

    /// A file that is moved away while it is open, with its key where it was: made anew, what was unsent
    /// counted as lost, and the program goes on.
    void aCopyThatWasMovedAwayIsMadeAnew()
    {
        Computer computer;
        computer.open(ann)->commit(centre(2));
        Process process(computer);
        process.keep(ann);
        QVERIFY(process.directory.openKept().has_value());
        for (const QString &end :
            {QStringLiteral(".db"), QStringLiteral(".db-wal"), QStringLiteral(".db-shm")})
            QFile::remove(computer.folder.filePath(nameOf(ann) + end));
        QVERIFY(!process.directory.keptChanges());
        // The next command does it by itself.
        const CopyNews news = process.keep(ann);
        QCOMPARE(news.troubles, QList{(Failure{FailureKind::CopyDamaged, {}, 2})});
        QVERIFY(process.directory.keepsChanges() && !process.directory.isCopyLost());
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(0));
    }

    /// Whoever no longer stays leaves nothing new behind in what is left of a sign-in that did, and takes
    /// that along.
    void withoutStayingOnlyWhatWaitsKeepsTheCopyInUse()
    {
        Computer computer;
        computer.open(ann)->commit(centre(0));
        computer.open(bob)->commit(centre(1));
        Process process(computer);
        QVERIFY(process.keep(ann, false).isEmpty());
        QVERIFY(!process.directory.keepsChanges());
        QCOMPARE(process.why(), FailureKind::NotStaying);
        QVERIFY(process.wipe(ann, 0).has_value());
        QVERIFY(!computer.has(ann));
        QCOMPARE(computer.keychain.removed, QStringList{keyOf(ann)});

        QVERIFY(process.keep(bob, false).isEmpty());
        QVERIFY(process.directory.keepsChanges());
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(1));
        // What cannot be read may have something in it as well.
        Process next(computer);
        QFile file(computer.folder.filePath(nameOf(bob) + QStringLiteral(".db")));
        QVERIFY(file.open(QFile::ReadWrite) && file.write(QByteArray(100, 'x')) == 100);
        file.close();
        QCOMPARE(next.keep(bob, false).recovered, 1);
        QVERIFY(next.directory.keepsChanges());
    }

    /// Of accounts that nobody has used here for long, only what they have not sent stays.
    void oldCopiesOfOthersAreSweptAway()
    {
        Computer computer;
        for (const QString &sub : {ann, bob, cat})
            computer.open(sub)->commit(centre(sub == bob ? 3 : 0));
        for (const QString &sub : {ann, bob, cat})
            makeOld(computer, sub);
        Process process(computer);
        process.settings.setRememberedAccount(QStringLiteral("eu-west-2_AbC"), ann);
        process.keep(ann); // its own, old as it is, is the program's to judge
        QVERIFY(computer.has(ann));
        QVERIFY(!computer.has(cat));
        QVERIFY(QCoro::waitFor(computer.keychain.MemoryStore::read(keyOf(cat))).error().kind
            == FailureKind::SecretMissing);
        QVERIFY(computer.has(bob));
        const Result<sync::Contents> kept = computer.open(bob)->load();
        QCOMPARE(kept->changes.size(), 3);
        QVERIFY(kept->users.isEmpty());
        QVERIFY(!kept->profile);
    }

    void whatIsNotOldIsLeftAlone()
    {
        Computer computer;
        computer.open(bob)->commit(centre(0));
        Process process(computer);
        process.keep(ann);
        QVERIFY(computer.has(bob));
        QCOMPARE(computer.open(bob)->load()->users.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "test_copies.moc"
