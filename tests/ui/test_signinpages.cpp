#include "pages/codepage.h"
#include "pages/connectingpage.h"
#include "pages/factorpage.h"
#include "pages/signinpage.h"
#include "widgets/banner.h"
#include "widgets/hintline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

template <typename T>
static T *child(QWidget &page, const char *name)
{
    T *found = page.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

class TestSignInPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForBothFields();
    void logsInByEnter();
    void fillsInAPracticeAccount();
    void losesOnlyAWrongPassword();
    void locksWhileSigningIn();
    void tidiesAPastedCode();
    void refusesWhatIsNoCode();
    void saysWhereTheCodeWent();
    void waitsBeforeANewCode();
    void offersOnlyTheFactorsThatAreOn();
    void offersTheWayRound();
    void keepsTheFocusWhileItTries();
};

void TestSignInPages::asksForBothFields()
{
    SignInPage page;
    const QSignalSpy spy(&page, &SignInPage::logInWanted);
    child<QPushButton>(page, "logInButton")->click();
    QVERIFY(child<HintLine>(page, "emailHint")->hasProblem());
    QVERIFY(child<HintLine>(page, "passwordHint")->hasProblem());
    QTest::keyClicks(child<QLineEdit>(page, "email"), QStringLiteral("x"));
    QVERIFY(!child<HintLine>(page, "emailHint")->hasProblem());
    QCOMPARE(spy.count(), 0);
}

void TestSignInPages::logsInByEnter()
{
    SignInPage page;
    const QSignalSpy spy(&page, &SignInPage::logInWanted);
    page.setStaySignedIn(true);
    child<QLineEdit>(page, "email")->setText(QStringLiteral(" eo@ysgol-practis.example "));
    child<QLineEdit>(page, "password")->setText(QStringLiteral("pass word"));
    QTest::keyClick(child<QLineEdit>(page, "password"), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("eo@ysgol-practis.example"));
    QCOMPARE(spy.at(0).at(1).toString(), QStringLiteral("pass word"));
    QCOMPARE(spy.at(0).at(2).toBool(), true);
}

void TestSignInPages::fillsInAPracticeAccount()
{
    SignInPage page;
    page.setPractice(true);
    page.setPracticeAccounts(
        {{QStringLiteral("admin@ysgol-practis.example"), QStringLiteral("secret"), AccountType::Admin}});
    QPushButton *button = nullptr;
    for (QPushButton *candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text().contains(QStringLiteral("admin@")))
            button = candidate;
    }
    QVERIFY(button);
    QVERIFY(button->accessibleName().contains(QStringLiteral("Admin")));
    button->click();
    QCOMPARE(child<QLineEdit>(page, "email")->text(), QStringLiteral("admin@ysgol-practis.example"));
    QCOMPARE(child<QLineEdit>(page, "password")->text(), QStringLiteral("secret"));
}

void TestSignInPages::losesOnlyAWrongPassword()
{
    SignInPage page;
    auto *email = child<QLineEdit>(page, "email");
    auto *password = child<QLineEdit>(page, "password");
    email->setText(QStringLiteral("a@b.example"));
    password->setText(QStringLiteral("secret"));
    page.showFailure({FailureKind::Unreachable, QStringLiteral("host")});
    QCOMPARE(password->text(), QStringLiteral("secret"));
    QVERIFY(child<Banner>(page, "banner")->isSaying());
    page.showFailure({FailureKind::WrongCredentials});
    QCOMPARE(password->text(), QString());
    QCOMPARE(email->text(), QStringLiteral("a@b.example"));
    QVERIFY(child<HintLine>(page, "passwordHint")->hasProblem());
}

void TestSignInPages::locksWhileSigningIn()
{
    SignInPage page;
    const QSignalSpy spy(&page, &SignInPage::logInWanted);
    child<QLineEdit>(page, "email")->setText(QStringLiteral("a@b.example"));
    child<QLineEdit>(page, "password")->setText(QStringLiteral("secret"));
    page.beginWork();
    QVERIFY(!child<QPushButton>(page, "logInButton")->isEnabled());
    QTest::keyClick(child<QLineEdit>(page, "email"), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    page.endWork();
    QTest::keyClick(child<QLineEdit>(page, "email"), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void TestSignInPages::tidiesAPastedCode()
{
    CodePage page;
    const QSignalSpy spy(&page, &CodePage::verifyWanted);
    QGuiApplication::clipboard()->setText(QStringLiteral(" 123 456\t"));
    child<QLineEdit>(page, "codeField")->paste();
    child<QPushButton>(page, "verifyButton")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("123456"));
}

void TestSignInPages::refusesWhatIsNoCode()
{
    CodePage page;
    const QSignalSpy spy(&page, &CodePage::verifyWanted);
    for (const char *typed : {"", "12345", "1234567", "12345a"}) {
        child<QLineEdit>(page, "codeField")->setText(QString::fromLatin1(typed));
        child<QPushButton>(page, "verifyButton")->click();
        QVERIFY(child<HintLine>(page, "codeFieldHint")->hasProblem());
    }
    QCOMPARE(spy.count(), 0);
    page.showFailure({FailureKind::WrongCode});
    QCOMPARE(child<QLineEdit>(page, "codeField")->text(), QString());
}

void TestSignInPages::saysWhereTheCodeWent()
{
    CodePage page;
    page.ask({session::Factor::Email, QStringLiteral("e***@y***")});
    QVERIFY(child<QLabel>(page, "explanation")->text().contains(QStringLiteral("e***@y***")));
    QVERIFY(!child<QPushButton>(page, "newCodeButton")->isHidden());
    // S52, where the code comes by email alone.
    auto *mailHint = child<QLabel>(page, "mailHint");
    QVERIFY(!mailHint->isHidden());
    QVERIFY(mailHint->text().contains(QStringLiteral("portal-no-reply@wjec.co.uk")));
    page.ask({session::Factor::TextMessage, QStringLiteral("+***1234")});
    QVERIFY(mailHint->isHidden());
    page.ask({session::Factor::AuthenticatorApp, {}});
    QVERIFY(mailHint->isHidden());
    QVERIFY(child<QPushButton>(page, "newCodeButton")->isHidden());
}

void TestSignInPages::waitsBeforeANewCode()
{
    CodePage page;
    page.ask({session::Factor::TextMessage, QStringLiteral("+***1234")});
    QVERIFY(!child<QPushButton>(page, "newCodeButton")->isEnabled());
    QVERIFY(child<QPushButton>(page, "newCodeButton")->text().contains(QStringLiteral("30")));
}

void TestSignInPages::offersOnlyTheFactorsThatAreOn()
{
    FactorPage page;
    qRegisterMetaType<session::Factor>();
    const QSignalSpy spy(&page, &FactorPage::chosen);
    page.offer({session::Factor::AuthenticatorApp, session::Factor::Email});
    QVERIFY(!child<QPushButton>(page, "appButton")->isHidden());
    QVERIFY(child<QPushButton>(page, "textButton")->isHidden());
    child<QPushButton>(page, "emailButton")->click();
    QCOMPARE(spy.at(0).at(0).value<session::Factor>(), session::Factor::Email);
}

void TestSignInPages::offersTheWayRound()
{
    ConnectingPage page;
    page.showFailure({FailureKind::Unreachable, QStringLiteral("host")}, ConnectingPage::WayRound::None);
    QVERIFY(!child<QPushButton>(page, "retryButton")->isHidden());
    QVERIFY(child<QPushButton>(page, "passwordButton")->isHidden());
    QVERIFY(child<QPushButton>(page, "signOutButton")->isHidden());
    QVERIFY(!child<QLabel>(page, "again")->isHidden());
    page.showFailure({FailureKind::MfaRequired}, ConnectingPage::WayRound::SignOut);
    QVERIFY(!child<QPushButton>(page, "signOutButton")->isHidden());
    QVERIFY(child<QLabel>(page, "again")->isHidden());
}

/// What is tried by itself leaves the keyboard where somebody has put it.
void TestSignInPages::keepsTheFocusWhileItTries()
{
    ConnectingPage page;
    const Failure away{FailureKind::Unreachable, QStringLiteral("host")};
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showFailure(away, ConnectingPage::WayRound::Password);
    QVERIFY(child<QPushButton>(page, "retryButton")->hasFocus());
    child<QPushButton>(page, "passwordButton")->setFocus();
    page.showWork([] { return QStringLiteral("…"); }, true);
    page.showFailure(away, ConnectingPage::WayRound::Password);
    QVERIFY(child<QPushButton>(page, "passwordButton")->hasFocus());
}

QTEST_MAIN(TestSignInPages)
#include "test_signinpages.moc"
