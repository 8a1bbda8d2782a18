#include "newpassword.h"
#include "pages/lockpage.h"
#include "pages/newpasswordpage.h"
#include "pages/signinpage.h"
#include "widgets/newpasswordfields.h"
#include "widgets/passwordmeter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::tests;
using Step = PasswordMeter::Step;

class TestPasswordFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksRulesWhileTyping();
    void announcesWhenTheTypingRests();
    void tellsHowHardItIsToGuess_data();
    void tellsHowHardItIsToGuess();
    void knowsWhatThePersonIsKnownBy();
    void teachesThreeRandomWords();
    void refusesAtTheFields_data();
    void refusesAtTheFields();
    void takesBackAProblemWhenItIsMended();
    void removesPastedBlanks();
    void showsAndHidesBoth();
    void forgetsForGood();
    void anEarlierPasswordDoesNotComeBack();
};

void TestPasswordFields::ticksRulesWhileTyping()
{
    NewPasswordFields fields;
    const QStringList rules{QStringLiteral("At least 8 characters"), QStringLiteral("A capital letter (A–Z)"),
        QStringLiteral("A small letter (a–z)"), QStringLiteral("A digit (0–9)"),
        QStringLiteral("A symbol, such as - or !"), QStringLiteral("No blanks")};
    const auto spoken = [&rules](const QString &done) {
        QStringList all;
        for (qsizetype index = 0; index < rules.size(); ++index)
            all << rules[index]
                    + (done[index] == u'x' ? QStringLiteral(": done") : QStringLiteral(": still needed"));
        return all;
    };
    QCOMPARE(spokenRules(fields), spoken(QStringLiteral("------")));
    QTest::keyClicks(child<QLineEdit>(fields, "newPassword"), QStringLiteral("coffee"));
    QCOMPARE(spokenRules(fields), spoken(QStringLiteral("--x--x")));
    QTest::keyClicks(child<QLineEdit>(fields, "newPassword"), QStringLiteral("-Train7"));
    QCOMPARE(spokenRules(fields), spoken(QStringLiteral("xxxxxx")));
    QTest::keyClicks(child<QLineEdit>(fields, "newPassword"), QStringLiteral(" b"));
    QCOMPARE(spokenRules(fields), spoken(QStringLiteral("xxxxx-")));
    fields.forget();
    QCOMPARE(spokenRules(fields), spoken(QStringLiteral("------")));
}

void TestPasswordFields::announcesWhenTheTypingRests()
{
    NewPasswordFields fields;
    const auto *rules = child<PasswordRules>(fields, "rules");
    const QSignalSpy spy(rules, &PasswordRules::announced);
    QTest::keyClicks(child<QLineEdit>(fields, "newPassword"), QStringLiteral("coffee-train7"));
    QCOMPARE(spy.count(), 0);
    QTRY_COMPARE(spy.count(), 1); // one for thirteen keystrokes
    QCOMPARE(rules->accessibleDescription(), QStringLiteral("Still needed: A capital letter (A–Z)"));
    fields.forget();
    QCOMPARE(rules->accessibleName(), QStringLiteral("What the password needs"));
}

void TestPasswordFields::tellsHowHardItIsToGuess_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<Step>("step");
    const auto row = [](const char *password, Step step) {
        QTest::newRow(password) << QString::fromUtf8(password) << step;
    };
    row("", Step::None);
    row("Password1!", Step::VeryEasy);
    row("Passw0rd!", Step::VeryEasy);
    row("qwertyQ1!", Step::VeryEasy);
    row("Cymru2026!", Step::VeryEasy);
    row("Llandudno7!", Step::Easy);
    row("Horse-battery1", Step::VeryHard);
    row("Coffee-train-fish7", Step::VeryHard);
    row("cwrw-melin-draig", Step::VeryHard);
}

void TestPasswordFields::tellsHowHardItIsToGuess()
{
    QFETCH(QString, password);
    QFETCH(Step, step);
    QCOMPARE(stepOf(password), step);
    PasswordMeter meter;
    meter.judge(password);
    const QStringList words{QStringLiteral("Nothing typed yet"), QStringLiteral("Very easy to guess"),
        QStringLiteral("Easy to guess"), QStringLiteral("Hard to guess"),
        QStringLiteral("Very hard to guess")};
    QCOMPARE(meter.findChildren<QLabel *>().constFirst()->text(), words[int(step)]);
    QCOMPARE(meter.accessibleDescription(), words[int(step)]);
    meter.clear();
    QCOMPARE(meter.step(), Step::None);
}

void TestPasswordFields::knowsWhatThePersonIsKnownBy()
{
    const QString password = QStringLiteral("Gwenllian7");
    const QStringList known{QStringLiteral("gwenllian.huws@ysgol-practis.example")};
    QVERIFY(stepOf(password) > stepOf(password, known));
    QCOMPARE(stepOf(password, known), Step::VeryEasy);
}

void TestPasswordFields::teachesThreeRandomWords()
{
    NewPasswordPage page;
    QStringList said;
    for (const QLabel *label : page.findChildren<QLabel *>())
        said << label->text();
    QVERIFY(said.contains(
        QStringLiteral("Three random words make a password that is long, strong and easy to remember.")));
}

void TestPasswordFields::refusesAtTheFields_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("repeated");
    QTest::addColumn<QString>("atPassword");
    QTest::addColumn<QString>("atRepeated");
    const auto row = [](const char *name, const QString &password, const QString &repeated,
                         const char *atPassword, const char *atRepeated) {
        QTest::newRow(name) << password << repeated << QString::fromUtf8(atPassword)
                            << QString::fromUtf8(atRepeated);
    };
    const auto same = [row](const char *name, const char *password, const char *problem) {
        row(name, QString::fromUtf8(password), QString::fromUtf8(password), problem, "");
    };
    row("empty", {}, {}, "Enter a new password.", "Enter the new password a second time.");
    row("only once", good, {}, "", "Enter the new password a second time.");
    row("not alike", good, good + u'x', "", "Enter the same password in both fields.");
    row("case counts", good, good.toLower(), "", "Enter the same password in both fields.");
    same("short", "Cof-fe7", "Use at least 8 characters.");
    same("no capital", "coffee-train7", "Put in a capital letter (A–Z).");
    same("no small letter", "COFFEE-TRAIN7", "Put in a small letter (a–z).");
    same("no digit", "Coffee-train", "Put in a digit (0–9).");
    same("no symbol", "Coffeetrain7", "Put in a symbol, such as - or !");
    same(
        "a blank", "Coffee train", "A password has no blanks. Take them out, or put hyphens in their place.");
    const QString longest = good + QString(256, QLatin1Char('x'));
    row("too long", longest, longest, "Use at most 256 characters.", "");
}

void TestPasswordFields::refusesAtTheFields()
{
    QFETCH(QString, password);
    QFETCH(QString, repeated);
    QFETCH(QString, atPassword);
    QFETCH(QString, atRepeated);
    NewPasswordPage page;
    const QSignalSpy spy(&page, &NewPasswordPage::chosen);
    type(page, password, repeated);
    child<QPushButton>(page, "setButton")->click();
    QCOMPARE(problemAt(page, "newPasswordHint"), atPassword);
    QCOMPARE(problemAt(page, "repeatedHint"), atRepeated);
    QCOMPARE(child<QLineEdit>(page, "newPassword")->accessibleDescription(), atPassword);
    QCOMPARE(spy.count(), 0);
}

void TestPasswordFields::takesBackAProblemWhenItIsMended()
{
    NewPasswordPage page;
    type(page, QStringLiteral("x"), QStringLiteral("y"));
    child<QPushButton>(page, "setButton")->click();
    QVERIFY(!problemAt(page, "newPasswordHint").isEmpty());
    QVERIFY(!problemAt(page, "repeatedHint").isEmpty());
    type(page, good, good);
    QCOMPARE(problemAt(page, "newPasswordHint"), QString());
    QCOMPARE(problemAt(page, "repeatedHint"), QString());
}

void TestPasswordFields::removesPastedBlanks()
{
    NewPasswordPage page;
    QGuiApplication::clipboard()->setText(QStringLiteral(" ") + good + QStringLiteral("\t"));
    child<QLineEdit>(page, "newPassword")->paste();
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), good);
    QTRY_COMPARE(child<HintLine>(page, "newPasswordHint")->text(),
        QStringLiteral("A blank before or after the password was removed."));
}

void TestPasswordFields::showsAndHidesBoth()
{
    NewPasswordPage page;
    const auto modes = [&page] {
        return QList<QLineEdit::EchoMode>{child<QLineEdit>(page, "newPassword")->echoMode(),
            child<QLineEdit>(page, "repeated")->echoMode()};
    };
    const QList hidden{QLineEdit::Password, QLineEdit::Password};
    const QList shown{QLineEdit::Normal, QLineEdit::Normal};
    QCOMPARE(modes(), hidden);
    child<QToolButton>(page, "showPassword")->click();
    QCOMPARE(modes(), shown);
    page.forgetPassword();
    QCOMPARE(modes(), hidden);
    QVERIFY(!child<QToolButton>(page, "showPassword")->isChecked());
}

void TestPasswordFields::forgetsForGood()
{
    NewPasswordPage page;
    page.show();
    child<QToolButton>(page, "showPassword")->click(); // hidden text cannot be undone anyway
    QTest::keyClicks(child<QLineEdit>(page, "newPassword"), good);
    page.forgetPassword();
    child<QToolButton>(page, "showPassword")->click();
    child<QLineEdit>(page, "newPassword")->undo();
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), QString());
    QCOMPARE(child<PasswordMeter>(page, "meter")->step(), Step::None);
}

/// At the page where anybody may stand after somebody has left it.
template <typename Page>
static void leaveAndUndo(Page *page, const std::function<void()> &leave)
{
    page->show();
    auto *field = page->template findChild<QLineEdit *>(QStringLiteral("password"));
    auto *shows = page->template findChild<QToolButton *>(QStringLiteral("showPassword"));
    shows->setChecked(true); // hidden text cannot be undone anyway
    QTest::keyClicks(field, good);
    leave();
    shows->setChecked(true);
    field->undo();
    QCOMPARE(field->text(), QString());
}

void TestPasswordFields::anEarlierPasswordDoesNotComeBack()
{
    const Failure refused{FailureKind::WrongCredentials};
    SignInPage signIn;
    leaveAndUndo(&signIn, [&] { signIn.forgetPassword(); });
    leaveAndUndo(&signIn, [&] { signIn.showFailure(refused); });
    LockPage lock;
    lock.ask(QStringLiteral("e***@y***"), 0);
    leaveAndUndo(&lock, [&] { lock.forgetPassword(); });
    leaveAndUndo(&lock, [&] { lock.showFailure(refused); });
    leaveAndUndo(&lock, [&] { lock.showWrongOffline(true, 0); });
}

QTEST_MAIN(TestPasswordFields)
#include "test_passwordfields.moc"
