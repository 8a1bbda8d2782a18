#include "newpassword.h"
#include "pages/forgotpasswordpage.h"
#include "pages/newpasswordpage.h"
#include "pages/signinpage.h"
#include "widgets/busybar.h"
#include "words/translations.h"
#include "words/words.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::tests;

class TestPasswordPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }
    void choosesByEnter();
    void putsRefusalsAtTheField_data();
    void putsRefusalsAtTheField();
    void locksWhileItIsSent();
    void keepsWhatWasTypedThroughALanguageSwitch();
    void asksForAGoodAddressFirst();
    void goesOnToTheCode();
    void sendsWhatWasTyped();
    void saysAllThatIsWrongAtOnce();
    void waitsBeforeANewCode();
    void putsFailuresWhereTheyBelong();
    void goesBackToTheAddress();
    void keepsTheSecondStepThroughALanguageSwitch();
    void isReachedFromLoggingIn();

private:
    words::Translations m_translations;
};

void TestPasswordPages::choosesByEnter()
{
    NewPasswordPage page;
    const QSignalSpy spy(&page, &NewPasswordPage::chosen);
    type(page, good, good);
    QTest::keyClick(child<QLineEdit>(page, "repeated"), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), good);
}

void TestPasswordPages::putsRefusalsAtTheField_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<bool>("atField");
    QTest::newRow("refused") << FailureKind::PasswordRefused << true;
    QTest::newRow("used before") << FailureKind::PasswordUsedBefore << true;
    QTest::newRow("unreachable") << FailureKind::Unreachable << false;
    QTest::newRow("unknown step") << FailureKind::UnsupportedChallenge << false;
}

void TestPasswordPages::putsRefusalsAtTheField()
{
    QFETCH(FailureKind, kind);
    QFETCH(bool, atField);
    NewPasswordPage page;
    type(page, good, good);
    const Failure failure{kind, QStringLiteral("reason")};
    page.showFailure(failure);
    const QString sentence = words::sentence(failure);
    QCOMPARE(problemAt(page, "newPasswordHint"), atField ? sentence : QString());
    QCOMPARE(child<Banner>(page, "banner")->text(), atField ? QString() : sentence);
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), good);
}

void TestPasswordPages::locksWhileItIsSent()
{
    NewPasswordPage page;
    const QSignalSpy spy(&page, &NewPasswordPage::chosen);
    type(page, good, good);
    const std::stop_token stop = page.beginWork();
    QVERIFY(!child<QPushButton>(page, "setButton")->isEnabled());
    QVERIFY(child<QLineEdit>(page, "newPassword")->isReadOnly());
    QTest::keyClick(child<QLineEdit>(page, "repeated"), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    child<BusyBar>(page, "busy")->cancel();
    QVERIFY(stop.stop_requested());
    page.endWork();
    page.showFailure({FailureKind::Cancelled});
    QVERIFY(!child<Banner>(page, "banner")->isSaying());
    child<QPushButton>(page, "setButton")->click();
    QCOMPARE(spy.count(), 1);
}

void TestPasswordPages::keepsWhatWasTypedThroughALanguageSwitch()
{
    NewPasswordPage page;
    page.show();
    type(page, QStringLiteral("coffee-train7"), QStringLiteral("x"));
    child<QPushButton>(page, "setButton")->click();
    m_translations.set(Language::Welsh);
    QTRY_COMPARE(problemAt(page, "newPasswordHint"), QStringLiteral("Rhowch briflythyren (A–Z) ynddo."));
    QTRY_VERIFY(spokenRules(page).constFirst().startsWith(QStringLiteral("O leiaf 8 nod")));
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), QStringLiteral("coffee-train7"));
    QCOMPARE(child<QLineEdit>(page, "repeated")->text(), QStringLiteral("x"));
}

void TestPasswordPages::asksForAGoodAddressFirst()
{
    ForgotPasswordPage page;
    page.show();
    const QSignalSpy spy(&page, &ForgotPasswordPage::codeWanted);
    QVERIFY(child<QWidget>(page, "emailStep")->isVisible());
    QVERIFY(!child<QWidget>(page, "codeStep")->isVisible());
    for (const char *typed : {"", "eo", "eo@"}) {
        page.setEmail(QString::fromLatin1(typed));
        child<QPushButton>(page, "sendButton")->click();
        QVERIFY(!problemAt(page, "emailHint").isEmpty());
    }
    QCOMPARE(spy.count(), 0);
    page.setEmail(QStringLiteral(" eo@ysgol-practis.example "));
    QTest::keyClick(child<QLineEdit>(page, "email"), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("eo@ysgol-practis.example"));
}

void TestPasswordPages::goesOnToTheCode()
{
    ForgotPasswordPage page;
    page.show();
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    page.codeSent(QStringLiteral("e***@y***"));
    QVERIFY(!child<QWidget>(page, "emailStep")->isVisible());
    QVERIFY(child<QWidget>(page, "codeStep")->isVisible());
    QVERIFY(child<QLabel>(page, "explanation")->text().contains(QStringLiteral("e***@y***")));
    auto *mailHint = child<QLabel>(page, "mailHint");
    QVERIFY(mailHint->isVisible());
    QVERIFY(mailHint->text().contains(QStringLiteral("portal-no-reply@wjec.co.uk"))); // S52
    QVERIFY(!child<Banner>(page, "banner")->isSaying());
    page.codeSent({}); // by an administrator
    QVERIFY(child<QLabel>(page, "explanation")->text().contains(QStringLiteral("sent to you by email,")));
}

void TestPasswordPages::sendsWhatWasTyped()
{
    ForgotPasswordPage page;
    const QSignalSpy spy(&page, &ForgotPasswordPage::confirmed);
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    page.codeSent(QStringLiteral("e***@y***"));
    child<QLineEdit>(page, "codeField")->setText(QStringLiteral(" 123 456 "));
    type(page, good, good);
    child<QPushButton>(page, "setButton")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0),
        (QVariantList{QStringLiteral("eo@ysgol-practis.example"), QStringLiteral("123456"), good}));
}

void TestPasswordPages::saysAllThatIsWrongAtOnce()
{
    ForgotPasswordPage page;
    const QSignalSpy spy(&page, &ForgotPasswordPage::confirmed);
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    page.codeSent(QStringLiteral("e***@y***"));
    child<QLineEdit>(page, "codeField")->setText(QStringLiteral("12345"));
    type(page, QStringLiteral("x"), QStringLiteral("y"));
    child<QPushButton>(page, "setButton")->click();
    QCOMPARE(problemAt(page, "codeFieldHint"), words::codeProblem(InputProblem::NotSixDigits));
    QVERIFY(!problemAt(page, "newPasswordHint").isEmpty());
    QVERIFY(!problemAt(page, "repeatedHint").isEmpty());
    QCOMPARE(spy.count(), 0);
    type(page, good, good);
    child<QPushButton>(page, "setButton")->click(); // the code is still wrong
    QCOMPARE(spy.count(), 0);
}

void TestPasswordPages::waitsBeforeANewCode()
{
    ForgotPasswordPage page;
    const QSignalSpy spy(&page, &ForgotPasswordPage::codeWanted);
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    page.codeSent(QStringLiteral("e***@y***"));
    auto *button = child<QPushButton>(page, "newCodeButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->text().startsWith(QStringLiteral("Send a new code (in ")));
    page.beginWork();
    page.endWork();
    QVERIFY(!button->isEnabled()); // work that ends does not end the waiting
    type(page, good, good);
    page.codeSent(QStringLiteral("e***@y***"));
    QCOMPARE(child<Banner>(page, "banner")->text(), QStringLiteral("A new code is on its way."));
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), good);
    QCOMPARE(spy.count(), 0);
}

void TestPasswordPages::putsFailuresWhereTheyBelong()
{
    ForgotPasswordPage page;
    const auto sentence = [](FailureKind kind) { return words::sentence({kind}); };
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    for (const FailureKind kind : {FailureKind::PasswordNotResettable, FailureKind::NowhereToSendCode}) {
        page.showFailure({kind});
        QCOMPARE(problemAt(page, "emailHint"), sentence(kind));
    }
    page.showFailure({FailureKind::AttemptLimitExceeded});
    QCOMPARE(child<Banner>(page, "banner")->text(), sentence(FailureKind::AttemptLimitExceeded));
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    QVERIFY(!child<Banner>(page, "banner")->isSaying());
    page.codeSent(QStringLiteral("e***@y***"));
    type(page, good, good);
    for (const FailureKind kind : {FailureKind::WrongCode, FailureKind::CodeExpired}) {
        child<QLineEdit>(page, "codeField")->setText(QStringLiteral("123456"));
        page.showFailure({kind});
        QCOMPARE(problemAt(page, "codeFieldHint"), sentence(kind));
        QCOMPARE(child<QLineEdit>(page, "codeField")->text(), QString());
    }
    page.showFailure({FailureKind::PasswordUsedBefore});
    QCOMPARE(problemAt(page, "newPasswordHint"), sentence(FailureKind::PasswordUsedBefore));
    QVERIFY(!child<Banner>(page, "banner")->isSaying());
    page.showFailure({FailureKind::AttemptLimitExceeded});
    QCOMPARE(child<Banner>(page, "banner")->text(), sentence(FailureKind::AttemptLimitExceeded));
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), good);
}

void TestPasswordPages::goesBackToTheAddress()
{
    ForgotPasswordPage page;
    page.show();
    const QSignalSpy spy(&page, &ForgotPasswordPage::backWanted);
    page.setEmail(QStringLiteral("oe@ysgol-practis.example"));
    page.codeSent(QStringLiteral("o***@y***"));
    type(page, good, good);
    child<QPushButton>(page, "otherEmailButton")->click();
    QVERIFY(child<QWidget>(page, "emailStep")->isVisible());
    QCOMPARE(child<QLineEdit>(page, "email")->text(), QStringLiteral("oe@ysgol-practis.example"));
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), QString());
    child<QPushButton>(page, "backButton")->click();
    QCOMPARE(spy.count(), 1);
}

void TestPasswordPages::keepsTheSecondStepThroughALanguageSwitch()
{
    ForgotPasswordPage page;
    page.show();
    page.setEmail(QStringLiteral("eo@ysgol-practis.example"));
    page.codeSent(QStringLiteral("e***@y***"));
    child<QLineEdit>(page, "codeField")->setText(QStringLiteral("123456"));
    type(page, good, good);
    m_translations.set(Language::Welsh);
    QTRY_COMPARE(child<QLabel>(page, "title")->text(), QStringLiteral("Wedi anghofio eich cyfrinair?"));
    QVERIFY(child<QLabel>(page, "explanation")->text().contains(QStringLiteral("drwy e-bost (e***@y***)")));
    QVERIFY(child<QPushButton>(page, "newCodeButton")->text().startsWith(QStringLiteral("Anfon cod")));
    QCOMPARE(child<QLineEdit>(page, "codeField")->text(), QStringLiteral("123456"));
    QCOMPARE(child<QLineEdit>(page, "newPassword")->text(), good);
}

void TestPasswordPages::isReachedFromLoggingIn()
{
    SignInPage page;
    const QSignalSpy spy(&page, &SignInPage::forgotPasswordWanted);
    child<QLineEdit>(page, "email")->setText(QStringLiteral(" eo@ysgol-practis.example"));
    child<QPushButton>(page, "forgotPasswordButton")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("eo@ysgol-practis.example"));
    page.beginWork();
    QVERIFY(!child<QPushButton>(page, "forgotPasswordButton")->isEnabled());
}

QTEST_MAIN(TestPasswordPages)
#include "test_passwordpages.moc"
