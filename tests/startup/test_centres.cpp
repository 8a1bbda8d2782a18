#include "computer.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::startup::test;
using startup::Copies;

/// One account in several centres: each centre's copy and outbox its own (issue 6, 11; S5).
class TestCentres : public QObject
{
    Q_OBJECT

    static int unsentIn(const Process &process, const QString &centre)
    {
        for (const KeptCentre &kept : process.copies.keptCentres(ann)) {
            if (kept.number == centre)
                return kept.unsent.value_or(-1);
        }
        return -2;
    }

private Q_SLOTS:
    /// A file and a key each: whoever has the one cannot read the other.
    void eachHasAFileAndAKey()
    {
        Computer computer;
        Process process(computer);
        QVERIFY(process.keep(ann, true, here).isEmpty());
        QVERIFY(process.keep(ann, true, there).isEmpty());
        QVERIFY(computer.has(ann, here) && computer.has(ann, there));
        const auto one = QCoro::waitFor(computer.keychain.MemoryStore::read(keyOf(ann, here)));
        const auto other = QCoro::waitFor(computer.keychain.MemoryStore::read(keyOf(ann, there)));
        QVERIFY(one && other && *one != *other);
    }

    void fromOneToTheOtherAndBack()
    {
        Computer computer;
        computer.open(ann, here)->commit(centre(2, here));
        computer.open(ann, there)->commit(centre(1, there));
        Process process(computer);
        process.keep(ann, true, here);
        QVERIFY(process.directory.openKept().has_value());
        QCOMPARE(process.directory.centre().number, here);
        QCOMPARE(process.directory.changes().size(), 2);
        process.keep(ann, true, there);
        QVERIFY(!process.directory.isOpen()); // nothing of one is shown as if it were of the other
        QVERIFY(process.directory.openKept().has_value());
        QCOMPARE(process.directory.centre().number, there);
        QCOMPARE(process.directory.changes().size(), 1);
        process.keep(ann, true, here);
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(2));
    }

    /// Without opening them: of this account and no other, in the order of their numbers.
    void whatWaitsInEachIsKnown()
    {
        Computer computer;
        computer.open(ann, there)->commit(centre(3, there));
        computer.open(ann, here)->commit(centre(0, here));
        computer.open(bob, here)->commit(centre(1, here));
        const Process process(computer);
        const QList<KeptCentre> expected{{here, 0}, {there, 3}};
        QCOMPARE(process.copies.keptCentres(ann), expected);
        QVERIFY(process.copies.hasCopy({ann, here}) && process.copies.hasCopy({ann, there}));
        QVERIFY(!process.copies.hasCopy({bob, there}));
        // What is no centre's number never becomes part of a file's name.
        QVERIFY(!process.copies.hasCopy({ann, QStringLiteral("../68101")}));
        QVERIFY(process.copies.keptCentres(cat).isEmpty());
    }

    void signingOutTakesAwayAllOfThem()
    {
        Computer computer;
        computer.open(ann, here)->commit(centre(0, here));
        computer.open(ann, there)->commit(centre(0, there));
        computer.open(bob, there)->commit(centre(0, there));
        Process process(computer);
        process.keep(ann, true, here);
        QVERIFY(process.wipe(ann, 0).has_value());
        QVERIFY(!computer.has(ann, here) && !computer.has(ann, there));
        QVERIFY(computer.has(bob, there));
        QCOMPARE(computer.keychain.removed, (QStringList{keyOf(ann, here), keyOf(ann, there)}));
    }

    /// Nobody was shown what waits in the other centre, so it is not theirs to discard.
    void whatWaitsInAnotherCentreStaysSealed()
    {
        Computer computer;
        computer.open(ann, here)->commit(centre(1, here));
        computer.open(ann, there)->commit(centre(2, there));
        Process process(computer);
        process.keep(ann, true, here);
        QVERIFY(process.directory.openKept().has_value());
        QVERIFY(process.wipe(ann, 1).has_value()); // the one that was shown
        QVERIFY(!computer.has(ann, here));
        QVERIFY(computer.has(ann, there));
        QCOMPARE(computer.keychain.removed, QStringList{keyOf(ann, here)});
        QCOMPARE(unsentIn(process, there), 2);
        // They sign in again, and it is there.
        process.keep(ann, true, there);
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(2));
        // Whoever wants everything gone says so.
        QVERIFY(process.wipe(ann, Copies::everyChange, here).has_value());
        QVERIFY(!computer.has(ann, there));
    }

    /// Behind the lock of a program that has opened none.
    void norDoesItGoWhereNothingWasOpened()
    {
        Computer computer;
        computer.open(ann, here)->commit(centre(1, here));
        computer.open(ann, there)->commit(centre(0, there));
        Process process(computer);
        QVERIFY(process.wipe(ann, 0, {}).has_value());
        QVERIFY(computer.has(ann, here));
        QVERIFY(!computer.has(ann, there));
    }

    /// Also another centre of whoever is remembered: nobody looks at it, and only its own start would judge
    /// it.
    void theListOfACentreThatNobodyOpensGoes()
    {
        Computer computer;
        computer.open(ann, here)->commit(centre(0, here));
        computer.open(ann, there)->commit(centre(2, there));
        computer.open(bob, there)->commit(centre(0, there));
        for (const QString &number : {here, there})
            makeOld(computer, ann, number);
        makeOld(computer, bob, there);
        Process process(computer);
        process.settings.setRememberedAccount(QStringLiteral("eu-west-2_AbC"), ann);
        process.settings.setCentre(QStringLiteral("eu-west-2_AbC"), here);
        process.keep(cat, true, here);
        QVERIFY(computer.has(ann, here)); // is judged when it is opened
        QVERIFY(!computer.has(bob, there));
        QVERIFY(computer.has(ann, there));
        const Result<sync::Contents> kept = computer.open(ann, there)->load();
        QCOMPARE(kept->changes.size(), 2);
        QVERIFY(kept->users.isEmpty());
    }

    /// Of an earlier version, or of something else in the folder: not ours to touch.
    void aCopyThatNamesNoCentreIsLeftAlone()
    {
        Computer computer;
        const auto key = store::DataKey::random();
        const QString name = QStringLiteral("eu-west-2_AbC-") + ann;
        {
            auto opened = store::open(computer.folder.path(), name, *key, QDateTime::currentDateTimeUtc());
            QVERIFY(opened && opened->copy->commit(centre(1)));
        }
        const QString file = computer.folder.filePath(name + QStringLiteral(".db"));
        for (const QString &end : {QString(), QStringLiteral("-wal")}) {
            QFile part(file + end);
            if (part.open(QFile::ReadWrite))
                part.setFileTime(QDateTime::currentDateTime().addDays(-40), QFile::FileModificationTime);
        }
        Process process(computer);
        process.keep(ann);
        QVERIFY(process.wipe(ann, Copies::everyChange).has_value());
        QVERIFY(QFile::exists(file));
        auto again = store::open(computer.folder.path(), name, *key, QDateTime::currentDateTimeUtc());
        QCOMPARE(again->copy->load()->changes.size(), 1);
        QCOMPARE(again->copy->load()->users.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCentres)
#include "test_centres.moc"
