#include "idlewatch.h"
#include "newpassword.h"
#include "pages/lockpage.h"
#include "words/translations.h"
#include "words/words.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::tests;
using namespace std::chrono_literals;

class TestLockPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    void wantsAPassword()
    {
        LockPage page;
        const QSignalSpy spy(&page, &LockPage::unlockWanted);
        page.ask(QStringLiteral("e***@y***"), 0);
        QVERIFY(child<QLabel>(page, "explanation")->text().contains(QStringLiteral("e***@y***")));
        child<QPushButton>(page, "unlockButton")->click();
        QCOMPARE(problemAt(page, "passwordHint"), QStringLiteral("Enter your password."));
        QCOMPARE(spy.count(), 0);
        QTest::keyClicks(child<QLineEdit>(page, "password"), QStringLiteral("abc"));
        QTest::keyClick(child<QLineEdit>(page, "password"), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("abc"));
        page.beginWork();
        QTest::keyClick(child<QLineEdit>(page, "password"), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
    }

    /// What unlocking cannot do, and where it is done.
    void leadsOutWhereUnlockingIsNotEnough()
    {
        for (const FailureKind kind : {FailureKind::MfaRequired, FailureKind::PasswordResetRequired}) {
            LockPage page;
            page.ask(QStringLiteral("e***@y***"), 0);
            page.showFailure({kind});
            QVERIFY(child<Banner>(page, "banner")->text().contains(QStringLiteral("Choose Sign Out")));
            QVERIFY(child<QPushButton>(page, "signOutButton")->isEnabled());
        }
    }

    void saysHowLongToWait()
    {
        LockPage page;
        page.ask(QStringLiteral("e***@y***"), 0);
        page.show();
        auto *waiting = child<QLabel>(page, "waiting");
        QVERIFY(!waiting->isVisible());
        child<QLineEdit>(page, "password")->setText(QStringLiteral("abc"));
        page.showWrongOffline(true, 20);
        QCOMPARE(child<QLineEdit>(page, "password")->text(), QString());
        QVERIFY(!problemAt(page, "passwordHint").isEmpty());
        QVERIFY(waiting->isVisible());
        // It counts, and no moment of it has to be met.
        const QString first = waiting->text();
        QVERIFY(first.contains(QStringLiteral("seconds")));
        QTRY_VERIFY(waiting->text() != first);
        m_translations.set(Language::Welsh);
        QTRY_VERIFY(waiting->text().contains(QStringLiteral("eiliad")));
        page.showWrongOffline(true, 1);
        QTRY_VERIFY(!waiting->isVisible());
    }

    void putsFailuresWhereTheyBelong()
    {
        LockPage page;
        page.ask(QStringLiteral("e***@y***"), 0);
        page.showFailure({FailureKind::WrongCredentials});
        QVERIFY(!problemAt(page, "passwordHint").isEmpty());
        QVERIFY(!child<Banner>(page, "banner")->isSaying());
        for (const FailureKind kind : {FailureKind::Unreachable, FailureKind::AnotherAccount}) {
            page.showFailure({kind});
            QCOMPARE(child<Banner>(page, "banner")->text(), words::sentence({kind}));
        }
        page.ask(QStringLiteral("e***@y***"), 0);
        QVERIFY(!child<Banner>(page, "banner")->isSaying());
    }

    /// What the identity server wants waited for, which is another wait than this computer's own.
    void holdsBackWhatOnlyTimeHelpsAgainst()
    {
        LockPage page;
        const QSignalSpy spy(&page, &LockPage::unlockWanted);
        page.ask(QStringLiteral("e***@y***"), 0);
        auto *password = child<QLineEdit>(page, "password");
        auto *button = child<QPushButton>(page, "unlockButton");
        password->setText(QStringLiteral("abc"));
        for (const auto &[kind, seconds] :
            {std::pair(FailureKind::LockedOut, 1), std::pair(FailureKind::AttemptLimitExceeded, 3600),
                std::pair(FailureKind::TooManyRequests, 10), std::pair(FailureKind::LockedOut, 2)}) {
            page.beginWork();
            page.endWork();
            page.showFailure({kind});
            QCOMPARE(child<Banner>(page, "banner")->text(), words::sentence({kind, {}, seconds}));
            QVERIFY(!button->isEnabled());
            QTest::keyClick(password, Qt::Key_Return);
            QCOMPARE(spy.count(), 0);
        }
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(password->text(), QStringLiteral("abc"));
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        page.showFailure({FailureKind::AttemptLimitExceeded});
        QVERIFY(!button->isEnabled());
        page.ask(QStringLiteral("e***@y***"), 0);
        QVERIFY(button->isEnabled());
        QVERIFY(!child<Banner>(page, "banner")->isSaying());
    }

    /// The first key after the limit locks, and does not reach what was there.
    void locksBeforeAnythingElseHappens()
    {
        std::chrono::milliseconds now = 1h;
        int locked = 0;
        IdleWatch watch([&locked] { return ++locked > 0; },
            session::IdleClock([&now] { return now; }, [&now] { return now; }));
        watch.setLimit(15min);
        QLineEdit field;
        now += 14min;
        QTest::keyClicks(&field, QStringLiteral("a")); // which begins the time anew
        now += 14min;
        QTest::mouseMove(&field, QPoint(3, 3));
        QTest::keyClicks(&field, QStringLiteral("b"));
        QCOMPARE(locked, 0);
        now += 15min;
        QTest::keyPress(&field, 'c');
        QCOMPARE(locked, 1);
        QCOMPARE(field.text(), QStringLiteral("ab"));
        QTest::keyPress(&field, 'd');
        QCOMPARE(field.text(), QStringLiteral("abd"));
        now += 15min;
        QTRY_COMPARE(locked, 2); // by itself
        QTest::keyClick(&field, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(locked, 3);
    }

    void swallowsNothingWhereThereIsNothingToLock()
    {
        std::chrono::milliseconds now = 1h;
        IdleWatch watch(
            [] { return false; }, session::IdleClock([&now] { return now; }, [&now] { return now; }));
        watch.setLimit(15min);
        QLineEdit field;
        now += 1h;
        QTest::keyClicks(&field, QStringLiteral("a"));
        QCOMPARE(field.text(), QStringLiteral("a"));
    }

private:
    words::Translations m_translations;
};

QTEST_MAIN(TestLockPage)
#include "test_lockpage.moc"
