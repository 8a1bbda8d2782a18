#include "session/lock.h"
#include "vault/memorystore.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroFuture>

using namespace canolfan;
using namespace std::chrono_literals;
using session::IdleClock;
using session::Lock;
using session::LockRecord;
using session::PasswordVerifier;

static const QString pool = QStringLiteral("eu-west-2_AbC");
static const QString sub = QStringLiteral("5f2b8c1e-9d47-4a0c-8a55-6b1d2e3f4a5b");
static const QString key = QStringLiteral("Canolfan/%1/client/%2/lock").arg(pool, sub);
static const QString email = QStringLiteral("eo@ysgol.example");
static const QString password = QStringLiteral("Tegell-Porffor-7");

/// A keychain that can stop answering, or be killed with the program before anything has been written.
class Keychain : public vault::MemoryStore
{
public:
    QCoro::Task<Result<QByteArray>> read(QString entry) override
    {
        if (silent)
            co_return failed(FailureKind::KeychainTimedOut);
        co_return co_await MemoryStore::read(entry);
    }
    QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override
    {
        if (silent)
            co_return failed(FailureKind::KeychainTimedOut);
        co_return co_await MemoryStore::write(entry, secret);
    }

    bool silent = false;
};

class TestLock : public QObject
{
    Q_OBJECT

    /// One computer, on which the program is started again and again.
    struct Bench
    {
        Bench() { restart(); }

        void restart()
        {
            settings = std::make_unique<Settings>(folder.path());
            lock = std::make_unique<Lock>(
                keychain, *settings, pool, QStringLiteral("client"), [this] { return now; });
        }
        void signIn(bool stored = true)
        {
            const LockRecord record{false, email, QCoro::waitFor(verifier()), 0};
            QCoro::waitFor(lock->renew(sub, record, stored));
        }
        static QCoro::Task<std::optional<PasswordVerifier>> verifier(QString of = password)
        {
            const auto working = session::verifierFor(of);
            const auto made = co_await working;
            co_return std::optional<PasswordVerifier>(made);
        }
        void lockIt(bool stored = true) { QCoro::waitFor(lock->lock(sub, email, stored)); }
        Result<bool> load() { return QCoro::waitFor(lock->load(sub)); }
        Result<void> unlock(const QString &with) { return QCoro::waitFor(lock->unlock(with)); }
        LockRecord stored()
        {
            const auto bytes = QCoro::waitFor(keychain.MemoryStore::read(key)).value_or(QByteArray());
            return session::lockRecordFrom(bytes).value_or(LockRecord{});
        }

        QTemporaryDir folder;
        Keychain keychain;
        std::chrono::milliseconds now = 1h;
        std::unique_ptr<Settings> settings;
        std::unique_ptr<Lock> lock;
    };

private Q_SLOTS:
    void theRightPasswordUnlocks()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        QVERIFY(bench.lock->isLocked());
        QVERIFY(bench.stored().locked);
        QVERIFY(bench.unlock(password));
        QVERIFY(!bench.lock->isLocked());
        QVERIFY(!bench.stored().locked);
        QVERIFY(!bench.settings->leftLocked(pool));
    }

    void nothingOfThePasswordIsStored()
    {
        Bench bench;
        bench.signIn();
        const QByteArray bytes = *QCoro::waitFor(bench.keychain.read(key));
        QVERIFY(!bytes.contains(password.toUtf8()));
        QVERIFY(!bytes.contains(password.toUtf8().toBase64()));
        QVERIFY(bytes.size() < 2400); // an entry holds no more on Windows
        const LockRecord first = bench.stored();
        bench.signIn();
        QVERIFY(bench.stored().verifier->salt != first.verifier->salt);
        QVERIFY(bench.stored().verifier->key != first.verifier->key);
    }

    void theLockSurvivesARestart()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        bench.restart();
        QCOMPARE(bench.load().value_or(false), true);
        QVERIFY(bench.lock->isLocked());
        QCOMPARE(bench.lock->email(), email);
        QVERIFY(bench.unlock(password));
        bench.restart();
        QCOMPARE(bench.load().value_or(true), false);
    }

    void editingTheSettingsUnlocksNothing()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        bench.settings->setLeftLocked(pool, false);
        bench.restart();
        QCOMPARE(bench.load().value_or(false), true);
        QFile::remove(bench.folder.filePath(QStringLiteral("settings.ini")));
        bench.restart();
        QCOMPARE(bench.load().value_or(false), true);
    }

    /// Killed before the keychain had heard of it.
    void theSettingsAloneLock()
    {
        Bench bench;
        bench.signIn();
        bench.keychain.silent = true;
        bench.lockIt();
        bench.keychain.silent = false;
        QVERIFY(!bench.stored().locked);
        bench.restart();
        QCOMPARE(bench.load().value_or(false), true);
        QVERIFY(bench.lock->isLocked());
    }

    /// Then only signing in helps.
    void takingTheEntryAwayUnlocksNothing()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        QCoro::waitFor(bench.keychain.remove(key));
        bench.restart();
        QCOMPARE(bench.load().error().kind, FailureKind::SecretMissing);
        QCoro::waitFor(bench.keychain.write(key, "{\"locked\":false}"));
        QCOMPARE(bench.load().error().kind, FailureKind::SecretForeign);
        bench.keychain.silent = true;
        QCOMPARE(bench.load().error().kind, FailureKind::KeychainTimedOut);
    }

    void waitingGrows()
    {
        QList<int> seconds;
        for (const int wrong : {0, 1, 2, 3, 4, 9, 10, 11, 12, 1000000})
            seconds << int(session::waitAfter(wrong).count());
        QCOMPARE(seconds, (QList<int>{0, 1, 2, 4, 8, 256, 512, 900, 900, 900}));
    }

    void aWrongPasswordHasToBeWaitedFor()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        for (const int wait : {1, 2, 4}) {
            const Result<void> wrong = bench.unlock(QStringLiteral("Wrong-One1"));
            QCOMPARE(wrong.error().kind, FailureKind::WrongCredentials);
            QCOMPARE(wrong.error().number, wait);
            bench.now += std::chrono::seconds(wait) - 1ms;
            const Result<void> early = bench.unlock(password); // right, and not looked at
            QCOMPARE(early.error().kind, FailureKind::LockedOut);
            QCOMPARE(early.error().number, 1);
            bench.now += 1ms;
        }
        QVERIFY(bench.lock->isLocked());
        QVERIFY(bench.unlock(password));
        QCOMPARE(bench.stored().wrongPasswords, 0);
    }

    /// By whatever clock: a start begins the whole wait anew, and it is never longer than 15 minutes.
    void waitingSurvivesARestart()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        for (int wrong = 0; wrong < 3; ++wrong) {
            QVERIFY(!bench.unlock(QStringLiteral("Wrong-One1")));
            bench.now += 1h;
        }
        bench.now = 5s; // the computer has been started again
        bench.restart();
        QVERIFY(bench.load());
        QCOMPARE(bench.lock->wait(), 4s);
        QCOMPARE(bench.unlock(password).error().kind, FailureKind::LockedOut);
        bench.now += 4s;
        QVERIFY(bench.unlock(password));
    }

    /// The number is stored before the password is looked at: a program that is killed meanwhile saves
    /// nothing.
    void killingTheProgramSavesNoTry()
    {
        Bench bench;
        bench.signIn();
        bench.lockIt();
        auto trying = bench.lock->unlock(QStringLiteral("Wrong-One1"));
        QVERIFY(!trying.isReady());
        QCOMPARE(bench.stored().wrongPasswords, 1);
        QVERIFY(!QCoro::waitFor(trying));
    }

    void aNewPasswordReplacesTheOld()
    {
        Bench bench;
        bench.signIn();
        const QString newOne = QStringLiteral("Ffenest-Las-22");
        QCoro::waitFor(bench.lock->replaceVerifier(QCoro::waitFor(Bench::verifier(newOne))));
        bench.lockIt();
        QCOMPARE(bench.unlock(password).error().kind, FailureKind::WrongCredentials);
        bench.now += 1s;
        QVERIFY(bench.unlock(newOne));
        QCoro::waitFor(bench.lock->replaceVerifier(std::nullopt));
        bench.lockIt();
        QVERIFY(!bench.lock->knowsThePassword());
        QVERIFY(!bench.unlock(newOne));
    }

    /// Without a keychain, or not staying signed in.
    void inMemoryOnly()
    {
        Bench bench;
        bench.signIn(false);
        bench.lockIt(false);
        QVERIFY(!QCoro::waitFor(bench.keychain.read(key)));
        QVERIFY(!bench.unlock(QStringLiteral("Wrong-One1")));
        bench.now += 1s;
        QVERIFY(bench.unlock(password));
        QVERIFY(!QCoro::waitFor(bench.keychain.read(key)));
    }

    void onlyTheLockedAccountIsAdmitted()
    {
        Bench bench;
        bench.signIn();
        QVERIFY(bench.lock->admits(QStringLiteral("another")));
        bench.lockIt();
        QVERIFY(!bench.lock->admits(QStringLiteral("another")));
        QVERIFY(bench.lock->admits(sub));
        bench.lock->forget();
        QVERIFY(!bench.lock->isLocked());
        QVERIFY(QCoro::waitFor(bench.lock->removeEntry(sub)));
        QVERIFY(!QCoro::waitFor(bench.keychain.read(key)));
    }

    void recordsAreReadBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray salt = QByteArray(16, 's').toBase64(), derived = QByteArray(32, 'k').toBase64();
        const auto row = [&](const char *name, const QByteArray &cost, const QByteArray &theSalt) {
            QTest::newRow(name) << "{\"locked\":true,\"email\":\"a\",\"wrong\":0,\"scrypt\":{\"n\":" + cost
                    + ",\"salt\":\"" + theSalt + "\",\"key\":\"" + derived + "\"}}";
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("locked");
        QTest::newRow("no address") << QByteArray(R"({"locked":true,"wrong":0})");
        QTest::newRow("less than none") << QByteArray(R"({"locked":true,"email":"a","wrong":-1})");
        row("all the memory there is", "1099511627776", salt);
        row("no power of two", "65537", salt);
        row("no work", "2", salt);
        row("no salt", "65536", "");
    }

    void recordsAreReadBack()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!session::lockRecordFrom(bytes));
        const LockRecord record{
            true, email, PasswordVerifier{65536, QByteArray(16, 's'), QByteArray(32, 'k')}, 7};
        QCOMPARE(session::lockRecordFrom(session::toBytes(record)).value_or(LockRecord{}), record);
    }

    void idleByWhicheverClockSaysMore()
    {
        std::chrono::milliseconds monotonic = 1h;
        std::chrono::milliseconds wall = 100h;
        IdleClock clock([&] { return monotonic; }, [&] { return wall; });
        monotonic += 5min;
        wall += 5min;
        QCOMPARE(clock.idle(), 5min);
        wall += 8h; // slept
        QCOMPARE(clock.idle(), 8h + 5min);
        clock.touch();
        QCOMPARE(clock.idle(), 0min);
        monotonic += 15min;
        wall -= 24h; // set back
        QCOMPARE(clock.idle(), 15min);
    }
};

QTEST_GUILESS_MAIN(TestLock)
#include "test_lock.moc"
