#include "dialogs/accessdialog.h"
#include "dialogs/deletequestion.h"
#include "screens.h"
#include "widgets/permissionlist.h"
#include "widgets/permissionrow.h"
#include "widgets/switch.h"
#include "words/words.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

class TestAccessDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void confirmsOnlyChanges();
    void saysWhatWillChange();
    void sendsTheChange();
    void keepsThePendingChoiceWhenSomebodyElseChanged();
    void closesWhenThePersonIsGone();
    void showsTheExamsOfficerAsFixed();
    void deleteNamesThePersonAndWhatTheyLose();
    void deleteDefaultsToCancel();
    void deleteIsDoneOnce();
    void saysBeforehandThatItIsOffline();

private:
    void open(const CentreUser &user);
    QCoro::Task<Result<directory::Saved>> take(CentreUser seen, AccessChange change, QUuid operation);
    QPushButton *confirm() { return m_dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")); }
    Switch *switchOf(const char *id)
    {
        return m_dialog->findChild<PermissionRow *>(QString::fromLatin1(id))->findChild<Switch *>();
    }
    QString footnote() { return m_dialog->findChild<QLabel *>(QStringLiteral("footnote"))->text(); }

    words::Translations m_translations;
    QPointer<AccessDialog> m_dialog;
    std::optional<CentreUser> m_present;
    std::optional<Failure> m_answer;
    QList<CentreUser> m_seen;
    QList<AccessChange> m_sent;
    QList<QUuid> m_operations;
};

QCoro::Task<Result<directory::Saved>> TestAccessDialog::take(
    CentreUser seen, AccessChange change, QUuid operation)
{
    m_seen << seen;
    m_sent << change;
    m_operations << operation;
    if (m_answer)
        co_return failed(*m_answer);
    co_return directory::Saved{};
}

void TestAccessDialog::open(const CentreUser &user)
{
    m_seen.clear();
    m_sent.clear();
    m_operations.clear();
    m_answer.reset();
    m_present = user;
    m_dialog = new AccessDialog(
        tests::accessOf(user),
        [this](CentreUser seen, AccessChange change, QUuid operation, std::stop_token) {
            return take(seen, change, operation);
        },
        [this] { return m_present; }, m_translations);
    m_dialog->show();
}

void TestAccessDialog::cleanup()
{
    delete m_dialog;
}

void TestAccessDialog::confirmsOnlyChanges()
{
    open(tests::people().at(2)); // has Past Papers and IAMIS
    QVERIFY(!confirm()->isEnabled());
    switchOf("viewScripts")->click();
    QVERIFY(confirm()->isEnabled());
    switchOf("viewScripts")->click();
    QVERIFY(!confirm()->isEnabled());
}

void TestAccessDialog::saysWhatWillChange()
{
    open(tests::people().at(2));
    switchOf("viewScripts")->click();
    QCOMPARE(footnote(), QStringLiteral("Give: View Scripts."));
    switchOf("iamis")->click();
    QCOMPARE(footnote(), QStringLiteral("Give: View Scripts. Take away: IAMIS."));
}

void TestAccessDialog::sendsTheChange()
{
    open(tests::people().at(2));
    const QSignalSpy spy(m_dialog, &AccessDialog::changed);
    switchOf("viewScripts")->click();
    switchOf("iamis")->click();
    m_answer = Failure{FailureKind::ConnectionLost};
    confirm()->click();
    m_answer.reset();
    confirm()->click();
    const AccessChange expected{Permission::ViewScripts, Permission::Iamis};
    QCOMPARE(m_sent.size(), 2);
    QCOMPARE(m_seen, QList<CentreUser>(2, tests::people().at(2)));
    QVERIFY(m_sent.at(0) == expected && m_sent.at(1) == expected);
    QCOMPARE(m_operations.at(0), m_operations.at(1));
    QCOMPARE(spy.count(), 1);
}

void TestAccessDialog::keepsThePendingChoiceWhenSomebodyElseChanged()
{
    open(tests::people().at(2));
    switchOf("viewScripts")->click();
    m_answer = Failure{FailureKind::ChangedMeanwhile};
    m_present->permissions.setFlag(Permission::Iamis, false);
    m_present->permissions.setFlag(Permission::ItemLevelData, true);
    confirm()->click();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(switchOf("viewScripts")->isChecked());
    QVERIFY(!switchOf("iamis")->isChecked());
    QVERIFY(switchOf("itemLevelData")->isChecked());
    QCOMPARE(footnote(), QStringLiteral("Give: View Scripts."));
    QVERIFY(switchOf("viewScripts")->accessibleDescription().contains(QStringLiteral("not sent yet")));
    QVERIFY(switchOf("iamis")->accessibleDescription().contains(QStringLiteral("taken this away")));
    m_answer.reset();
    confirm()->click();
    QCOMPARE(m_sent.at(1).grant, Permissions(Permission::ViewScripts));
    QVERIFY(!m_sent.at(1).withdraw);
    QVERIFY(m_operations.at(1) != m_operations.at(0));
}

void TestAccessDialog::closesWhenThePersonIsGone()
{
    open(tests::people().at(2));
    const QSignalSpy spy(m_dialog, &AccessDialog::userGone);
    switchOf("viewScripts")->click();
    m_answer = Failure{FailureKind::UserGone};
    confirm()->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestAccessDialog::showsTheExamsOfficerAsFixed()
{
    open(tests::people().at(0));
    for (const Permission permission : allPermissions) {
        Switch *widget = switchOf(idOf(permission).toLatin1().constData());
        QVERIFY(widget->isChecked());
        QVERIFY(!widget->isEnabled());
        QVERIFY(
            widget->accessibleDescription().contains(words::whyFixed(permission, AccountType::ExamsOfficer)));
    }
    QVERIFY(!confirm()->isEnabled());
}

static QCoro::Task<Result<directory::Saved>> refuse(FailureKind kind)
{
    co_return failed(kind);
}

void TestAccessDialog::deleteNamesThePersonAndWhatTheyLose()
{
    DeleteQuestion question(
        tests::people().at(2), tests::catalogue(),
        [](QUuid, std::stop_token) { return refuse(FailureKind::TimedOut); }, m_translations);
    const QString asked = question.findChild<QLabel *>(QStringLiteral("question"))->text();
    const QString loses = question.findChild<QLabel *>(QStringLiteral("loses"))->text();
    QVERIFY(asked.contains(QStringLiteral("Gwenllïan Davies-Llywelyn")));
    QVERIFY(loses.contains(QStringLiteral("User")));
    QVERIFY(loses.contains(QStringLiteral("IAMIS, Past Papers, Marking Schemes and Resources")));
    QVERIFY(!loses.contains(QStringLiteral("View Scripts")));
}

void TestAccessDialog::deleteDefaultsToCancel()
{
    DeleteQuestion question(
        tests::people().at(2), tests::catalogue(),
        [](QUuid, std::stop_token) { return refuse(FailureKind::TimedOut); }, m_translations);
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    question.show();
    QVERIFY(question.findChild<QPushButton *>(QStringLiteral("cancelButton"))->isDefault());
    const QSignalSpy rejected(&question, &QDialog::rejected);
    QTest::keyClick(&question, Qt::Key_Return);
    QCOMPARE(rejected.count(), 1);
}

void TestAccessDialog::deleteIsDoneOnce()
{
    QList<QUuid> operations;
    FailureKind kind = FailureKind::ConnectionLost;
    DeleteQuestion question(
        tests::people().at(2), tests::catalogue(),
        [&](QUuid operation, std::stop_token) {
            operations << operation;
            return refuse(kind);
        },
        m_translations);
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    question.show();
    const QSignalSpy spy(&question, &DeleteQuestion::deleted);
    auto *button = question.findChild<QPushButton *>(QStringLiteral("deleteButton"));
    button->click();
    QVERIFY(question.isVisible());
    kind = FailureKind::UserGone; // somebody else was quicker, or the first try had arrived
    button->click();
    QCOMPARE(operations.size(), 2);
    QCOMPARE(operations.at(0), operations.at(1));
    QCOMPARE(spy.count(), 1);
    QVERIFY(!question.isVisible());
}

/// Whoever is deleted while the portal cannot be reached can still sign in: said before it is confirmed.
void TestAccessDialog::saysBeforehandThatItIsOffline()
{
    DeleteQuestion question(
        tests::people().at(2), tests::catalogue(),
        [](QUuid, std::stop_token) { return refuse(FailureKind::TimedOut); }, m_translations);
    question.show();
    auto *banner = question.findChild<Banner *>();
    QVERIFY(!banner->isVisible());
    question.sayOffline();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("until then the person still has access")));
    open(tests::people().at(2));
    m_dialog->sayOffline();
    QVERIFY(m_dialog->findChild<Banner *>()->text().contains(QStringLiteral("saved on this computer")));
}

QTEST_MAIN(TestAccessDialog)
#include "test_accessdialog.moc"
