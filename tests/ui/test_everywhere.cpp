#include "dialogs/everywherequestion.h"
#include "widgets/banner.h"
#include "words/translations.h"
#include "words/words.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

/// "Sign out everywhere": what it says, and when it goes away.
class TestEverywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }
    void saysWhatItDoes();
    void asksFirst();
    void staysWhereNobodyIsSignedOut();
    void goesWhereEverybodyIs_data();
    void goesWhereEverybodyIs();

private:
    static QCoro::Task<Result<void>> answer(std::optional<Failure> failure)
    {
        if (failure) {
            Failure refusal = *failure;
            co_return failed(std::move(refusal));
        }
        co_return Result<void>();
    }
    static QPushButton *button(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    static QString text(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }

    words::Translations m_translations;
};

void TestEverywhere::saysWhatItDoes()
{
    EverywhereQuestion question([](std::stop_token) { return answer({}); }, std::chrono::seconds(840));
    QVERIFY(text(question, "question").contains(QStringLiteral("on every other one")));
    QVERIFY(text(question, "elsewhere").contains(QStringLiteral("up to 14 minutes")));
    const QString described = button(question, "signOutButton")->accessibleDescription();
    QVERIFY(described.contains(text(question, "question")));
    m_translations.set(Language::Welsh);
    QCoreApplication::processEvents();
    QVERIFY(text(question, "question").contains(QStringLiteral("bob cyfrifiadur arall")));
    QVERIFY(text(question, "elsewhere").contains(QStringLiteral("hyd at 14 munud")));
}

/// Whoever came here by mistake presses Return or Escape.
void TestEverywhere::asksFirst()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        int times = 0;
        EverywhereQuestion question(
            [&times](std::stop_token) {
                ++times;
                return answer({});
            },
            std::chrono::minutes(15));
        question.setAttribute(Qt::WA_DeleteOnClose, false);
        question.show();
        const QSignalSpy rejected(&question, &QDialog::rejected);
        QTest::keyClick(&question, key);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(times, 0);
    }
}

void TestEverywhere::staysWhereNobodyIsSignedOut()
{
    std::optional<Failure> failure = Failure{FailureKind::Unreachable, QStringLiteral("localhost")};
    EverywhereQuestion question(
        [&failure](std::stop_token) { return answer(failure); }, std::chrono::minutes(15));
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    question.show();
    const QSignalSpy out(&question, &EverywhereQuestion::signedOut);
    button(question, "signOutButton")->click();
    QVERIFY(question.isVisible());
    QCOMPARE(out.count(), 0);
    QCOMPARE(question.findChild<Banner *>()->text(), words::sentence(*failure));
    failure.reset();
    button(question, "signOutButton")->click();
    QVERIFY(!question.isVisible());
    QCOMPARE(out.count(), 1);
}

void TestEverywhere::goesWhereEverybodyIs_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("an entry remains") << FailureKind::EntryMayRemain;
    QTest::newRow("a live entry remains") << FailureKind::LiveEntryMayRemain;
    QTest::newRow("signed out elsewhere meanwhile") << FailureKind::SignedOutElsewhere;
}

void TestEverywhere::goesWhereEverybodyIs()
{
    QFETCH(FailureKind, kind);
    EverywhereQuestion question(
        [kind](std::stop_token) { return answer(Failure{kind}); }, std::chrono::minutes(15));
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    question.show();
    const QSignalSpy out(&question, &EverywhereQuestion::signedOut);
    button(question, "signOutButton")->click();
    QVERIFY(!question.isVisible());
    QCOMPARE(out.count(), 1);
    QCOMPARE(out.constFirst().constFirst().value<std::optional<Failure>>()->kind, kind);
}

QTEST_MAIN(TestEverywhere)
#include "test_everywhere.moc"
