#include "bench.h"
#include "settings/folderlock.h"
#include "words/synchronising.h"
#include "words/words.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

/// A copy on a disk that may be full.
class Disk : public sync::Store
{
public:
    Disk(std::unique_ptr<store::LocalCopy> copy, const bool &isFull)
        : m_copy(std::move(copy)), m_isFull(isFull)
    {
    }

    Result<sync::Contents> load() override { return m_copy->load(); }
    Result<void> commit(const sync::Batch &batch) override
    {
        return m_isFull ? failed(FailureKind::DiskFull) : m_copy->commit(batch);
    }
    bool isChangedElsewhere() override { return m_copy->isChangedElsewhere(); }
    bool isDurable() const override { return true; }
    std::optional<Failure> trouble() const override
    {
        return m_isFull ? std::optional(Failure{FailureKind::DiskFull}) : m_copy->trouble();
    }

private:
    std::unique_ptr<store::LocalCopy> m_copy;
    const bool &m_isFull;
};

/// What becomes of the directory when something happens to the copy that it keeps everything in.
class TestKeeping : public QObject
{
    Q_OBJECT

    static constexpr AccessChange iamis() { return {Permission::Iamis, {}}; }

    static void isOutboxAlone(const Directory &directory)
    {
        QVERIFY(directory.isOpen());
        QVERIFY(directory.users().isEmpty());
        QVERIFY(!directory.find(QStringLiteral("dan")) && !directory.atThePortal(QStringLiteral("dan")));
        QCOMPARE(directory.changes().size(), 1);
    }

private Q_SLOTS:
    /// Another process signs out: nothing here may go on as if all were well, nor ask again and again.
    void aCopyThatIsGoneIsToldOnceAndNotAskedForAgainAtOnce()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        const QSignalSpy lost(&bench.directory, &Directory::copyLost);
        bench.directory.setAutomatic(true);
        QVERIFY((*store::Wiping::begin(bench.folder.path(), QStringLiteral("copy")))->finish().has_value());
        const auto outcome = QCoro::waitFor(bench.directory.synchronise());
        QCOMPARE(outcome.error().kind, FailureKind::CopyDamaged);
        QCOMPARE(lost.count(), 1);
        QVERIFY(bench.directory.isCopyLost());
        QCOMPARE(bench.directory.syncState().failure->kind, FailureKind::CopyDamaged);
        QVERIFY(words::explanation(bench.directory.syncState())
            == words::sentence(Failure{FailureKind::CopyDamaged}));
        // Whether anything was lost is not known before it is opened anew.
        QVERIFY(
            !words::explanation(bench.directory.syncState()).contains(QStringLiteral("No unsent change")));
        const auto refused = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), iamis(), QUuid::createUuid()));
        QCOMPARE(refused.error().kind, FailureKind::CopyDamaged);
        QCOMPARE(lost.count(), 1);
    }

    /// What is kept in the copy that is opened then is on the screen again.
    void openedAnewItGoesOn()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        // As a repair by another process does: another file under the same name.
        const QString file = bench.folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(QFile::copy(file, file + QStringLiteral(".new")));
        QVERIFY(QFile::copy(
            file + QStringLiteral("-wal"), bench.folder.filePath(QStringLiteral("copy.db.new-wal"))));
        for (const QString &end : {QString(), QStringLiteral("-wal")}) {
            QVERIFY(QFile::remove(file + end));
            QVERIFY(QFile::rename(file + QStringLiteral(".new") + end, file + end));
        }
        QFile::remove(file + QStringLiteral("-shm"));
        QCOMPARE(QCoro::waitFor(bench.directory.synchronise()).error().kind, FailureKind::CopyDamaged);
        bench.keep();
        QVERIFY(!bench.directory.isCopyLost());
        QVERIFY(bench.directory.openKept().has_value());
        QCOMPARE(bench.directory.users().size(), 3);
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QVERIFY(!bench.directory.syncState().failure);
    }

    /// Whoever waits in vain for another process is told so, and whoever gives up waiting just leaves.
    void anotherProcessThatDoesNotFinishIsNamed()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        const auto held =
            QCoro::waitFor(settings::FolderLock::taken(bench.folder.filePath(QStringLiteral("sync.lock")),
                std::chrono::seconds(0), std::chrono::seconds(0)));
        QVERIFY(held);
        bench.directory.setPatience(std::chrono::milliseconds(50));
        QCOMPARE(QCoro::waitFor(bench.directory.synchronise()).error().kind, FailureKind::BusyElsewhere);
        QVERIFY(!bench.directory.syncState().offlineSince.isValid());

        bench.directory.setPatience(std::chrono::minutes(1));
        std::stop_source stop;
        auto waiting = bench.directory.synchronise(stop.get_token());
        // Meanwhile nothing may be asked of the portal, whoever wants a round.
        bench.portal.asked = 0;
        auto second = bench.directory.synchronise();
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(std::move(waiting)).error().kind, FailureKind::Cancelled);
        QCOMPARE(QCoro::waitFor(std::move(second)).error().kind, FailureKind::Cancelled);
        QCOMPARE(bench.portal.asked, 0);
    }

    /// "The list 7 days, the outbox never": in a window that stays open as well.
    void afterTheLimitOnlyWhatWaitsIsOpen()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        bench.portal.away = true;
        QVERIFY(
            QCoro::waitFor(bench.directory.remove(QStringLiteral("ann"), QUuid::createUuid())).has_value());
        QCoro::waitFor(bench.directory.settled());
        bench.directory.lookAtAge();
        QCOMPARE(bench.directory.users().size(), 3);

        sync::Batch longAgo;
        longAgo.contact = QDateTime::currentDateTimeUtc().addDays(-8);
        QVERIFY(bench.openCopy()->commit(longAgo).has_value());
        const QSignalSpy reset(&bench.directory, &Directory::usersReset);
        bench.directory.lookAtAge();
        QCOMPARE(bench.directory.tooOld(), std::optional(Failure{FailureKind::CopyTooOld, {}, 7}));
        QVERIFY(reset.count() > 0);
        isOutboxAlone(bench.directory);
        QCOMPARE(words::standing(bench.directory.syncState()), words::sentence(*bench.directory.tooOld()));
        Invitation invitation;
        invitation.id = QStringLiteral("new");
        const auto invited = QCoro::waitFor(bench.directory.invite(invitation, QUuid::createUuid()));
        QCOMPARE(invited.error().kind, FailureKind::CopyTooOld);

        // The next start, still without a network.
        bench.directory.close();
        QCOMPARE(bench.directory.openKept().error().kind, FailureKind::CopyTooOld);
        isOutboxAlone(bench.directory);
        QVERIFY(bench.directory.undo(bench.directory.changes().constFirst().number).has_value());

        bench.portal.away = false;
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QVERIFY(!bench.directory.tooOld());
        QCOMPARE(bench.directory.users().size(), 3);
        QVERIFY(!words::standing(bench.directory.syncState()));
    }

    /// Of a damaged copy: what could be read of what waits, and nobody of the list.
    void withoutAListWhatWaitsIsOpenAllTheSame()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QVERIFY(bench.madeOffline(iamis()) > 0);
        const Result<sync::Contents> before = bench.openCopy()->load();
        sync::Batch rest;
        rest.profile = before->profile;
        rest.changes = before->changes;
        auto copy = store::open(
            bench.folder.path(), QStringLiteral("rest"), *bench.key, QDateTime::currentDateTimeUtc());
        QVERIFY(copy && copy->copy->commit(rest));
        bench.directory.keepIn(std::move(copy->copy));
        QCOMPARE(bench.directory.openKept().error().kind, FailureKind::NoCopyYet);
        isOutboxAlone(bench.directory);
        QCOMPARE(
            words::standing(bench.directory.syncState()), words::sentence(Failure{FailureKind::NoCopyYet}));
        bench.portal.away = true;
        QVERIFY(!QCoro::waitFor(bench.directory.synchronise()));
        isOutboxAlone(bench.directory);

        bench.portal.away = false;
        bench.portal.writeBody =
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("iamis")});
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QVERIFY(!bench.directory.tooOld());
        QCOMPARE(bench.directory.users().size(), 3);
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(bench.portal.lastWrite.startsWith("PATCH "));
    }

    void theLimitComesByItself()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        sync::Batch almost;
        almost.contact = QDateTime::currentDateTimeUtc().addDays(-7).addMSecs(400);
        QVERIFY(bench.openCopy()->commit(almost).has_value());
        bench.directory.lookAtAge();
        QCOMPARE(bench.directory.users().size(), 3);
        bench.portal.away = true; // which it finds out by itself
        QTRY_VERIFY(bench.directory.tooOld());
        QVERIFY(bench.directory.users().isEmpty());
        // With nothing that waits, there is nothing to be opened at the next start.
        bench.directory.close();
        QCOMPARE(bench.directory.openKept().error().kind, FailureKind::CopyTooOld);
        QVERIFY(!bench.directory.isOpen());
    }

    /// As the contract allows it: the list is there with the portal, and not without.
    void withNoDaysAtAllTheListIsThereWhileThePortalIs()
    {
        Bench bench;
        bench.keep();
        bench.portal.offlineDays = 0;
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QVERIFY(!bench.directory.tooOld());
        QCOMPARE(bench.directory.users().size(), 3);
        for (int round = 0; round < 2; ++round) {
            QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
            bench.directory.lookAtAge();
            QCOMPARE(bench.directory.users().size(), 3);
        }
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.directory.users().size(), 3);

        bench.portal.away = true;
        QVERIFY(!QCoro::waitFor(bench.directory.synchronise()));
        QCOMPARE(bench.directory.tooOld(), std::optional(Failure{FailureKind::CopyTooOld, {}, 0}));
        QVERIFY(bench.directory.users().isEmpty());
        QVERIFY(!words::standing(bench.directory.syncState())->contains(QStringLiteral("days")));
        // What nobody waits for says nothing of the portal.
        std::stop_source stop;
        bench.portal.away = false;
        bench.portal.hangs = true;
        auto given = bench.directory.synchronise(stop.get_token());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(std::move(given)).error().kind, FailureKind::Cancelled);
        QVERIFY(bench.directory.tooOld() && bench.directory.users().isEmpty());

        bench.portal.hangs = false;
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QVERIFY(!bench.directory.tooOld());
        QCOMPARE(bench.directory.users().size(), 3);
        bench.directory.close();
        QCOMPARE(bench.directory.openKept().error().kind, FailureKind::CopyTooOld);
    }

    /// A window that is left alone for a week, with the portal there all the time.
    void aWindowThatNobodyTouchesAsksBeforeItHidesTheList()
    {
        Bench bench;
        bench.directory.keepIn(bench.openCopy(), 1);
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        sync::Batch longAgo;
        longAgo.contact = QDateTime::currentDateTimeUtc().addDays(-8);
        QVERIFY(bench.openCopy()->commit(longAgo).has_value());
        bench.portal.asked = 0;
        bench.directory.lookAtAge();
        QCOMPARE(bench.directory.users().size(), 3);
        QCoro::waitFor(bench.directory.settled());
        QVERIFY(bench.portal.asked > 0);
        QVERIFY(!bench.directory.tooOld());
        QCOMPARE(bench.directory.users().size(), 3);
        QVERIFY(bench.directory.refreshedAt().secsTo(QDateTime::currentDateTime()) < 86400);
        QCOMPARE(bench.openCopy()->load()->users.size(), 3);
    }

    /// After the days of the settings the people are not on this computer any more, and what waits is.
    void afterTheRetentionThePeopleAreGoneFromTheCopy()
    {
        Bench bench;
        bench.directory.keepIn(bench.openCopy(), 1);
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        bench.portal.away = true;
        QVERIFY(
            QCoro::waitFor(bench.directory.remove(QStringLiteral("ann"), QUuid::createUuid())).has_value());
        QCoro::waitFor(bench.directory.settled());
        sync::Batch longAgo;
        longAgo.contact = QDateTime::currentDateTimeUtc().addDays(-2);
        QVERIFY(bench.openCopy()->commit(longAgo).has_value());
        bench.directory.lookAtAge();
        QCOMPARE(bench.directory.tooOld(), std::optional(Failure{FailureKind::CopyTooOld, {}, 1}));
        const Result<sync::Contents> kept = bench.openCopy()->load();
        QVERIFY(kept->users.isEmpty() && kept->cursor.isEmpty());
        QCOMPARE(kept->changes.size(), 1);
        bench.portal.away = false;
        bench.portal.writeStatus = "204 No Content";
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QVERIFY(bench.directory.find(QStringLiteral("dan")));
        QVERIFY(bench.directory.changes().isEmpty());
    }

    /// The list can be read all the same; no change is called saved; and it goes on once there is room.
    void aFullDiskKeepsNobodyOut()
    {
        Bench bench;
        bool isFull = true;
        bench.directory.keepIn(std::make_unique<Disk>(bench.openCopy(), isFull));
        QCOMPARE(QCoro::waitFor(bench.directory.open()).error().kind, FailureKind::DiskFull);
        QVERIFY(bench.directory.isOpen());
        QCOMPARE(bench.directory.users().size(), 3);
        QCOMPARE(bench.directory.syncState().notWritable, std::optional(Failure{FailureKind::DiskFull}));
        QVERIFY(words::standing(bench.directory.syncState())->contains(QStringLiteral("disk is full")));
        QVERIFY(!bench.directory.syncState().offlineSince.isValid());
        const auto refused = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), iamis(), QUuid::createUuid()));
        QCOMPARE(refused.error().kind, FailureKind::DiskFull);
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(bench.portal.lastWrite.isEmpty());

        isFull = false;
        bench.portal.writeBody =
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("iamis")});
        const auto saved = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), iamis(), QUuid::createUuid()));
        QVERIFY(saved);
        QVERIFY(
            QCoro::waitFor(bench.directory.synchronise()).has_value()); // at once, whatever pause there was
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(!bench.directory.syncState().notWritable);
    }

    /// One person's trouble at the portal is not the way to it.
    void whatMeetsOnePersonIsNotOffline()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        bench.portal.writeStatus = "500 Internal Server Error";
        bench.portal.writeBody = {{QStringLiteral("type"), QStringLiteral("about:blank")}};
        const auto saved = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), iamis(), QUuid::createUuid()));
        QVERIFY(saved && !saved->atThePortal);
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.directory.syncState().failure->kind, FailureKind::ServerTrouble);
        QVERIFY(bench.directory.syncState().isOnePersons);
        QVERIFY(!bench.directory.syncState().offlineSince.isValid());
        bench.portal.away = true;
        QVERIFY(!QCoro::waitFor(bench.directory.synchronise()));
        QVERIFY(!bench.directory.syncState().isOnePersons);
        QVERIFY(bench.directory.syncState().offlineSince.isValid());
    }

    /// Behind the lock no token is given out, and so nothing comes by itself; after unlocking it does.
    void whatWaitsWhileLockedIsSentAfterUnlocking()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        bench.directory.setAutomatic(true);
        bench.token.isLocked = true;
        const auto saved = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), iamis(), QUuid::createUuid()));
        QVERIFY(saved && !saved->atThePortal);
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.directory.syncState().failure->kind, FailureKind::NotSignedIn);
        QVERIFY(!bench.directory.syncState().offlineSince.isValid());
        bench.token.isLocked = false;
        bench.portal.writeBody =
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("iamis")});
        bench.directory.networkMayBeBack();
        QTRY_VERIFY_WITH_TIMEOUT(bench.directory.changes().isEmpty(), 20'000);
        QVERIFY(bench.portal.lastWrite.startsWith("PATCH "));
    }
};

QTEST_GUILESS_MAIN(TestKeeping)
#include "test_keeping.moc"
