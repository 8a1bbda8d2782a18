#include "keyring.h"

#include "vault/keychainstore.h"

#include <QSignalSpy>
#include <QTest>

#include <qt6keychain/keychain.h>

using namespace canolfan;
using test::Keyring;
using vault::KeychainStore;

static const QString key = QStringLiteral("Canolfan/eu-west-2_AbC/client/5f2b8c1e/refresh");
static const auto shortly = std::chrono::milliseconds(300);

/// Against the real gnome-keyring, with every fault that a keyring has (reliability.md B).
class TestKeychain : public QObject
{
    Q_OBJECT

    std::unique_ptr<Keyring> m_keyring;

    Result<QByteArray> read(std::chrono::milliseconds deadline = std::chrono::seconds(30))
    {
        KeychainStore store(deadline);
        return QCoro::waitFor(store.read(key));
    }

    FailureKind whyNotRead(std::chrono::milliseconds deadline = std::chrono::seconds(30))
    {
        const Result<QByteArray> content = read(deadline);
        return content ? FailureKind::Cancelled : content.error().kind; // Cancelled: never a keychain's
    }

    bool write(const QByteArray &secret, std::chrono::milliseconds deadline = std::chrono::seconds(30))
    {
        KeychainStore store(deadline);
        return QCoro::waitFor(store.write(key, secret)).has_value();
    }

    bool remove()
    {
        KeychainStore store(std::chrono::seconds(30));
        return QCoro::waitFor(store.remove(key)).has_value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = Keyring::whatIsMissing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(missing)));
        m_keyring = std::make_unique<Keyring>();
    }

    void init() { QVERIFY(m_keyring->start()); }

    void cleanup()
    {
        if (!m_keyring)
            return;
        m_keyring->secretTool({QStringLiteral("clear"), QStringLiteral("user"), key});
        m_keyring->kill();
    }

    void cleanupTestCase() { m_keyring.reset(); }

    void whatIsWrittenIsRead()
    {
        QCOMPARE(whyNotRead(), FailureKind::SecretMissing);
        QVERIFY(write("first"));
        QVERIFY(write("second"));
        QCOMPARE(read().value_or(QByteArray()), QByteArray("second"));
        QVERIFY(remove());
        QCOMPARE(whyNotRead(), FailureKind::SecretMissing);
        QVERIFY2(remove(), "removing what is not there succeeds");
    }

    void withoutAKeyringItIsUnavailable()
    {
        m_keyring->kill();
        QCOMPARE(whyNotRead(), FailureKind::KeychainUnavailable);
        QVERIFY(!write("secret"));
        QVERIFY(!remove());
        QVERIFY(m_keyring->start());
        QVERIFY2(write("secret"), "works as soon as there is one");
        QCOMPARE(read().value_or(QByteArray()), QByteArray("secret"));
    }

    /// Nothing on this bus can ask for the password.
    void aLockedCollectionIsRefused()
    {
        QVERIFY(write("secret"));
        QVERIFY(m_keyring->lock());
        QCOMPARE(whyNotRead(), FailureKind::KeychainDenied);
        m_keyring->kill();
        QVERIFY(m_keyring->start());
        QCOMPARE(read().value_or(QByteArray()), QByteArray("secret"));
    }

    /// The job of the call that was given up is left to itself: deleting it crashed the program at this
    /// point.
    void aHaltedKeyringIsNotWaitedForAndGoesOnInOrder()
    {
        QVERIFY(write("before"));
        m_keyring->halt();
        QCOMPARE(whyNotRead(shortly), FailureKind::KeychainTimedOut);
        QVERIFY(!write("during", shortly));
        QCOMPARE(whyNotRead(shortly), FailureKind::KeychainTimedOut);
        m_keyring->goOn();
        // Behind the three that were given up, and after the write among them.
        QCOMPARE(read().value_or(QByteArray()), QByteArray("during"));
    }

    void aRemovalThatWasGivenUpIsDoneLater()
    {
        QVERIFY(write("secret"));
        m_keyring->halt();
        KeychainStore impatient(shortly);
        QCOMPARE(QCoro::waitFor(impatient.remove(key)).error().kind, FailureKind::KeychainTimedOut);
        m_keyring->goOn();
        QCOMPARE(whyNotRead(), FailureKind::SecretMissing);
    }

    void killedDuringAReadAndDuringAWrite()
    {
        QVERIFY(write("before"));
        for (const bool reading : {true, false}) {
            m_keyring->halt();
            KeychainStore store(std::chrono::seconds(30));
            // Under way: the keyring has it, or will never have it.
            auto job = reading ? [](KeychainStore *in) -> QCoro::Task<Result<void>> {
                const Result<QByteArray> content = co_await in->read(key);
                if (!content)
                    co_return failed(content.error());
                co_return Result<void>();
            }(&store)
                : store.write(key, "during");
            m_keyring->kill();
            const Result<void> ended = QCoro::waitFor(job);
            QVERIFY(!ended);
            QCOMPARE(ended.error().kind, FailureKind::KeychainUnavailable);
            QVERIFY(m_keyring->start());
            QCOMPARE(read().value_or(QByteArray()), QByteArray("before"));
            QVERIFY(write("before"));
        }
    }

    /// An entry in our place is taken for ours only where we have written it.
    void whatSomebodyElseHasWrittenIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("type"); // as QtKeychain notes it beside what it writes
        const QString binary = QStringLiteral("base64");
        QTest::newRow("a password") << QByteArray("Somebody's password 1") << QStringLiteral("plaintext");
        QTest::newRow("a password as binary") << QByteArray("U29tZWJvZHk=") << binary;
        QTest::newRow("no base64") << QByteArray("\"Somebody\"") << binary;
    }

    void whatSomebodyElseHasWrittenIsNotRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, type);
        m_keyring->secretTool(
            {QStringLiteral("store"), QStringLiteral("--label=Canolfan"), QStringLiteral("user"), key,
                QStringLiteral("server"), QStringLiteral("Canolfan"), QStringLiteral("type"), type},
            content);
        QCOMPARE(whyNotRead(), FailureKind::SecretForeign);
        QVERIFY2(write("ours"), "signing in again takes its place");
        QCOMPARE(read().value_or(QByteArray()), QByteArray("ours"));
    }

    /// Larger than anything of ours, mark or no mark.
    void whatIsTooLargeIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("100 KB") << QByteArray(100'000, 'x');
        QTest::newRow("100 KB with our mark") << "Canolfan 1\n" + QByteArray(100'000, 'x');
    }

    void whatIsTooLargeIsNotRead()
    {
        QFETCH(QByteArray, content);
        QVERIFY(write("ours")); // the connection is that of the keyring of this test
        QVERIFY(remove());
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Canolfan"));
        job->setKey(key);
        job->setBinaryData(content);
        const QSignalSpy finished(job, &QKeychain::Job::finished);
        job->setAutoDelete(false);
        job->start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QVERIFY2(job->error() == QKeychain::NoError, qPrintable(job->errorString()));
        job->deleteLater();
        QCOMPARE(whyNotRead(), FailureKind::SecretForeign);
        QVERIFY2(write("ours"), "signing in again takes its place");
        QCOMPARE(read().value_or(QByteArray()), QByteArray("ours"));
    }

    /// The label is for people; the attributes decide whose an entry is.
    void anEntryOfTheSameNameIsLeftAlone()
    {
        const QString label = QStringLiteral("--label=Canolfan/") + key;
        m_keyring->secretTool(
            {QStringLiteral("store"), label, QStringLiteral("application"), QStringLiteral("another")},
            "theirs");
        QCOMPARE(whyNotRead(), FailureKind::SecretMissing);
        QVERIFY(write("ours"));
        QVERIFY(remove());
        const QStringList lookup{
            QStringLiteral("lookup"), QStringLiteral("application"), QStringLiteral("another")};
        QCOMPARE(m_keyring->secretTool(lookup), QByteArray("theirs"));
    }

    void whatIsTooLargeIsNotWritten()
    {
        KeychainStore store;
        QCOMPARE(QCoro::waitFor(store.write(key, QByteArray(100'000, 'x'))).error().kind,
            FailureKind::SecretTooLarge);
        QVERIFY(write(QByteArray(2400, 'x')));
        QCOMPARE(read().value_or(QByteArray()).size(), 2400);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
