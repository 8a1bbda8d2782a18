#include "identityscreens.h"
#include "pages/codepage.h"
#include "pages/connectingpage.h"
#include "pages/factorpage.h"
#include "pages/lockpage.h"
#include "pages/signinpage.h"
#include "widgets/banner.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// A refusal that only time helps against: what has to wait, for how long, and who hears of it.
class TestRetryWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void howLong_data();
    void howLong();
    void aLockOutDoubles();
    void otherFailuresDoNotWait();
    void theButtonWaitsAndComesBack();
    void whoeverEnablesItMeanwhile();
    void theFocusComesBack();
    void theFocusStaysWhereItWasPut();
    void aScreenReaderHearsItTwice();
    void anotherAddressNeedNotWait();
    void isSaidInTheOtherLanguage();
    void everyPageHoldsWhatWasPressed_data();
    void everyPageHoldsWhatWasPressed();
    void everyPageSaysAnUnknownStepByItsName_data() { everyPageHoldsWhatWasPressed_data(); }
    void everyPageSaysAnUnknownStepByItsName();

private:
    static RetryWait *waitOf(QWidget &page) { return page.findChild<RetryWait *>(); }

    words::Translations m_translations;
    std::unique_ptr<QWidget> m_window;
    Banner *m_banner = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_other = nullptr;
    RetryWait *m_wait = nullptr;
};

static const Failure busyForASecond{FailureKind::TooManyRequests, {}, 1};
static const Failure busyForAWhile{FailureKind::TooManyRequests, {}, 600};

void TestRetryWait::init()
{
    m_translations.set(Language::English);
    m_window = std::make_unique<QWidget>();
    m_banner = new Banner(m_window.get());
    m_button = new QPushButton(m_window.get());
    m_other = new QPushButton(m_window.get());
    m_wait = new RetryWait(m_banner);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRetryWait::howLong_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("seconds");
    QTest::newRow("lock-out") << Failure{FailureKind::LockedOut} << 1;
    QTest::newRow("by the hour") << Failure{FailureKind::AttemptLimitExceeded} << 3600;
    QTest::newRow("busy") << Failure{FailureKind::TooManyRequests} << 10;
    QTest::newRow("busy, and says how long") << busyForAWhile << 600;
}

void TestRetryWait::howLong()
{
    QFETCH(Failure, failure);
    QFETCH(int, seconds);
    QVERIFY(m_wait->begin(m_button, failure));
    failure.number = seconds;
    QCOMPARE(m_wait->secondsLeft(), seconds);
    QCOMPARE(m_banner->text(), words::sentence(failure));
    QVERIFY(!m_button->isEnabled());
    QVERIFY(m_other->isEnabled());
}

/// Of Cognito (cognito.md 1.2), as far as a client can know it.
void TestRetryWait::aLockOutDoubles()
{
    for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
        m_wait->begin(m_button, {FailureKind::LockedOut});
        QCOMPARE(m_wait->secondsLeft(), seconds);
    }
    m_wait->forget();
    QVERIFY(m_button->isEnabled());
    m_wait->begin(m_button, {FailureKind::LockedOut});
    QCOMPARE(m_wait->secondsLeft(), 1);
}

void TestRetryWait::otherFailuresDoNotWait()
{
    for (const FailureKind kind : {FailureKind::WrongCredentials, FailureKind::WrongCode,
             FailureKind::Unreachable, FailureKind::Cancelled, FailureKind::PasswordRefused})
        QVERIFY(!m_wait->begin(m_button, {kind}));
    QVERIFY(m_button->isEnabled());
    QCOMPARE(m_banner->text(), QString());
}

void TestRetryWait::theButtonWaitsAndComesBack()
{
    const QSignalSpy ended(m_wait, &RetryWait::ended);
    m_wait->begin(m_button, busyForASecond);
    QVERIFY(!m_banner->isClosable()); // it is the reason
    QTRY_VERIFY(m_button->isEnabled());
    QCOMPARE(ended.count(), 1);
    QVERIFY(!m_wait->isWaiting());
    QVERIFY(m_banner->isClosable());
    QCOMPARE(m_banner->text(), QStringLiteral("You can try again now."));
}

/// Pages enable their buttons whenever some work ends.
void TestRetryWait::whoeverEnablesItMeanwhile()
{
    m_wait->begin(m_button, busyForAWhile);
    m_button->setEnabled(true);
    QVERIFY(!m_button->isEnabled());
    m_wait->end();
    QVERIFY(m_button->isEnabled());
    m_button->setEnabled(false);
    m_button->setEnabled(true);
    QVERIFY(m_button->isEnabled());
}

void TestRetryWait::theFocusComesBack()
{
    m_button->setFocus();
    m_wait->begin(m_button, busyForASecond);
    QVERIFY(!m_button->hasFocus());
    QTRY_VERIFY(m_button->isEnabled());
    QVERIFY(m_button->hasFocus());
}

void TestRetryWait::theFocusStaysWhereItWasPut()
{
    auto *third = new QPushButton(m_window.get());
    third->show();
    m_button->setFocus();
    m_wait->begin(m_button, busyForASecond);
    third->setFocus();
    QTRY_VERIFY(m_button->isEnabled());
    QVERIFY(third->hasFocus());
}

/// At the beginning and at the end, not each second: what it would be told of is the name of what is shown,
/// and that of a label without a name of its own is its text.
void TestRetryWait::aScreenReaderHearsItTwice()
{
    const auto *label = m_banner->findChild<QLabel *>();
    const auto heard = [this, label] {
        return QStringList{m_banner->accessibleName(), label->accessibleName()};
    };
    m_wait->begin(m_button, {FailureKind::TooManyRequests, {}, 3});
    const QStringList first = heard();
    QCOMPARE(first, (QStringList{label->text(), label->text()}));
    QTRY_VERIFY(label->text() != first.at(0) && m_wait->isWaiting());
    QCOMPARE(heard(), first);
    QTRY_VERIFY(m_button->isEnabled());
    const QString last = QStringLiteral("You can try again now.");
    QCOMPARE(heard(), (QStringList{last, last}));
}

void TestRetryWait::anotherAddressNeedNotWait()
{
    SignInPage page;
    page.setEmail(QStringLiteral("eo@ysgol.example"));
    page.showFailure({FailureKind::LockedOut});
    page.showFailure({FailureKind::LockedOut});
    auto *button = page.findChild<QPushButton *>(QStringLiteral("logInButton"));
    QVERIFY(!button->isEnabled());
    page.setEmail(QStringLiteral("admin@ysgol.example"));
    QVERIFY(button->isEnabled());
    QVERIFY(!page.findChild<Banner *>()->isSaying());
}

void TestRetryWait::isSaidInTheOtherLanguage()
{
    m_wait->begin(m_button, busyForAWhile);
    const QString english = m_banner->text();
    m_translations.set(Language::Welsh);
    QTRY_VERIFY(m_banner->findChild<QLabel *>()->text() != english);
    QVERIFY(m_banner->findChild<QLabel *>()->text().contains(QStringLiteral("600 eiliad")));
}

// --- The pages ---------------------------------------------------------------------------------------------

/// A page where `pressed` has been pressed and is being answered.
struct Asked
{
    std::unique_ptr<QWidget> page;
    std::function<void(const Failure &)> showFailure;
    QPushButton *pressed;
};

template <typename Page>
static Asked asked(Page *page, const char *pressed)
{
    auto *button = page->template findChild<QPushButton *>(QString::fromLatin1(pressed));
    button->click();
    page->beginWork();
    page->endWork();
    return {std::unique_ptr<QWidget>(page), [page](const Failure &failure) { page->showFailure(failure); },
        button};
}

template <typename Page>
static Page *typed(Page *page, const char *field, const char *text)
{
    page->template findChild<QLineEdit *>(QString::fromLatin1(field))->setText(QString::fromLatin1(text));
    return page;
}

static CodePage *codePage()
{
    auto *page = new CodePage;
    page->ask({session::Factor::TextMessage, QStringLiteral("+***0123")});
    return typed(page, "codeField", "123456");
}

template <typename Page>
static Page *screen(const char *name, words::Translations &translations)
{
    return static_cast<Page *>(tests::identityScreen(QString::fromLatin1(name), translations));
}

static Asked askedPage(const QString &name, words::Translations &translations)
{
    if (name == QStringLiteral("sign in"))
        return asked(
            typed(typed(new SignInPage, "email", "eo@ysgol.example"), "password", "x"), "logInButton");
    if (name == QStringLiteral("lock"))
        return asked(typed(new LockPage, "password", "x"), "unlockButton");
    if (name == QStringLiteral("code"))
        return asked(codePage(), "verifyButton");
    if (name == QStringLiteral("factor"))
        return asked(new FactorPage, "textButton");
    if (name == QStringLiteral("new password"))
        return asked(new NewPasswordPage, "setButton");
    if (name == QStringLiteral("forgot password"))
        return asked(screen<ForgotPasswordPage>("forgot password", translations), "sendButton");
    if (name == QStringLiteral("forgot password, code"))
        return asked(screen<ForgotPasswordPage>("forgot password, code", translations), "setButton");
    if (name == QStringLiteral("MFA selection"))
        return asked(screen<MfaSelectionPage>("MFA selection", translations), "emailButton");
    if (name == QStringLiteral("MFA app"))
        return asked(
            typed(screen<MfaAppPage>("MFA app", translations), "codeField", "123456"), "verifyButton");
    if (name == QStringLiteral("MFA text, send")) {
        auto *page = new MfaTextPage;
        return asked(typed(page, "numberField", "+447700900123"), "sendButton");
    }
    if (name == QStringLiteral("MFA text"))
        return asked(
            typed(screen<MfaTextPage>("MFA text", translations), "codeField", "123456"), "verifyButton");
    return asked(
        typed(screen<MfaEmailPage>("MFA email", translations), "codeField", "123456"), "verifyButton");
}

void TestRetryWait::everyPageHoldsWhatWasPressed_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"sign in", "lock", "code", "factor", "new password", "forgot password",
             "forgot password, code", "MFA selection", "MFA app", "MFA text, send", "MFA text", "MFA email"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRetryWait::everyPageHoldsWhatWasPressed()
{
    QFETCH(QString, name);
    const Asked asked = askedPage(name, m_translations);
    QVERIFY(asked.pressed->isEnabled());
    asked.showFailure(busyForAWhile);
    QVERIFY(!asked.pressed->isEnabled());
    QCOMPARE(
        asked.page->findChild<Banner *>(QStringLiteral("banner"))->text(), words::sentence(busyForAWhile));
    waitOf(*asked.page)->end();
    QVERIFY(asked.pressed->isEnabled());
}

void TestRetryWait::everyPageSaysAnUnknownStepByItsName()
{
    QFETCH(QString, name);
    const Asked asked = askedPage(name, m_translations);
    asked.showFailure({FailureKind::UnsupportedChallenge, QStringLiteral("FACE_SCAN")});
    QVERIFY(asked.page->findChild<Banner *>(QStringLiteral("banner"))
                ->text()
                .contains(QStringLiteral("FACE_SCAN")));
    QVERIFY(asked.pressed->isEnabled());
}

QTEST_MAIN(TestRetryWait)
#include "test_retrywait.moc"
