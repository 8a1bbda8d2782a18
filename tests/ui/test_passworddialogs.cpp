#include "dialogs/changepassworddialog.h"
#include "dialogs/profiledialog.h"
#include "http/pause.h"
#include "newpassword.h"
#include "widgets/banner.h"
#include "widgets/busybar.h"
#include "widgets/choicebox.h"
#include "widgets/hintline.h"
#include "widgets/tickbox.h"
#include "words/words.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::tests;

namespace {

/// Stands for the portal: notes what is sent, and answers as it is told.
struct Desk
{
    QList<QStringList> passwords;
    QList<ProfileDialog::Details> profiles;
    std::optional<Failure> refusal;

    QCoro::Task<Result<void>> answer()
    {
        if (refusal) {
            Failure failure = *refusal;
            co_return failed(std::move(failure));
        }
        co_return {};
    }
};

} // namespace

class TestPasswordDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = {}; }
    void cleanup();
    void changesThePassword();
    void asksForAllThree();
    void refusesTheSameAgain();
    void putsRefusalsAtTheirFields();
    void saysWhatAStopMayHaveLeft();
    void asksBeforeLosingAPassword();
    void readsTheProfileInSight();
    void canBeCancelledWhileItReads();
    void savesTheProfile();
    void sendsNothingThatIsNotChanged();
    void checksTheNames();
    void keepsTheAddress();
    void leavesTheNumberToOthers();
    void saysWhereTheNumberIsNotVerified();
    void offersToSwitchTheProgram();
    void putsTheProfilesRefusalsAtTheirFields();
    void keepsTheProfileThroughALanguageSwitch();

private:
    static ProfileDialog::Setting carys(const QString &number = {}, bool verified = true);
    ChangePasswordDialog &openPassword();
    ProfileDialog &openProfile(const QString &number = {}, bool verified = true);
    void fillIn(const QString &current, const QString &proposed);

    words::Translations m_translations;
    Desk m_desk;
    QPointer<FormDialog> m_dialog;
};

void TestPasswordDialogs::cleanup()
{
    delete m_dialog;
    m_translations.set(Language::English);
}

ChangePasswordDialog &TestPasswordDialogs::openPassword()
{
    auto *dialog = new ChangePasswordDialog(
        [this](const QString &current, const QString &proposed, std::stop_token) {
            m_desk.passwords << QStringList{current, proposed};
            return m_desk.answer();
        },
        {QStringLiteral("carys.wyn@ysgol-practis.example")}, m_translations);
    m_dialog = dialog;
    dialog->show();
    return *dialog;
}

ProfileDialog::Setting TestPasswordDialogs::carys(const QString &number, bool verified)
{
    return {{QStringLiteral("Carys"), QStringLiteral("Wyn"), Language::English},
        QStringLiteral("carys@ysgol-practis.example"), number, verified};
}

ProfileDialog &TestPasswordDialogs::openProfile(const QString &number, bool verified)
{
    auto *dialog = new ProfileDialog(
        carys(number, verified),
        [this](const ProfileDialog::Details &details, std::stop_token) {
            m_desk.profiles << details;
            return m_desk.answer();
        },
        m_translations);
    m_dialog = dialog;
    dialog->show();
    return *dialog;
}

void TestPasswordDialogs::fillIn(const QString &current, const QString &proposed)
{
    child<QLineEdit>(*m_dialog, "current")->setText(current);
    type(*m_dialog, proposed, proposed);
    child<QPushButton>(*m_dialog, "changeButton")->click();
}

void TestPasswordDialogs::changesThePassword()
{
    const QSignalSpy spy(&openPassword(), &ChangePasswordDialog::changed);
    fillIn(QStringLiteral("old one"), good);
    QCOMPARE(m_desk.passwords, (QList<QStringList>{{QStringLiteral("old one"), good}}));
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestPasswordDialogs::asksForAllThree()
{
    QWidget &dialog = openPassword();
    child<QPushButton>(dialog, "changeButton")->click();
    QCOMPARE(problemAt(dialog, "currentHint"), QStringLiteral("Enter your current password."));
    QCOMPARE(problemAt(dialog, "newPasswordHint"), QStringLiteral("Enter a new password."));
    QVERIFY(!problemAt(dialog, "repeatedHint").isEmpty());
    QVERIFY(m_desk.passwords.isEmpty());
    child<QLineEdit>(dialog, "current")->setText(QStringLiteral("x"));
    QCOMPARE(problemAt(dialog, "currentHint"), QString());
}

void TestPasswordDialogs::refusesTheSameAgain()
{
    QWidget &dialog = openPassword();
    fillIn(good, good);
    QCOMPARE(problemAt(dialog, "newPasswordHint"),
        QStringLiteral("This is the current password. Choose another one."));
    QVERIFY(m_desk.passwords.isEmpty());
}

void TestPasswordDialogs::putsRefusalsAtTheirFields()
{
    QWidget &dialog = openPassword();
    m_desk.refusal = Failure{FailureKind::WrongCurrentPassword};
    fillIn(QStringLiteral("wrong"), good);
    QCOMPARE(problemAt(dialog, "currentHint"), words::sentence(*m_desk.refusal));
    m_desk.refusal = Failure{FailureKind::PasswordRefused, QStringLiteral("too short")};
    fillIn(QStringLiteral("right"), good);
    QCOMPARE(problemAt(dialog, "currentHint"), QString());
    QCOMPARE(problemAt(dialog, "newPasswordHint"), words::sentence(*m_desk.refusal));
    QVERIFY(!child<Banner>(dialog, "banner")->isSaying());
    m_desk.refusal = Failure{FailureKind::UnsupportedChallenge, QStringLiteral("FACE_SCAN")};
    fillIn(QStringLiteral("right"), good);
    QCOMPARE(child<Banner>(dialog, "banner")->text(), words::sentence(*m_desk.refusal));
    QCOMPARE(child<QLineEdit>(dialog, "newPassword")->text(), good);
}

void TestPasswordDialogs::saysWhatAStopMayHaveLeft()
{
    QWidget &dialog = openPassword();
    m_desk.refusal = Failure{FailureKind::Cancelled};
    fillIn(QStringLiteral("right"), good);
    QVERIFY(child<Banner>(dialog, "banner")
                ->text()
                .contains(QStringLiteral("the new password is the one that counts now")));
}

void TestPasswordDialogs::asksBeforeLosingAPassword()
{
    QWidget &dialog = openPassword();
    child<QLineEdit>(dialog, "repeated")->setText(QStringLiteral("x"));
    m_dialog->reject();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<QMessageBox *>());
}

static QCoro::Task<Result<ProfileDialog::Setting>> readOnceToldTo(
    QObject *teller, Result<ProfileDialog::Setting> answer, std::stop_token stop)
{
    co_await http::pauseUntil(teller, &QObject::objectNameChanged, std::chrono::hours(1), stop);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    co_return answer;
}

void TestPasswordDialogs::readsTheProfileInSight()
{
    for (const bool succeeds : {true, false}) {
        ProfileDialog &dialog = openProfile();
        const QSignalSpy notRead(&dialog, &ProfileDialog::notRead);
        QObject teller;
        Result<ProfileDialog::Setting> answer = failed(FailureKind::Unreachable);
        if (succeeds) {
            answer = carys(QStringLiteral("+44 7700 900123"));
            answer->details.firstName = QStringLiteral("Carys Ann");
        }
        dialog.begin([&](std::stop_token stop) { return readOnceToldTo(&teller, answer, stop); });
        QVERIFY(child<BusyBar>(dialog, "busy")->isVisible());
        QVERIFY(!child<QLineEdit>(dialog, "firstName")->isEnabled());
        QVERIFY(child<HintLine>(dialog, "mobileNumberHint")->text().isEmpty()); // not “none”
        QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
        teller.setObjectName(QStringLiteral("now"));
        if (succeeds) {
            QTRY_COMPARE(child<QLineEdit>(dialog, "firstName")->text(), QStringLiteral("Carys Ann"));
            QVERIFY(child<QLineEdit>(dialog, "firstName")->isEnabled());
            QCOMPARE(child<QLineEdit>(dialog, "mobileNumber")->text(), QStringLiteral("+44 7700 900123"));
            QVERIFY(!child<BusyBar>(dialog, "busy")->isVisible());
            child<QPushButton>(dialog, "saveButton")->click(); // with nothing to save
            QVERIFY(m_desk.profiles.isEmpty());
        } else {
            QTRY_COMPARE(notRead.count(), 1);
        }
        QTRY_VERIFY(!m_dialog);
    }
}

void TestPasswordDialogs::canBeCancelledWhileItReads()
{
    const auto button = [](QDialog &dialog) { child<QPushButton>(dialog, "cancelButton")->click(); };
    const auto key = [](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); };
    for (const std::function<void(QDialog &)> &cancel : {std::function<void(QDialog &)>(button), {key}}) {
        ProfileDialog &dialog = openProfile();
        const QSignalSpy notRead(&dialog, &ProfileDialog::notRead);
        QObject teller;
        dialog.begin([&teller](std::stop_token stop) { return readOnceToldTo(&teller, carys(), stop); });
        cancel(dialog);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(notRead.count(), 0);
    }
}

void TestPasswordDialogs::savesTheProfile()
{
    ProfileDialog &dialog = openProfile();
    const QSignalSpy spy(&dialog, &ProfileDialog::saved);
    child<QLineEdit>(dialog, "lastName")->setText(QStringLiteral(" Wyn-Jones "));
    auto *language = child<ChoiceBox>(dialog, "language");
    language->setCurrentIndex(language->findText(QStringLiteral("Cymraeg")));
    child<QPushButton>(dialog, "saveButton")->click();
    const ProfileDialog::Details wanted{
        QStringLiteral("Carys"), QStringLiteral("Wyn-Jones"), Language::Welsh};
    QCOMPARE(m_desk.profiles.size(), 1);
    QVERIFY(m_desk.profiles.constFirst() == wanted);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
    QCOMPARE(m_translations.language(), Language::English); // the offer was not taken
}

void TestPasswordDialogs::sendsNothingThatIsNotChanged()
{
    ProfileDialog &dialog = openProfile();
    const QSignalSpy spy(&dialog, &ProfileDialog::saved);
    child<QLineEdit>(dialog, "firstName")->setText(QStringLiteral("Carys "));
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(m_desk.profiles.isEmpty());
    QCOMPARE(spy.count(), 0);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestPasswordDialogs::checksTheNames()
{
    ProfileDialog &dialog = openProfile();
    child<QLineEdit>(dialog, "firstName")->setText(QStringLiteral(" "));
    child<QLineEdit>(dialog, "lastName")->setText(QString(101, QLatin1Char('x')));
    child<QPushButton>(dialog, "saveButton")->click();
    QCOMPARE(
        problemAt(dialog, "firstNameHint"), words::sentence(InputProblem::Missing, UserField::FirstName));
    QCOMPARE(problemAt(dialog, "lastNameHint"), words::sentence(InputProblem::TooLong, UserField::LastName));
    QVERIFY(m_desk.profiles.isEmpty());
    QVERIFY(dialog.isVisible());
}

void TestPasswordDialogs::keepsTheAddress()
{
    ProfileDialog &dialog = openProfile();
    auto *email = child<QLineEdit>(dialog, "email");
    QTest::keyClicks(email, QStringLiteral("x"));
    QCOMPARE(email->text(), QStringLiteral("carys@ysgol-practis.example"));
    QVERIFY(child<HintLine>(dialog, "emailHint")
                ->text()
                .contains(QStringLiteral("An email address cannot be changed.")));
    QCOMPARE(email->accessibleDescription(), child<HintLine>(dialog, "emailHint")->text());
}

void TestPasswordDialogs::leavesTheNumberToOthers()
{
    ProfileDialog &dialog = openProfile();
    const QSignalSpy spy(&dialog, &ProfileDialog::mobileNumberWanted);
    QCOMPARE(
        child<HintLine>(dialog, "mobileNumberHint")->text(), QStringLiteral("No number has been given yet."));
    child<QPushButton>(dialog, "changeNumberButton")->click();
    QCOMPARE(spy.count(), 1);
    dialog.setMobileNumber(QStringLiteral("+44 7700 900123"));
    QCOMPARE(child<QLineEdit>(dialog, "mobileNumber")->text(), QStringLiteral("+44 7700 900123"));
    QCOMPARE(child<HintLine>(dialog, "mobileNumberHint")->text(), QString());
    QVERIFY(child<QLineEdit>(dialog, "mobileNumber")->isReadOnly());
}

void TestPasswordDialogs::saysWhereTheNumberIsNotVerified()
{
    ProfileDialog &dialog = openProfile(QStringLiteral("+44 7700 900123"), false);
    QVERIFY(
        child<HintLine>(dialog, "mobileNumberHint")->text().startsWith(QStringLiteral("Not verified yet")));
    dialog.setMobileNumber(QStringLiteral("+44 7700 900456"));
    QCOMPARE(child<HintLine>(dialog, "mobileNumberHint")->text(), QString());
}

void TestPasswordDialogs::offersToSwitchTheProgram()
{
    ProfileDialog &dialog = openProfile();
    auto *offer = child<TickBox>(dialog, "switchProgram");
    auto *language = child<ChoiceBox>(dialog, "language");
    QVERIFY(!offer->isVisible());
    language->setCurrentIndex(language->findText(QStringLiteral("Cymraeg")));
    QVERIFY(offer->isVisible());
    offer->setChecked(true);
    language->setCurrentIndex(language->findText(QStringLiteral("English")));
    QVERIFY(!offer->isVisible());
    language->setCurrentIndex(language->findText(QStringLiteral("Cymraeg")));
    m_desk.refusal = Failure{FailureKind::TimedOut};
    child<QPushButton>(dialog, "saveButton")->click();
    QCOMPARE(m_translations.language(), Language::English); // not before it is saved
    m_desk.refusal.reset();
    child<QPushButton>(dialog, "saveButton")->click();
    QCOMPARE(m_translations.language(), Language::Welsh);
}

void TestPasswordDialogs::putsTheProfilesRefusalsAtTheirFields()
{
    ProfileDialog &dialog = openProfile();
    child<QLineEdit>(dialog, "lastName")->setText(QStringLiteral("Huws"));
    m_desk.refusal =
        Failure{FailureKind::FieldsInvalid, {}, 0, {{UserField::LastName, InputProblem::TooLong}}};
    child<QPushButton>(dialog, "saveButton")->click();
    QCOMPARE(problemAt(dialog, "lastNameHint"), words::sentence(InputProblem::TooLong, UserField::LastName));
    QVERIFY(!child<Banner>(dialog, "banner")->isSaying());
    m_desk.refusal = Failure{FailureKind::TimedOut, QStringLiteral("host")};
    child<QLineEdit>(dialog, "lastName")->setText(QStringLiteral("Hughes"));
    child<QPushButton>(dialog, "saveButton")->click();
    QCOMPARE(child<Banner>(dialog, "banner")->text(), words::sentence(*m_desk.refusal));
    QCOMPARE(child<QLineEdit>(dialog, "lastName")->text(), QStringLiteral("Hughes"));
}

void TestPasswordDialogs::keepsTheProfileThroughALanguageSwitch()
{
    ProfileDialog &dialog = openProfile();
    child<QLineEdit>(dialog, "firstName")->setText(QStringLiteral("Nia"));
    auto *language = child<ChoiceBox>(dialog, "language");
    language->setCurrentIndex(language->findText(QStringLiteral("Cymraeg")));
    m_translations.set(Language::Welsh);
    QTRY_COMPARE(dialog.windowTitle(), QStringLiteral("Proffil"));
    QCOMPARE(child<QLineEdit>(dialog, "firstName")->text(), QStringLiteral("Nia"));
    QCOMPARE(language->currentText(), QStringLiteral("Cymraeg"));
    QVERIFY(!child<TickBox>(dialog, "switchProgram")->isVisible()); // it is in that language now
}

QTEST_MAIN(TestPasswordDialogs)
#include "test_passworddialogs.moc"
