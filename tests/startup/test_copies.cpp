#include "http/pause.h"
#include "settings/folderlock.h"
#include "startup/copies.h"
#include "store/opening.h"
#include "store/putaside.h"
#include "vault/memorystore.h"

#include <QDateTime>
#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace canolfan;
using directory::Directory;
using startup::Copies;

/// A keychain that takes its time, and may give no answer.
class Keychain : public vault::MemoryStore
{
public:
    std::optional<FailureKind> trouble{};
    bool isOne = true; ///< false: `--vault memory`
    int written = 0;
    QStringList removed{};
    std::function<void()> beforeRemoving{};

    QCoro::Task<Result<QByteArray>> read(QString key) override
    {
        co_await http::pause(std::chrono::milliseconds(5));
        if (trouble)
            co_return failed(*trouble);
        const Result<QByteArray> secret = co_await MemoryStore::read(key);
        co_return secret;
    }
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override
    {
        co_await http::pause(std::chrono::milliseconds(5));
        ++written;
        const Result<void> done = co_await MemoryStore::write(key, secret);
        co_return done;
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        removed << key;
        if (beforeRemoving)
            beforeRemoving();
        const Result<void> done = co_await MemoryStore::remove(key);
        co_return done;
    }
    bool outlivesTheProgram() const override { return isOne; }
};

class NoToken : public http::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override
    {
        co_return failed(FailureKind::NotSignedIn);
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
    {
        co_return failed(FailureKind::NotSignedIn);
    }
};

static const QString ann = QStringLiteral("5f2b8c1e-9d47-4a0c-8a55-6b1d2e3f4a5b");
static const QString bob = QStringLiteral("0a1b2c3d-9d47-4a0c-8a55-6b1d2e3f4a5b");
static const QString cat = QStringLiteral("77777777-9d47-4a0c-8a55-6b1d2e3f4a5b");

static QString keyOf(const QString &sub)
{
    return QStringLiteral("Canolfan/eu-west-2_AbC/client/%1/copy").arg(sub);
}

static QString nameOf(const QString &sub)
{
    return QStringLiteral("eu-west-2_AbC-") + sub;
}

class TestCopies : public QObject
{
    Q_OBJECT

    /// What all processes of a computer share.
    struct Computer
    {
        QTemporaryDir folder;
        Keychain keychain;

        bool has(const QString &sub) const
        {
            return QFile::exists(folder.filePath(nameOf(sub) + QStringLiteral(".db")));
        }
        std::unique_ptr<store::LocalCopy> open(const QString &sub)
        {
            const auto bytes = QCoro::waitFor(keychain.MemoryStore::read(keyOf(sub)));
            const auto key = bytes ? store::DataKey::from(*bytes) : store::DataKey::random();
            if (!bytes)
                QCoro::waitFor(keychain.MemoryStore::write(keyOf(sub), key->bytes()));
            auto opened = store::open(folder.path(), nameOf(sub), *key, QDateTime::currentDateTimeUtc());
            return opened ? std::move(opened->copy) : nullptr;
        }
    };

    /// One process of it.
    struct Process
    {
        explicit Process(Computer &computer)
            : settings(computer.folder.path())
            , copies(computer.keychain, settings,
                  {QStringLiteral("eu-west-2"), QStringLiteral("eu-west-2_AbC"), QStringLiteral("client"),
                      {}},
                  computer.folder.path())
        {
        }

        http::Client client{QSslConfiguration()};
        NoToken token;
        http::AuthorizedClient authorized{client, token};
        portal::Api api{authorized, QUrl(QStringLiteral("https://portal.invalid"))};
        Directory directory{api};
        Settings settings;
        Copies copies;

        CopyNews keep(const QString &sub, bool stays = true)
        {
            return QCoro::waitFor(copies.keep(&directory, sub, stays));
        }
        std::optional<FailureKind> why() const
        {
            const auto &why = directory.syncState().whyNotKept;
            return why ? std::optional(why->kind) : std::nullopt;
        }
    };

    /// Somebody, who is in their centre with a change that waits, or with none.
    static sync::Batch centre(int changes)
    {
        sync::Batch batch;
        Profile profile;
        profile.id = QStringLiteral("eo");
        Centre centre;
        centre.number = QStringLiteral("68101");
        profile.centres = {centre};
        batch.profile = profile;
        batch.cursor = QStringLiteral("here");
        batch.contact = QDateTime::currentDateTimeUtc();
        CentreUser dan;
        dan.id = QStringLiteral("dan");
        batch.users = {dan};
        for (int number = 1; number <= changes; ++number) {
            PendingChange change;
            change.number = quint64(number);
            change.operation = QUuid::createUuid();
            change.kind = ChangeKind::Delete;
            change.base = dan;
            batch.changes << change;
        }
        return batch;
    }

    static void makeOld(const Computer &computer, const QString &sub)
    {
        for (const QString &end : {QStringLiteral(".db"), QStringLiteral(".db-wal")}) {
            QFile file(computer.folder.filePath(nameOf(sub) + end));
            if (file.open(QFile::ReadWrite))
                file.setFileTime(QDateTime::currentDateTime().addDays(-40), QFile::FileModificationTime);
        }
    }

private Q_SLOTS:
    /// Both find no key: the one that is made first is the one that both use.
    void twoFirstProcessesHaveOneKey()
    {
        Computer computer;
        Process one(computer);
        Process two(computer);
        auto first = one.copies.keep(&one.directory, ann, true);
        auto second = two.copies.keep(&two.directory, ann, true);
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
        QVERIFY(QCoro::waitFor(process.copies.wipe(&process.directory, ann, 0)).has_value());
        QVERIFY(computer.has(ann));

        computer.keychain.trouble.reset();
        QVERIFY(process.keep(ann).isEmpty());
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(1));

        computer.keychain.trouble = FailureKind::SecretForeign;
        Process later(computer);
        QVERIFY(QCoro::waitFor(later.copies.wipe(&later.directory, ann, Copies::everyChange)).has_value());
        QVERIFY(!computer.has(ann));
        QVERIFY(computer.keychain.removed.isEmpty());
    }

    /// What the copy was opened with is ours, and is not waited for once more at the end.
    void whatIsKnownToBeOursGoesUnasked()
    {
        Computer computer;
        computer.open(ann)->commit(centre(0));
        Process process(computer);
        process.keep(ann);
        computer.keychain.trouble = FailureKind::KeychainTimedOut; // to reading
        QVERIFY(
            QCoro::waitFor(process.copies.wipe(&process.directory, ann, Copies::everyChange)).has_value());
        QCOMPARE(computer.keychain.removed, QStringList{keyOf(ann)});
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
        QVERIFY(QCoro::waitFor(other.copies.wipe(&other.directory, ann, Copies::everyChange)).has_value());
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

    /// Its waiting changes are there for whoever signs in again; its key is, too.
    void whatWaitsStaysUnlessSomebodyLetsItGo()
    {
        Computer computer;
        computer.open(ann)->commit(centre(1));
        Process process(computer);
        process.keep(ann);
        QVERIFY(QCoro::waitFor(process.copies.wipe(&process.directory, ann, 0)).has_value());
        QVERIFY(computer.has(ann));
        process.keep(ann);
        QCOMPARE(process.directory.keptChanges(), Result<qsizetype>(1));
        QVERIFY(
            QCoro::waitFor(process.copies.wipe(&process.directory, ann, Copies::everyChange)).has_value());
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
        const Result<void> wiped = QCoro::waitFor(process.copies.wipe(&process.directory, ann, 0));
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
        auto wiping = process.copies.wipe(&process.directory, ann, lastToDiscard);
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
        QVERIFY(QCoro::waitFor(process.copies.wipe(&process.directory, ann, 1)).has_value());
        QVERIFY(computer.has(ann));
        QVERIFY(QCoro::waitFor(process.copies.wipe(&process.directory, ann, 2)).has_value());
        QVERIFY(!computer.has(ann));
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
        QVERIFY(QCoro::waitFor(process.copies.wipe(&process.directory, ann, 0)).has_value());
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
