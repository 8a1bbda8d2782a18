#include "mfapages.h"
#include "pages/mfa/mfaemailpage.h"
#include "widgets/qrcodeview.h"
#include "widgets/sendcodebutton.h"
#include "words/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::ui::tests;

class TestMfaPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheKeyOnDemand();
    void showsTheKeyWhereNamesAreTooLong();
    void copiesTheKeyWithoutItsBlanks();
    void verifiesSixDigits();
    void removesPastedBlanks();
    void namesTheClockAfterTheSecondWrongCode();
    void forgetsTheSecretWhenItIsLeft_data();
    void forgetsTheSecretWhenItIsLeft();
    void wantsASecretWhenItComesBackWithout();

    void refusesWhatIsNoNumber();
    void sendsToTheNumberAndShowsItGrouped();
    void verifiesOnlyAfterSending();
    void countsDownToANewCode();
    void aCodeIsForTheNumberItWasSentTo();

    void nothingWithoutTheTick();
    void sendsThenVerifies();
    void takingTheTickAwayStopsIt();
};

// --- The app ---------------------------------------------------------------------------------------------

void TestMfaPages::opensTheKeyOnDemand()
{
    MfaAppPage page;
    page.show();
    giveSecret(page);
    QVERIFY(!child<QrCodeView>(page, "qrCode")->isEmpty());
    QVERIFY(!child<QLabel>(page, "key")->isVisible());
    button(page, "openKeyButton")->click();
    QVERIFY(child<QLabel>(page, "key")->isVisible());
    QCOMPARE(child<QLabel>(page, "key")->text(), QStringLiteral("GEZD GNBV GY3T QOJQ\nGEZD GNBV GY3T QOJQ"));
    QVERIFY(!button(page, "openKeyButton")->isVisible());
    QVERIFY(button(page, "copyButton")->isVisible());
}

void TestMfaPages::showsTheKeyWhereNamesAreTooLong()
{
    MfaAppPage page;
    page.show();
    page.setSecret(QStringLiteral("P"), QString(3000, QLatin1Char('a')), secret);
    QVERIFY(!child<QrCodeView>(page, "qrCode")->isVisible());
    QVERIFY(child<QLabel>(page, "key")->isVisible());
    giveSecret(page);
    QVERIFY(child<QrCodeView>(page, "qrCode")->isVisible());
    QVERIFY(!child<QLabel>(page, "key")->isVisible());
}

void TestMfaPages::copiesTheKeyWithoutItsBlanks()
{
    MfaAppPage page;
    giveSecret(page);
    button(page, "openKeyButton")->click();
    button(page, "copyButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(secret));
    QVERIFY(child<HintLine>(page, "copyHint")->text().contains(QStringLiteral("60 s")));
}

void TestMfaPages::verifiesSixDigits()
{
    MfaAppPage page;
    const QSignalSpy spy(&page, &MfaAppPage::verifyWanted);
    QVERIFY(!button(page, "verifyButton")->isEnabled()); // nothing to verify yet
    giveSecret(page);
    for (const char *typed : {"", "12345", "1234567", "12345a"}) {
        codeField(page)->setText(QString::fromLatin1(typed));
        button(page, "verifyButton")->click();
        QVERIFY(codeHint(page)->hasProblem());
    }
    QCOMPARE(spy.count(), 0);
    codeField(page)->clear();
    QTest::keyClicks(codeField(page), QStringLiteral("123456"));
    QVERIFY(!codeHint(page)->hasProblem());
    QTest::keyClick(codeField(page), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("123456"));
}

void TestMfaPages::removesPastedBlanks()
{
    MfaAppPage page;
    giveSecret(page);
    QGuiApplication::clipboard()->setText(QStringLiteral(" 123\u00a0456\t"));
    codeField(page)->paste();
    QCOMPARE(codeField(page)->text(), QStringLiteral("123456"));
    // Typed between two digits, a blank leaves the cursor where it was.
    codeField(page)->setCursorPosition(2);
    QTest::keyClicks(codeField(page), QStringLiteral(" "));
    QCOMPARE(codeField(page)->cursorPosition(), 2);
}

void TestMfaPages::namesTheClockAfterTheSecondWrongCode()
{
    MfaAppPage page;
    giveSecret(page);
    page.showFailure({FailureKind::WrongCode});
    QCOMPARE(codeHint(page)->text(), words::sentence(Failure{FailureKind::WrongCode}));
    QVERIFY(!banner(page).contains(QStringLiteral("clock")));
    page.showFailure({FailureKind::TimedOut, QStringLiteral("host")});
    QVERIFY(!banner(page).contains(QStringLiteral("clock")));
    page.showFailure({FailureKind::WrongCode});
    QVERIFY(banner(page).contains(QStringLiteral("clock")));
    giveSecret(page);
    QCOMPARE(banner(page), QString());
    page.showFailure({FailureKind::WrongCode});
    QVERIFY(!banner(page).contains(QStringLiteral("clock")));
}

void TestMfaPages::forgetsTheSecretWhenItIsLeft_data()
{
    QTest::addColumn<bool>("hidden");
    QTest::newRow("hidden") << true;
    QTest::newRow("cleared") << false;
}

void TestMfaPages::forgetsTheSecretWhenItIsLeft()
{
    QFETCH(bool, hidden);
    MfaAppPage page;
    page.show();
    giveSecret(page);
    button(page, "openKeyButton")->click();
    codeField(page)->setText(QStringLiteral("123456"));
    // The very characters that the label shows; the page keeps their memory until it has others.
    const QChar *shown = child<QLabel>(page, "key")->text().constData();
    QCOMPARE(QStringView(shown, 9), QStringView(u"GEZD GNBV"));
    if (hidden)
        page.hide();
    else
        page.clear();
    QCOMPARE(QString(shown, 39), QString(39, QChar(u'\0')));
    QCOMPARE(child<QLabel>(page, "key")->text(), QString());
    QVERIFY(child<QrCodeView>(page, "qrCode")->isEmpty());
    QCOMPARE(codeField(page)->text(), QString());
    QVERIFY(!button(page, "verifyButton")->isEnabled());
}

void TestMfaPages::wantsASecretWhenItComesBackWithout()
{
    MfaAppPage page;
    const QSignalSpy spy(&page, &MfaAppPage::secretWanted);
    giveSecret(page);
    page.show();
    QCOMPARE(spy.count(), 0);
    page.hide();
    page.show();
    QCOMPARE(spy.count(), 1);
}

// --- The text message ------------------------------------------------------------------------------------

void TestMfaPages::refusesWhatIsNoNumber()
{
    MfaTextPage page;
    const QSignalSpy spy(&page, &MfaTextPage::sendWanted);
    const QString rule = QStringLiteral("Must be a valid phone number: including country code");
    QCOMPARE(child<HintLine>(page, "numberHint")->text(), rule);
    for (const char *typed : {"", "07700 900123", "+44 7700 90O123"}) {
        child<QLineEdit>(page, "numberField")->setText(QString::fromLatin1(typed));
        button(page, "sendButton")->click();
        QVERIFY(child<HintLine>(page, "numberHint")->hasProblem());
    }
    QCOMPARE(spy.count(), 0);
    QTest::keyClicks(child<QLineEdit>(page, "numberField"), QStringLiteral("1"));
    QVERIFY(!child<HintLine>(page, "numberHint")->hasProblem());
    QCOMPARE(child<HintLine>(page, "numberHint")->text(), rule);
}

void TestMfaPages::sendsToTheNumberAndShowsItGrouped()
{
    MfaTextPage page;
    const QSignalSpy spy(&page, &MfaTextPage::sendWanted);
    type(page, "numberField", "0044 (0)7700-900123");
    QTest::keyClick(child<QLineEdit>(page, "numberField"), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("+447700900123"));
    QCOMPARE(child<QLineEdit>(page, "numberField")->text(), QStringLiteral("+44 7700 900123"));
    page.confirmSent();
    QVERIFY(codeHint(page)->text().contains(QStringLiteral("+44 7700 900123")));
}

void TestMfaPages::verifiesOnlyAfterSending()
{
    MfaTextPage page;
    const QSignalSpy spy(&page, &MfaTextPage::verifyWanted);
    QVERIFY(!codeField(page)->isEnabled());
    QVERIFY(!button(page, "verifyButton")->isEnabled());
    QVERIFY(!codeHint(page)->text().isEmpty());
    sendTo(page, "+447700900123");
    QVERIFY(codeField(page)->isEnabled());
    type(page, "codeField", "123456");
    button(page, "verifyButton")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("123456"));
    page.start();
    QVERIFY(!button(page, "verifyButton")->isEnabled());
    QCOMPARE(child<QLineEdit>(page, "numberField")->text(), QString());
}

void TestMfaPages::countsDownToANewCode()
{
    MfaTextPage page;
    const auto *send = child<SendCodeButton>(page, "sendButton");
    QCOMPARE(send->text(), QStringLiteral("Send a verification code"));
    sendTo(page, "+447700900123");
    QVERIFY(!send->isEnabled());
    // It counts, and no moment of it has to be met.
    const QString first = send->text();
    QCOMPARE(first, QStringLiteral("Send a new code (in 30 s)"));
    QTRY_VERIFY(send->text() != first);
    QVERIFY(send->text().startsWith(QStringLiteral("Send a new code (in ")));
    QVERIFY(send->secondsToWait() < 30);
    page.beginWork();
    page.endWork();
    QVERIFY(!send->isEnabled());
}

void TestMfaPages::aCodeIsForTheNumberItWasSentTo()
{
    MfaTextPage page;
    sendTo(page, "+447700900123");
    type(page, "codeField", "123");
    type(page, "numberField", "+44 7700 900123"); // the same, typed anew
    page.setFocus();
    type(page, "numberField", "+447700900124");
    QVERIFY(!button(page, "verifyButton")->isEnabled());
    QCOMPARE(codeField(page)->text(), QString());
    QCOMPARE(button(page, "sendButton")->text(), QStringLiteral("Send a verification code"));
    QVERIFY(button(page, "sendButton")->isEnabled());
}

// --- Email -----------------------------------------------------------------------------------------------

void TestMfaPages::nothingWithoutTheTick()
{
    MfaEmailPage page;
    const QSignalSpy spy(&page, &MfaEmailPage::sendWanted);
    QVERIFY(child<Banner>(page, "warning")
                ->text()
                .startsWith(QStringLiteral(
                    "Whilst email MFA is available, this is deemed the least secure method.")));
    QVERIFY(!button(page, "verifyButton")->isEnabled());
    QVERIFY(!child<HintLine>(page, "verifyHint")->text().isEmpty());
    button(page, "verifyButton")->click();
    QCOMPARE(spy.count(), 0);
    child<QCheckBox>(page, "riskTick")->click();
    QVERIFY(button(page, "verifyButton")->isEnabled());
    QVERIFY(child<HintLine>(page, "verifyHint")->text().isEmpty());
}

void TestMfaPages::sendsThenVerifies()
{
    MfaEmailPage page;
    page.show();
    const QSignalSpy sent(&page, &MfaEmailPage::sendWanted);
    const QSignalSpy verified(&page, &MfaEmailPage::verifyWanted);
    child<QCheckBox>(page, "riskTick")->click();
    QVERIFY(!codeField(page)->isVisible());
    button(page, "verifyButton")->click();
    QCOMPARE(sent.count(), 1);
    page.confirmSent(QStringLiteral("e***@y***"));
    QVERIFY(codeField(page)->isVisible());
    QVERIFY(child<QLabel>(page, "sentTo")->text().contains(QStringLiteral("e***@y***")));
    auto *mailHint = child<QLabel>(page, "mailHint");
    QVERIFY(mailHint->isVisible());
    QVERIFY(mailHint->text().contains(QStringLiteral("portal-no-reply@wjec.co.uk"))); // S52
    QVERIFY(!button(page, "sendButton")->isEnabled());
    button(page, "verifyButton")->click();
    QVERIFY(codeHint(page)->hasProblem());
    type(page, "codeField", "123 456");
    QTest::keyClick(codeField(page), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(verified.count(), 1);
    QCOMPARE(verified.at(0).at(0).toString(), QStringLiteral("123456"));
}

void TestMfaPages::takingTheTickAwayStopsIt()
{
    MfaEmailPage page;
    const QSignalSpy verified(&page, &MfaEmailPage::verifyWanted);
    child<QCheckBox>(page, "riskTick")->click();
    page.confirmSent(QStringLiteral("e***@y***"));
    type(page, "codeField", "123456");
    child<QCheckBox>(page, "riskTick")->click();
    QVERIFY(!button(page, "verifyButton")->isEnabled());
    QTest::keyClick(codeField(page), Qt::Key_Return);
    QCOMPARE(verified.count(), 0);
    page.start();
    QVERIFY(!child<QCheckBox>(page, "riskTick")->isChecked());
    QCOMPARE(codeField(page)->text(), QString());
}

QTEST_MAIN(TestMfaPages)
#include "test_mfapages.moc"
