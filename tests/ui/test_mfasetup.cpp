#include "mfapages.h"
#include "pages/mfa/mfaemailpage.h"
#include "pages/mfa/mfaselectionpage.h"
#include "widgets/busybar.h"
#include "widgets/qrcodeview.h"
#include "words/translations.h"
#include "words/words.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

#include <functional>
#include <memory>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::ui::tests;
using session::Factor;

class TestMfaSetUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qRegisterMetaType<Factor>(); }

    void offersThreeInTheGuidesOrder();
    void saysWhyAFactorIsNotOffered();
    void saysWhichAreOn();
    void saysWhereANumberIsNotVerified();
    void theLastOneStays();
    void triesAgainToReadWhatIsOn();
    void leadsBackOrOut();
    void saysWhyItIsConfigured();

    void locksWhileWorking_data() { addPages(); }
    void locksWhileWorking();
    void saysFailuresWhereTheyBelong_data();
    void saysFailuresWhereTheyBelong();
    void leadsBackToTheSelection_data() { addPages(); }
    void leadsBackToTheSelection();
    void leadsToTheHelpDesk_data() { addPages(); }
    void leadsToTheHelpDesk();
    void changesLanguageWithoutLosingAnything_data() { addPages(); }
    void changesLanguageWithoutLosingAnything();

private:
    static void addPages();
};

// --- The selection ---------------------------------------------------------------------------------------

static const QList<Factor> everyFactor{Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email};

void TestMfaSetUp::offersThreeInTheGuidesOrder()
{
    MfaSelectionPage page;
    page.offer({MfaReason::FirstSignIn, everyFactor, {}, {}, {}, false});
    page.resize(800, 700);
    page.show();
    const QSignalSpy spy(&page, &MfaSelectionPage::chosen);
    int above = 0;
    const QList<QPair<const char *, const char *>> wanted{{"appButton", "Authenticator App (most secure)"},
        {"textButton", "Text message (SMS)"}, {"emailButton", "Email"}};
    for (const auto &[name, text] : wanted) {
        QCOMPARE(button(page, name)->text(), QString::fromLatin1(text));
        QVERIFY(button(page, name)->isEnabled());
        const int top = button(page, name)->mapTo(&page, QPoint()).y();
        QVERIFY(top > above);
        above = top;
        button(page, name)->click();
    }
    QCOMPARE(spy.count(), 3);
    for (qsizetype index = 0; index < 3; ++index)
        QCOMPARE(spy.at(index).at(0).value<Factor>(), everyFactor.at(index));
    QCOMPARE(child<QLabel>(page, "title")->text(), QStringLiteral("Configure Multi-Factor Authentication"));
}

void TestMfaSetUp::saysWhyAFactorIsNotOffered()
{
    MfaSelectionPage page;
    page.offer({MfaReason::Choice, {Factor::AuthenticatorApp}, {}, {}, {}, true});
    QVERIFY(button(page, "appButton")->isEnabled());
    QVERIFY(!button(page, "textButton")->isEnabled());
    QVERIFY(!button(page, "textButton")->isHidden());
    QCOMPARE(child<HintLine>(page, "textHint")->text(), QStringLiteral("Not available for this account."));
    QVERIFY(!button(page, "emailButton")->isEnabled());
    page.beginWork();
    page.endWork();
    QVERIFY(button(page, "appButton")->isEnabled());
    QVERIFY(!button(page, "textButton")->isEnabled());
}

/// In words: of those that are on, which is preferred, and what can be done about each.
void TestMfaSetUp::saysWhichAreOn()
{
    MfaSelectionPage page;
    page.offer({MfaReason::Choice, everyFactor, {Factor::AuthenticatorApp, Factor::TextMessage},
        Factor::TextMessage, QStringLiteral("+44 7700 900123"), true});
    page.show();
    const auto chips = [&page](const char *status) {
        QStringList shown;
        for (const QLabel *label : child<QWidget>(page, status)->findChildren<QLabel *>()) {
            if (label->property("kind") == QStringLiteral("chip") && label->isVisible())
                shown << label->text();
        }
        return shown.join(QLatin1Char(' '));
    };
    QCOMPARE(chips("appStatus"), QStringLiteral("On"));
    QCOMPARE(chips("textStatus"), QStringLiteral("On Preferred"));
    QCOMPARE(chips("emailStatus"), QString());
    QVERIFY(child<HintLine>(page, "textHint")->text().contains(QStringLiteral("+44 7700 900123")));
    const QSignalSpy preferred(&page, &MfaSelectionPage::preferWanted);
    const QSignalSpy removed(&page, &MfaSelectionPage::removeWanted);
    QVERIFY(button(page, "prefer0")->isVisible() && !button(page, "prefer1")->isVisible());
    button(page, "prefer0")->click();
    button(page, "remove1")->click();
    QCOMPARE(preferred.at(0).at(0).value<Factor>(), Factor::AuthenticatorApp);
    QCOMPARE(removed.at(0).at(0).value<Factor>(), Factor::TextMessage);
}

/// Codes to a number that nobody has verified may go to somebody else: said whether they do already or not.
void TestMfaSetUp::saysWhereANumberIsNotVerified()
{
    const QString number = QStringLiteral("+44 7700 900123");
    const QString said = QStringLiteral("Not verified yet");
    MfaSelectionPage page;
    const auto hint = [&page] { return child<HintLine>(page, "textHint")->text(); };
    for (const QList<Factor> &on : {QList<Factor>{Factor::TextMessage}, QList<Factor>{Factor::Email}}) {
        page.offer({MfaReason::Choice, everyFactor, on, on.constFirst(), number, true, false});
        QVERIFY(hint().contains(said));
        QVERIFY(hint().contains(number));
        page.offer({MfaReason::Choice, everyFactor, on, on.constFirst(), number, true, true});
        QVERIFY(!hint().contains(said));
        page.offer({MfaReason::Choice, everyFactor, on, on.constFirst(), {}, true, false});
        QVERIFY(!hint().contains(said)); // there is none
    }
}

/// S21: and why, beside the button and for whoever only hears it.
void TestMfaSetUp::theLastOneStays()
{
    MfaSelectionPage page;
    page.offer({MfaReason::Choice, everyFactor, {Factor::Email}, Factor::Email, {}, true});
    page.show();
    QVERIFY(button(page, "remove2")->isVisible() && !button(page, "remove2")->isEnabled());
    const QString why = QStringLiteral("The only method cannot be removed. Set up another one first.");
    QCOMPARE(button(page, "remove2")->accessibleDescription(), why);
    QCOMPARE(child<QWidget>(page, "emailStatus")->findChild<HintLine *>()->text(), why);
    page.beginWork();
    page.endWork();
    QVERIFY(!button(page, "remove2")->isEnabled());
}

void TestMfaSetUp::triesAgainToReadWhatIsOn()
{
    MfaSelectionPage page;
    page.show();
    const QSignalSpy again(&page, &MfaSelectionPage::retryWanted);
    page.beginReading(MfaReason::Choice, true);
    QVERIFY(!button(page, "appButton")->isVisible() && !button(page, "retryButton")->isVisible());
    page.endWork();
    const Failure failure{FailureKind::Unreachable, QStringLiteral("portal.example")};
    page.showUnread(failure);
    QCOMPARE(banner(page), words::sentence(failure));
    QVERIFY(!button(page, "appButton")->isVisible());
    button(page, "retryButton")->click();
    QCOMPARE(again.count(), 1);
    page.offer({MfaReason::Choice, everyFactor, {Factor::Email}, Factor::Email, {}, true});
    QVERIFY(button(page, "appButton")->isVisible() && !button(page, "retryButton")->isVisible());
    QCOMPARE(banner(page), QString());
}

void TestMfaSetUp::leadsBackOrOut()
{
    MfaSelectionPage page;
    const QSignalSpy cancelled(&page, &MfaSelectionPage::cancelWanted);
    const QSignalSpy left(&page, &MfaSelectionPage::signOutWanted);
    page.offer({MfaReason::Choice, everyFactor, {}, {}, {}, true});
    QVERIFY(button(page, "signOutButton")->isHidden());
    button(page, "cancelButton")->click();
    page.offer({MfaReason::FirstSignIn, everyFactor, {}, {}, {}, false});
    QVERIFY(button(page, "cancelButton")->isHidden());
    QVERIFY(!button(page, "signOutButton")->isHidden());
    button(page, "signOutButton")->click();
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(left.count(), 1);
}

void TestMfaSetUp::saysWhyItIsConfigured()
{
    MfaSelectionPage page;
    QSet<QString> reasons;
    for (const MfaReason reason : {MfaReason::FirstSignIn, MfaReason::AfterReset, MfaReason::Choice}) {
        page.offer({reason, everyFactor, {}, {}, {}, true});
        reasons << child<QLabel>(page, "reason")->text();
    }
    QCOMPARE(reasons.size(), 3);
    QVERIFY(!reasons.contains(QString()));
}

// --- What they have in common ----------------------------------------------------------------------------

/// A page that waits for a code.
struct Waiting
{
    std::unique_ptr<QWidget> page;
    std::function<std::stop_token()> beginWork;
    std::function<void()> endWork;
    std::function<void(const Failure &)> showFailure;
};

template <typename Page>
static Waiting waiting(std::unique_ptr<Page> page)
{
    Page *raw = page.get();
    type(*raw, "codeField", "123456");
    return {std::move(page), [raw] { return raw->beginWork(); }, [raw] { raw->endWork(); },
        [raw](const Failure &failure) { raw->showFailure(failure); }};
}

static Waiting waitingPage(const QString &name)
{
    if (name == QStringLiteral("app")) {
        auto page = std::make_unique<MfaAppPage>();
        giveSecret(*page);
        return waiting(std::move(page));
    }
    if (name == QStringLiteral("text")) {
        auto page = std::make_unique<MfaTextPage>();
        sendTo(*page, "+447700900123");
        return waiting(std::move(page));
    }
    auto page = std::make_unique<MfaEmailPage>();
    child<QCheckBox>(*page, "riskTick")->click();
    page->confirmSent(QStringLiteral("e***@y***"));
    return waiting(std::move(page));
}

void TestMfaSetUp::addPages()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"app", "text", "email"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMfaSetUp::locksWhileWorking()
{
    QFETCH(QString, name);
    const Waiting waiting = waitingPage(name);
    QWidget &page = *waiting.page;
    QSignalSpy spy(&page, SIGNAL(verifyWanted(QString)));
    const std::stop_token stop = waiting.beginWork();
    QVERIFY(!button(page, "verifyButton")->isEnabled());
    QVERIFY(!button(page, "backButton")->isEnabled());
    QVERIFY(codeField(page)->isReadOnly());
    QTest::keyClick(codeField(page), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    child<BusyBar>(page, "busy")->cancel();
    QVERIFY(stop.stop_requested());
    waiting.endWork();
    QVERIFY(button(page, "backButton")->isEnabled());
    QTest::keyClick(codeField(page), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void TestMfaSetUp::saysFailuresWhereTheyBelong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<bool>("atTheCode");
    for (const char *name : {"app", "text", "email"}) {
        const auto row = [name](const char *what, FailureKind kind, bool atTheCode) {
            QTest::addRow("%s: %s", name, what) << QString::fromLatin1(name) << kind << atTheCode;
        };
        row("wrong", FailureKind::WrongCode, true);
        row("used", FailureKind::CodeAlreadyUsed, true);
        row("expired", FailureKind::CodeExpired, true);
        row("undelivered", FailureKind::CodeNotDelivered, false);
        row("unreachable", FailureKind::Unreachable, false);
        row("server", FailureKind::ServerTrouble, false);
        row("refused", FailureKind::IdentityRefused, false);
    }
}

void TestMfaSetUp::saysFailuresWhereTheyBelong()
{
    QFETCH(QString, name);
    QFETCH(FailureKind, kind);
    QFETCH(bool, atTheCode);
    const Waiting waiting = waitingPage(name);
    QWidget &page = *waiting.page;
    const Failure failure{kind, QStringLiteral("host")};
    waiting.showFailure({FailureKind::Cancelled});
    QVERIFY(!codeHint(page)->hasProblem());
    QCOMPARE(banner(page), QString());
    waiting.showFailure(failure);
    QCOMPARE(codeHint(page)->hasProblem(), atTheCode);
    QCOMPARE(atTheCode ? codeHint(page)->text() : banner(page), words::sentence(failure));
    QCOMPARE(codeField(page)->text(), atTheCode ? QString() : QStringLiteral("123456"));
}

void TestMfaSetUp::leadsBackToTheSelection()
{
    QFETCH(QString, name);
    const Waiting waiting = waitingPage(name);
    QWidget &page = *waiting.page;
    QSignalSpy spy(&page, SIGNAL(backWanted()));
    QCOMPARE(button(page, "backButton")->text(), QStringLiteral("Back to MFA Selection"));
    button(page, "backButton")->click();
    QCOMPARE(spy.count(), 1);
}

/// S31: also while something is under way.
void TestMfaSetUp::leadsToTheHelpDesk()
{
    QFETCH(QString, name);
    const Waiting waiting = waitingPage(name);
    QSignalSpy spy(waiting.page.get(), SIGNAL(troubleWanted()));
    button(*waiting.page, "troubleButton")->click();
    waiting.beginWork();
    button(*waiting.page, "troubleButton")->click();
    QCOMPARE(spy.count(), 2);
}

void TestMfaSetUp::changesLanguageWithoutLosingAnything()
{
    QFETCH(QString, name);
    words::Translations translations;
    const Waiting waiting = waitingPage(name);
    QWidget &page = *waiting.page;
    waiting.showFailure({FailureKind::CodeNotDelivered});
    const QString english = banner(page);
    QList<QPair<QLineEdit *, QString>> typed;
    for (QLineEdit *field : page.findChildren<QLineEdit *>())
        typed.append({field, field->text()});
    translations.set(Language::Welsh);
    QTRY_COMPARE(button(page, "backButton")->text(), QStringLiteral("Yn ôl i ddewis MFA"));
    for (const auto &[field, text] : typed)
        QCOMPARE(field->text(), text);
    QVERIFY(banner(page) != english);
    const QWidget *card = child<QWidget>(page, "card");
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>())
        QVERIFY2(button->sizeHint().width() <= card->contentsRect().width() - 64, qPrintable(button->text()));
    QVERIFY(button(page, "verifyButton")->isEnabled());
    if (name == QStringLiteral("app"))
        QVERIFY(
            !child<QLabel>(page, "key")->text().isEmpty() && !child<QrCodeView>(page, "qrCode")->isEmpty());
    if (name == QStringLiteral("email"))
        QVERIFY(child<QLabel>(page, "sentTo")->text().contains(QStringLiteral("e***@y***")));
}

QTEST_MAIN(TestMfaSetUp)
#include "test_mfasetup.moc"
