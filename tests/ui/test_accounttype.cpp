#include "screens.h"
#include "widgets/choicebox.h"
#include "widgets/hintline.h"
#include "widgets/permissionlist.h"
#include "widgets/permissionrow.h"
#include "widgets/switch.h"
#include "words/words.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

/// The account type in Manage Access (S38, S39), and the questions that are asked beforehand.
class TestAccountType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void isTheOneTheyHave();
    void examsOfficerIsListedAndRefused();
    void adminIsRefusedWithoutASeat();
    void promotionShowsWhatWillHoldAndAsks();
    void demotionStartsAgain();
    void theSameTypeAgainIsNoChange();
    void cancellingTheQuestionSendsNothing();
    void aTakenSeatIsSaidAtTheType();
    void keepsTheTypeWhenSomebodyElseChanged();
    void examsOfficersStayWhatTheyAre();
    void undoIsAskedAboutWhereSomethingIsLost();

private:
    void open(const CentreUser &user, int adminSeatsLeft = 1);
    QCoro::Task<Result<directory::Saved>> take(AccessChange change);
    template <typename T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void choose(AccountType type);
    void confirm() { child<QPushButton>("confirmButton")->click(); }
    void answer(const char *button)
    {
        m_dialog->findChild<Question *>()->findChild<QPushButton *>(QString::fromLatin1(button))->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    Permissions switchedOn() { return child<PermissionList>("permissions")->permissions(); }
    const QStandardItem *item(AccountType type);

    words::Translations m_translations;
    QPointer<AccessDialog> m_dialog;
    std::optional<CentreUser> m_present;
    std::optional<Failure> m_answer;
    QList<AccessChange> m_sent;
};

QCoro::Task<Result<directory::Saved>> TestAccountType::take(AccessChange change)
{
    m_sent << change;
    if (m_answer) {
        Failure refusal = *m_answer;
        co_return failed(std::move(refusal));
    }
    co_return directory::Saved{};
}

void TestAccountType::open(const CentreUser &user, int adminSeatsLeft)
{
    m_sent.clear();
    m_answer.reset();
    m_present = user;
    m_dialog = new AccessDialog(
        tests::accessOf(user, adminSeatsLeft),
        [this](const CentreUser &, AccessChange change, QUuid, std::stop_token) { return take(change); },
        [this] { return m_present; }, m_translations);
    m_dialog->show();
}

void TestAccountType::cleanup()
{
    delete m_dialog;
}

void TestAccountType::choose(AccountType type)
{
    auto *box = child<ChoiceBox>("accountType");
    box->setCurrentIndex(box->findData(int(type)));
}

const QStandardItem *TestAccountType::item(AccountType type)
{
    auto *box = child<ChoiceBox>("accountType");
    return qobject_cast<QStandardItemModel *>(box->model())->item(box->findData(int(type)));
}

static CentreUser aUser()
{
    return tests::people().at(2); // has Past Papers and IAMIS
}

static CentreUser anAdmin()
{
    return tests::people().at(5); // has Past Papers and Entries and Results
}

void TestAccountType::isTheOneTheyHave()
{
    open(aUser());
    QCOMPARE(child<ChoiceBox>("accountType")->currentText(), QStringLiteral("User"));
    QCOMPARE(child<HintLine>("accountTypeHint")->text(), QStringLiteral("1 of 3 Admin seats left"));
    open(anAdmin());
    QCOMPARE(child<ChoiceBox>("accountType")->currentText(), QStringLiteral("Admin"));
}

void TestAccountType::examsOfficerIsListedAndRefused()
{
    open(aUser());
    const QStandardItem *officer = item(AccountType::ExamsOfficer);
    QCOMPARE(officer->text(), QStringLiteral("Exams Officer"));
    QVERIFY(!officer->isEnabled());
    QVERIFY(officer->accessibleText().contains(words::sentence(Refusal::OneExamsOfficer)));
}

void TestAccountType::adminIsRefusedWithoutASeat()
{
    open(aUser(), 0);
    QVERIFY(!item(AccountType::Admin)->isEnabled());
    QCOMPARE(item(AccountType::Admin)->toolTip(), words::sentence(Refusal::NoAdminSeat));
    open(anAdmin(), 0);
    QVERIFY(item(AccountType::Admin)->isEnabled()); // who has a seat keeps it
}

void TestAccountType::promotionShowsWhatWillHoldAndAsks()
{
    open(aUser());
    const QSignalSpy changed(m_dialog, &AccessDialog::changed);
    choose(AccountType::Admin);
    QCOMPARE(switchedOn(), startingPermissions(AccountType::Admin));
    child<PermissionRow>("iamis")->findChild<Switch *>()->click();
    QVERIFY(child<QLabel>("footnote")->text().startsWith(QStringLiteral("Make an Admin. Access then: ")));
    QVERIFY(!child<QLabel>("footnote")->text().contains(QStringLiteral("IAMIS")));
    confirm();
    QVERIFY(m_sent.isEmpty());
    auto *question = m_dialog->findChild<Question *>();
    QVERIFY(question);
    QCOMPARE(question->findChild<QLabel *>(QStringLiteral("question"))->text(),
        QStringLiteral("Make Gwenllïan Davies-Llywelyn an Admin?"));
    const QString consequence = question->findChild<QLabel *>(QStringLiteral("consequence"))->text();
    QVERIFY(consequence.contains(QStringLiteral("Entries and Results")));
    QVERIFY(!consequence.contains(QStringLiteral("IAMIS")));
    QVERIFY(question->findChild<QPushButton *>(QStringLiteral("cancelButton"))->isDefault());
    answer("confirmButton");
    QCOMPARE(m_sent.size(), 1);
    QCOMPARE(m_sent.at(0).accountType, std::optional(AccountType::Admin));
    // Every assignable permission is in one of the two.
    QCOMPARE(m_sent.at(0).grant | m_sent.at(0).withdraw,
        startingPermissions(AccountType::Admin) & ~Permissions(Permission::A2cKeys));
    QCOMPARE(m_sent.at(0).withdraw, Permissions(Permission::Iamis));
    QCOMPARE(changed.count(), 1);
}

void TestAccountType::demotionStartsAgain()
{
    open(anAdmin());
    choose(AccountType::User);
    QCOMPARE(switchedOn(), Permissions(Permission::PastPapers));
    confirm();
    answer("confirmButton");
    QCOMPARE(m_sent.at(0).accountType, std::optional(AccountType::User));
    QCOMPARE(m_sent.at(0).grant, Permissions(Permission::PastPapers));
    QVERIFY(m_sent.at(0).withdraw.testFlag(Permission::EntriesAndResults));
    QVERIFY(!(m_sent.at(0).withdraw & Permission::A2cKeys));
}

void TestAccountType::theSameTypeAgainIsNoChange()
{
    open(aUser());
    choose(AccountType::Admin);
    QVERIFY(child<QPushButton>("confirmButton")->isEnabled());
    choose(AccountType::User);
    QCOMPARE(switchedOn(), aUser().permissions);
    QVERIFY(!child<QPushButton>("confirmButton")->isEnabled());
}

void TestAccountType::cancellingTheQuestionSendsNothing()
{
    open(aUser());
    choose(AccountType::Admin);
    confirm();
    answer("cancelButton");
    QVERIFY(m_sent.isEmpty());
    QVERIFY(m_dialog->isVisible());
    confirm();
    QVERIFY(m_dialog->findChild<Question *>());
}

void TestAccountType::aTakenSeatIsSaidAtTheType()
{
    open(aUser());
    m_answer = Failure{FailureKind::AdminSeatsTaken};
    choose(AccountType::Admin);
    confirm();
    answer("confirmButton");
    QCOMPARE(child<HintLine>("accountTypeHint")->text(), words::sentence(*m_answer));
    QVERIFY(m_dialog->isVisible());
    choose(AccountType::User);
    QVERIFY(!child<HintLine>("accountTypeHint")->hasProblem());
}

void TestAccountType::keepsTheTypeWhenSomebodyElseChanged()
{
    open(aUser());
    choose(AccountType::Admin);
    child<PermissionRow>("iamis")->findChild<Switch *>()->click();
    m_answer = Failure{FailureKind::ChangedMeanwhile};
    m_present->permissions |= Permission::ViewScripts;
    confirm();
    answer("confirmButton");
    QCOMPARE(child<ChoiceBox>("accountType")->currentText(), QStringLiteral("Admin"));
    QVERIFY(!switchedOn().testFlag(Permission::Iamis));
    QVERIFY(switchedOn().testFlag(Permission::ViewScripts));
    m_answer.reset();
    confirm();
    answer("confirmButton");
    QCOMPARE(m_sent.at(1), m_sent.at(0));
}

void TestAccountType::examsOfficersStayWhatTheyAre()
{
    open(tests::people().at(0));
    QVERIFY(!child<ChoiceBox>("accountType")->isEnabled());
    QVERIFY(child<QLabel>("fixedReason")->isVisible());
}

void TestAccountType::undoIsAskedAboutWhereSomethingIsLost()
{
    PendingChange change;
    change.base = aUser();
    QVERIFY(!Question::isAskedAbout(change));
    change.kind = ChangeKind::Delete;
    QVERIFY(!Question::isAskedAbout(change));
    change.state = ChangeState::NotSent;
    QVERIFY(Question::isAskedAbout(change));
    change.state = ChangeState::UnderWay;
    QVERIFY(Question::isAskedAbout(change));
    change.state = ChangeState::Waiting;
    change.kind = ChangeKind::Invite;
    QVERIFY(Question::isAskedAbout(change));
    const std::unique_ptr<Question> question(Question::aboutUndoing(change));
    question->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(question->findChild<QLabel *>(QStringLiteral("question"))
                ->text()
                .contains(QStringLiteral("Invite Gwenllïan Davies-Llywelyn")));
    const QSignalSpy confirmed(question.get(), &Question::confirmed);
    question->show();
    QTest::keyClick(question.get(), Qt::Key_Return);
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(!question->isVisible());
}

QTEST_MAIN(TestAccountType)
#include "test_accounttype.moc"
