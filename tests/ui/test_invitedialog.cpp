#include "dialogs/invitedialog.h"

#include "dialogs/question.h"
#include "people.h"
#include "widgets/choicebox.h"
#include "widgets/hintline.h"
#include "widgets/permissionlist.h"
#include "widgets/permissionrow.h"
#include "widgets/switch.h"
#include "words/words.h"

#include <QCoroTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace canolfan;
using namespace canolfan::ui;

namespace {

/// Stands for the portal: notes what is sent, and answers as it is told.
struct Desk
{
    QList<Invitation> sent;
    QList<QUuid> operations;
    Failure answer{FailureKind::TimedOut};
    bool accepts = false;

    QCoro::Task<Result<directory::Saved>> take(Invitation invitation, QUuid operation)
    {
        sent << invitation;
        operations << operation;
        if (!accepts)
            co_return failed(answer);
        CentreUser user;
        user.id = invitation.id;
        user.firstName = invitation.firstName;
        const directory::Saved saved{user, true};
        co_return saved;
    }
};

/// Never answers until it is stopped.
QCoro::Task<Result<directory::Saved>> wait(std::stop_token stop)
{
    QTimer timer;
    timer.start(5);
    while (!stop.stop_requested())
        co_await qCoro(timer).waitForTimeout();
    co_return failed(FailureKind::Cancelled);
}

} // namespace

class TestInviteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsAsAUser();
    void saysWhatIsMissing();
    void refusesPersonalAndTakenAddresses();
    void sendsWhatWasTyped();
    void asksBeforeInvitingAnAdmin();
    void warnsOfASharedMailbox();
    void remindsOfCandidatePermission();
    void switchesFollowTheTypeUntilTouched();
    void refusesTheTypesThatCannotBe();
    void keepsTheKeyWhileItIsUnclear();
    void putsRefusalsAtTheirFields();
    void cancelStopsTheSending();
    void asksBeforeLosingWhatWasTyped();
    void keepsEverythingThroughALanguageSwitch();

private:
    void open(InviteDialog::Submit submit, int adminSeatsLeft = 1);
    template <typename T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void fillIn();
    PermissionList *permissions() { return child<PermissionList>("permissions"); }
    QString problemAt(const char *hint) { return child<HintLine>(hint)->text(); }
    void send() { child<QPushButton>("sendButton")->click(); }

    words::Translations m_translations;
    Desk m_desk;
    QPointer<InviteDialog> m_dialog;
};

void TestInviteDialog::open(InviteDialog::Submit submit, int adminSeatsLeft)
{
    delete m_dialog;
    m_dialog = new InviteDialog({tests::centre(), tests::catalogue(),
                                    {QStringLiteral("taken@ysgol-practis.example")}, adminSeatsLeft},
        std::move(submit), m_translations);
    m_dialog->show();
}

void TestInviteDialog::init()
{
    m_desk = {};
    open([this](Invitation invitation, QUuid operation, std::stop_token) {
        return m_desk.take(invitation, operation);
    });
}

void TestInviteDialog::cleanup()
{
    delete m_dialog;
}

void TestInviteDialog::fillIn()
{
    child<QLineEdit>("firstName")->setText(QStringLiteral(" Nia "));
    child<QLineEdit>("lastName")->setText(QStringLiteral("O’Brien-Huws"));
    child<QLineEdit>("email")->setText(QStringLiteral("nia@ysgol-practis.example"));
}

void TestInviteDialog::startsAsAUser()
{
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Invite User"));
    QCOMPARE(child<ChoiceBox>("accountType")->currentText(), QStringLiteral("User"));
    QCOMPARE(permissions()->permissions(), Permissions(Permission::PastPapers));
    QVERIFY(problemAt("accountTypeHint").contains(QStringLiteral("1 of 3 Admin seats left")));
}

void TestInviteDialog::saysWhatIsMissing()
{
    send();
    QVERIFY(child<HintLine>("firstNameHint")->hasProblem());
    QVERIFY(child<HintLine>("lastNameHint")->hasProblem());
    QVERIFY(child<HintLine>("emailHint")->hasProblem());
    QVERIFY(m_desk.sent.isEmpty());
    child<QLineEdit>("firstName")->setText(QStringLiteral("N"));
    QVERIFY(!child<HintLine>("firstNameHint")->hasProblem());
}

void TestInviteDialog::refusesPersonalAndTakenAddresses()
{
    auto *email = child<QLineEdit>("email");
    email->setText(QStringLiteral("someone@gmail.com"));
    Q_EMIT email->editingFinished();
    QCOMPARE(problemAt("emailHint"), words::sentence(InputProblem::NotSchoolAddress, UserField::Email));
    email->setText(QStringLiteral("Taken@ysgol-practis.example"));
    QCOMPARE(problemAt("emailHint"), words::sentence(InputProblem::AlreadyInCentre, UserField::Email));
    email->setText(QStringLiteral("free@ysgol-practis.example"));
    QVERIFY(!child<HintLine>("emailHint")->hasProblem());
}

void TestInviteDialog::sendsWhatWasTyped()
{
    m_desk.accepts = true;
    fillIn();
    child<ChoiceBox>("language")->setCurrentIndex(1);
    const QSignalSpy spy(m_dialog, &InviteDialog::invited);
    send();
    QCOMPARE(m_desk.sent.size(), 1);
    const Invitation invitation = m_desk.sent.constFirst();
    QCOMPARE(invitation.firstName, QStringLiteral("Nia"));
    QCOMPARE(invitation.lastName, QStringLiteral("O’Brien-Huws"));
    QCOMPARE(invitation.language, Language::Welsh);
    QCOMPARE(invitation.accountType, AccountType::User);
    QCOMPARE(invitation.permissions, Permissions(Permission::PastPapers));
    QVERIFY(!QUuid(invitation.id).isNull());
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

/// S46, S47: what it opens is said, and nothing is sent before that is confirmed.
void TestInviteDialog::asksBeforeInvitingAnAdmin()
{
    open([this](Invitation invitation, QUuid operation, std::stop_token) {
        return m_desk.take(invitation, operation);
    });
    fillIn();
    auto *type = m_dialog->findChild<ChoiceBox *>(QStringLiteral("accountType"));
    type->setCurrentIndex(type->findData(int(AccountType::Admin)));
    m_dialog->findChild<QPushButton *>(QStringLiteral("sendButton"))->click();
    QVERIFY(m_desk.sent.isEmpty());
    auto *question = m_dialog->findChild<Question *>();
    QVERIFY(question);
    const QString said = question->findChild<QLabel *>(QStringLiteral("consequence"))->text();
    QVERIFY2(said.contains(QStringLiteral("under embargo")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("make entries")), qPrintable(said));
    question->findChild<QPushButton *>(QStringLiteral("confirmButton"))->click();
    QCOMPARE(m_desk.sent.size(), 1);
    QCOMPARE(m_desk.sent.constFirst().accountType, AccountType::Admin);
}

void TestInviteDialog::warnsOfASharedMailbox()
{
    open([this](Invitation invitation, QUuid operation, std::stop_token) {
        return m_desk.take(invitation, operation);
    });
    fillIn();
    auto *email = m_dialog->findChild<QLineEdit *>(QStringLiteral("email"));
    auto *hint = m_dialog->findChild<HintLine *>(QStringLiteral("emailHint"));
    QCOMPARE(hint->text(), QString());
    email->setText(QStringLiteral("exams@ysgol-practis.example"));
    QVERIFY2(
        hint->text().startsWith(QStringLiteral("Several people seem to read")), qPrintable(hint->text()));
    QVERIFY(!hint->hasProblem()); // it may be meant
    email->setText(QStringLiteral("elin@ysgol-practis.example"));
    QCOMPARE(hint->text(), QString());
}

/// S18
void TestInviteDialog::remindsOfCandidatePermission()
{
    open([this](Invitation invitation, QUuid operation, std::stop_token) {
        return m_desk.take(invitation, operation);
    });
    auto *row = m_dialog->findChild<PermissionRow *>(QStringLiteral("viewScripts"));
    const auto isReminding = [row] {
        const QString said = row->findChild<Switch *>()->accessibleDescription();
        return said.contains(QStringLiteral("Make sure that you have it"));
    };
    QVERIFY(!isReminding());
    row->findChild<Switch *>()->click();
    QVERIFY(isReminding());
    row->findChild<Switch *>()->click();
    QVERIFY(!isReminding());
}

void TestInviteDialog::switchesFollowTheTypeUntilTouched()
{
    auto *type = child<ChoiceBox>("accountType");
    type->setCurrentIndex(type->findData(int(AccountType::Admin)));
    QCOMPARE(permissions()->permissions(), startingPermissions(AccountType::Admin));
    type->setCurrentIndex(type->findData(int(AccountType::User)));
    QCOMPARE(permissions()->permissions(), Permissions(Permission::PastPapers));
    child<PermissionRow>("viewScripts")->findChild<Switch *>()->click();
    type->setCurrentIndex(type->findData(int(AccountType::Admin)));
    QCOMPARE(
        permissions()->permissions(), Permission::PastPapers | Permission::ViewScripts | Permission::A2cKeys);
    QVERIFY(!child<PermissionRow>("a2cKeys")->findChild<Switch *>()->isEnabled());
}

void TestInviteDialog::refusesTheTypesThatCannotBe()
{
    open([this](Invitation invitation, QUuid operation,
             std::stop_token) { return m_desk.take(invitation, operation); },
        0);
    auto *type = child<ChoiceBox>("accountType");
    const auto flags = [type](AccountType which) {
        return type->model()->flags(type->model()->index(type->findData(int(which)), 0));
    };
    QVERIFY(!flags(AccountType::ExamsOfficer).testFlag(Qt::ItemIsEnabled));
    QVERIFY(!flags(AccountType::Admin).testFlag(Qt::ItemIsEnabled));
    QVERIFY(flags(AccountType::User).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(type->itemData(type->findData(int(AccountType::ExamsOfficer)), Qt::ToolTipRole).toString(),
        words::sentence(Refusal::OneExamsOfficer));
}

void TestInviteDialog::keepsTheKeyWhileItIsUnclear()
{
    fillIn();
    send();
    send();
    QCOMPARE(m_desk.operations.at(1), m_desk.operations.at(0));
    QCOMPARE(m_desk.sent.at(1).id, m_desk.sent.at(0).id);
    child<QLineEdit>("firstName")->setText(QStringLiteral("Mia"));
    send();
    QVERIFY(m_desk.operations.at(2) != m_desk.operations.at(1));
    QVERIFY(m_desk.sent.at(2).id != m_desk.sent.at(1).id);
    QCOMPARE(child<QLineEdit>("lastName")->text(), QStringLiteral("O’Brien-Huws"));
}

void TestInviteDialog::putsRefusalsAtTheirFields()
{
    fillIn();
    m_desk.answer = {FailureKind::EmailTaken};
    send();
    QCOMPARE(problemAt("emailHint"), words::sentence(InputProblem::AlreadyInCentre, UserField::Email));
    child<QLineEdit>("email")->setText(QStringLiteral("other@ysgol-practis.example"));
    m_desk.answer = {FailureKind::AdminSeatsTaken};
    send();
    QVERIFY(child<HintLine>("accountTypeHint")->hasProblem());
    m_desk.answer = {FailureKind::FieldsInvalid, {}, 0, {{UserField::LastName, InputProblem::TooLong}}};
    send();
    QCOMPARE(problemAt("lastNameHint"), words::sentence(InputProblem::TooLong, UserField::LastName));
    QVERIFY(!child<Banner>("banner")->isSaying());
    m_desk.answer = {FailureKind::FieldsInvalid, {}, 0, {{UserField::Permissions, InputProblem::Unknown}}};
    child<QLineEdit>("lastName")->setText(QStringLiteral("Huws"));
    send();
    QVERIFY(child<Banner>("banner")->isSaying());
}

void TestInviteDialog::cancelStopsTheSending()
{
    open([](Invitation, QUuid, std::stop_token stop) { return wait(stop); });
    fillIn();
    send();
    QVERIFY(!child<QPushButton>("sendButton")->isEnabled());
    QVERIFY(!child<QWidget>("content")->isEnabled());
    child<QPushButton>("cancelButton")->click();
    QTRY_VERIFY(child<QPushButton>("sendButton")->isEnabled());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<Banner>("banner")->isSaying());
    QCOMPARE(child<QLineEdit>("firstName")->text(), QStringLiteral(" Nia "));
}

void TestInviteDialog::asksBeforeLosingWhatWasTyped()
{
    fillIn();
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->defaultButton()->text(), QStringLiteral("Keep editing"));
    question->button(QMessageBox::NoButton);
    for (QAbstractButton *button : question->buttons()) {
        if (button->text() == QStringLiteral("Discard"))
            button->click();
    }
    QVERIFY(!m_dialog || !m_dialog->isVisible());
    init();
    m_dialog->reject();
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestInviteDialog::keepsEverythingThroughALanguageSwitch()
{
    fillIn();
    auto *type = child<ChoiceBox>("accountType");
    type->setCurrentIndex(type->findData(int(AccountType::Admin)));
    child<PermissionRow>("iamis")->findChild<Switch *>()->click();
    const Permissions before = permissions()->permissions();
    child<QPushButton>("sendButton")->click();
    m_translations.set(Language::Welsh);
    QCOMPARE(child<QLineEdit>("firstName")->text(), QStringLiteral(" Nia "));
    QCOMPARE(child<QLineEdit>("email")->text(), QStringLiteral("nia@ysgol-practis.example"));
    QCOMPARE(type->currentData().toInt(), int(AccountType::Admin));
    QCOMPARE(permissions()->permissions(), before);
    const auto switchName = [this] {
        return child<PermissionRow>("iamis")->findChild<Switch *>()->accessibleName();
    };
    QTRY_COMPARE(switchName(), QStringLiteral("cy IAMIS")); // Qt posts the change to windows
    QCOMPARE(type->currentText(), words::label(AccountType::Admin));
    m_translations.set(Language::English);
    QTRY_COMPARE(switchName(), QStringLiteral("IAMIS"));
}

QTEST_MAIN(TestInviteDialog)
#include "test_invitedialog.moc"
