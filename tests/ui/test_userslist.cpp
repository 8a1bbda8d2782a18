#include "dialogs/question.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/wrappedtext.h"
#include "models/userlistmodel.h"
#include "pages/manageuserspage.h"
#include "people.h"
#include "users/listheader.h"
#include "users/rowactionsbutton.h"
#include "users/userdelegate.h"
#include "users/userlistview.h"
#include "widgets/menu.h"
#include "words/words.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

class TestUsersList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysHowManyAndHowFresh();
    void keepsTheSelectionByPerson();
    void actionsButtonFollowsTheSelection();
    void opensActionsByKeyboard();
    void menuSaysWhyNot();
    void menuDoesWhatItSays();
    void invitationsCanBeResentAndCancelled();
    void whatWaitsCanBeUndone();
    void whatNeedsADecisionLeadsThere();
    void waitingAccessLooksDifferent();
    void whatWaitsIsBelowTheState();
    void searchesAndClears();
    void sortsByKeyboard();
    void inviteSaysWhyNot();

private:
    template <typename T>
    T *child(const char *name = "")
    {
        const QString wanted = QString::fromLatin1(name);
        return wanted.isEmpty() ? m_page->findChild<T *>() : m_page->findChild<T *>(wanted);
    }

    /// The menu of `user`, those entries that can be chosen or those that cannot.
    QStringList entries(const CentreUser &user, bool enabled);
    /// A cell of the list.
    QImage picture(const QString &id, int column);

    std::unique_ptr<models::UserListModel> m_model;
    std::unique_ptr<ManageUsersPage> m_page;
};

void TestUsersList::init()
{
    m_page.reset();
    m_model = std::make_unique<models::UserListModel>();
    m_model->setUsers(tests::people(), tests::people().constFirst().id);
    m_page = std::make_unique<ManageUsersPage>(m_model.get());
    m_page->resize(1100, 800);
    m_page->show();
}

void TestUsersList::saysHowManyAndHowFresh()
{
    m_page->setSummary({2, 3, QDateTime::currentDateTime()});
    const QString subtitle = child<QLabel>("subtitle")->text();
    QVERIFY(subtitle.contains(QStringLiteral("8 people")));
    QVERIFY(subtitle.contains(QStringLiteral("2 of 3 Admin seats used")));
    QVERIFY(subtitle.contains(QStringLiteral("copy from today")));
}

void TestUsersList::keepsTheSelectionByPerson()
{
    auto *list = child<UserListView>("list");
    const QString mair = tests::people().at(3).id;
    m_page->select(mair);
    QCOMPARE(list->selectedId(), mair);
    child<QLineEdit>("search")->setText(QStringLiteral("a"));
    QCOMPARE(list->selectedId(), mair);
    child<QLineEdit>("search")->setText(QStringLiteral("rhys"));
    QCOMPARE(m_model->rowCount(), 1);
    child<QLineEdit>("search")->clear();
    QCOMPARE(list->selectedId(), mair);
    m_model->sort(models::UserListModel::PersonColumn, Qt::DescendingOrder);
    QCOMPARE(list->selectedId(), mair);
    m_model->setUsers(tests::people(), {});
    QCOMPARE(list->selectedId(), mair);
}

void TestUsersList::actionsButtonFollowsTheSelection()
{
    auto *button = child<RowActionsButton>();
    auto *list = child<UserListView>("list");
    m_page->select(tests::people().at(3).id);
    QVERIFY(button->isVisible());
    QCOMPARE(button->accessibleName(), QStringLiteral("Actions for Mair Jones"));
    // As a screen reader selects: without making the row current.
    list->selectionModel()->select(
        m_model->index(m_model->rowOf(tests::people().at(4).id), 0), QItemSelectionModel::ClearAndSelect);
    QCOMPARE(button->accessibleName(), QStringLiteral("Actions for Rhŷs ap Tomos"));
    const QSignalSpy spy(m_page.get(), &ManageUsersPage::actionsWanted);
    button->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), tests::people().at(4).id);
    child<QLineEdit>("search")->setText(QStringLiteral("mair"));
    child<QLineEdit>("search")->setText(QStringLiteral("zzz"));
    QVERIFY(!button->isVisible());
}

void TestUsersList::opensActionsByKeyboard()
{
    auto *list = child<UserListView>("list");
    m_page->select(tests::people().at(3).id);
    const QSignalSpy spy(m_page.get(), &ManageUsersPage::actionsWanted);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Menu})
        QTest::keyClick(list, key);
    QCOMPARE(spy.count(), 4);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->selectedId(), tests::people().at(7).id);
}

void TestUsersList::menuSaysWhyNot()
{
    m_page->openActions(tests::people().constFirst(),
        {Refusal::ExamsOfficerFixed, Refusal::ExamsOfficerFixed, Refusal::ExamsOfficerFixed},
        QPoint(100, 100));
    const auto *menu = child<Menu>();
    QVERIFY(menu);
    QStringList lines;
    for (const QAction *action : menu->actions()) {
        QVERIFY(action->isSeparator() || !action->isEnabled());
        lines << action->text();
    }
    QVERIFY(lines.contains(QStringLiteral("Manage Access")));
    QVERIFY(lines.contains(QStringLiteral("Delete User")));
    QVERIFY(lines.contains(words::sentence(Refusal::ExamsOfficerFixed)));
}

/// Of an ordinary person: nothing of invitations, nothing of what waits.
void TestUsersList::menuDoesWhatItSays()
{
    const QSignalSpy manage(m_page.get(), &ManageUsersPage::manageAccessWanted);
    const QSignalSpy move(m_page.get(), &ManageUsersPage::emailChangeWanted);
    const QSignalSpy remove(m_page.get(), &ManageUsersPage::deleteWanted);
    m_page->openActions(tests::people().at(4), {}, QPoint(100, 100));
    auto *menu = child<Menu>();
    QCOMPARE(menu->actions().size(), 3);
    for (QAction *action : menu->actions())
        action->trigger();
    QCOMPARE(manage.count(), 1);
    QCOMPARE(move.count(), 1);
    QCOMPARE(remove.count(), 1);
}

QStringList TestUsersList::entries(const CentreUser &user, bool enabled)
{
    delete child<Menu>();
    m_page->openActions(user, {}, QPoint(100, 100));
    QStringList texts;
    for (const QAction *action : child<Menu>()->actions()) {
        if (action->isEnabled() == enabled && !action->isSeparator())
            texts << action->text();
    }
    return texts;
}

static PendingChange change(const CentreUser &base, ChangeKind kind, ChangeState state = ChangeState::Waiting)
{
    PendingChange made;
    made.base = base;
    made.kind = kind;
    made.state = state;
    made.number = 7;
    return made;
}

void TestUsersList::invitationsCanBeResentAndCancelled()
{
    const CentreUser mair = tests::people().at(3);
    const QSignalSpy resend(m_page.get(), &ManageUsersPage::resendWanted);
    const QSignalSpy cancel(m_page.get(), &ManageUsersPage::cancelInvitationWanted);
    const QSignalSpy mailHelp(m_page.get(), &ManageUsersPage::mailHelpWanted);
    const QStringList all = entries(mair, true);
    QCOMPARE(all.join(QLatin1Char('|')),
        QStringLiteral(
            "Manage Access|Change email address…|Resend invitation|No email?|Cancel invitation|Delete User"));
    for (QAction *action : child<Menu>()->actions())
        action->trigger();
    QCOMPARE(resend.count(), 1);
    QCOMPARE(resend.at(0).at(0).toString(), mair.id);
    QCOMPARE(mailHelp.count(), 1);
    QCOMPARE(cancel.count(), 0); // it is asked about
    child<Question>()->findChild<QPushButton *>(QStringLiteral("confirmButton"))->click();
    QCOMPARE(cancel.count(), 1);
    m_model->put(mair, {change(mair, ChangeKind::ResendInvitation)});
    QVERIFY(entries(mair, false).contains(QStringLiteral("Resend invitation")));
    m_model->put(mair, {change(mair, ChangeKind::Invite)});
    QCOMPARE(entries(mair, true).join(QLatin1Char('|')),
        QStringLiteral("Manage Access|Undo waiting change|Delete User"));
}

void TestUsersList::whatWaitsCanBeUndone()
{
    const CentreUser rhys = tests::people().at(4);
    const QSignalSpy undo(m_page.get(), &ManageUsersPage::undoWanted);
    m_model->put(rhys, {change(rhys, ChangeKind::Delete)});
    QCOMPARE(entries(rhys, true), QStringList{QStringLiteral("Undo waiting change")});
    for (QAction *action : child<Menu>()->actions())
        action->trigger();
    QCOMPARE(undo.count(), 1);
    QCOMPARE(undo.at(0).at(0).value<quint64>(), quint64(7));
    m_model->put(rhys, {change(rhys, ChangeKind::ChangeAccess, ChangeState::UnderWay)});
    const QStringList disabled = entries(rhys, false);
    QVERIFY(disabled.contains(QStringLiteral("Undo waiting change")));
    QVERIFY(disabled.contains(QStringLiteral("It is being sent, so it cannot be undone just now.")));
}

void TestUsersList::whatNeedsADecisionLeadsThere()
{
    const CentreUser rhys = tests::people().at(4);
    const QSignalSpy decide(m_page.get(), &ManageUsersPage::decideWanted);
    m_model->put(rhys, {change(rhys, ChangeKind::ChangeAccess, ChangeState::Conflict)});
    QVERIFY(entries(rhys, true).contains(QStringLiteral("Decide…")));
    // Nothing new is kept before that, so nothing new is offered.
    const QStringList disabled = entries(rhys, false);
    QVERIFY(disabled.contains(QStringLiteral("Manage Access")));
    QVERIFY(disabled.contains(QStringLiteral("Delete User")));
    QVERIFY(disabled.contains(
        QStringLiteral("An earlier change needs your decision before the person can be changed again.")));
    for (QAction *action : child<Menu>()->actions())
        action->trigger();
    QCOMPARE(decide.count(), 1);
    QCOMPARE(decide.at(0).at(0).value<quint64>(), quint64(7));
}

QImage TestUsersList::picture(const QString &id, int column)
{
    auto *list = child<UserListView>("list");
    list->clearSelection();
    list->scrollTo(m_model->index(m_model->rowOf(id), column));
    return list->viewport()->grab(list->visualRect(m_model->index(m_model->rowOf(id), column))).toImage();
}

/// Given, given but waiting, waiting to be taken away, not given: four looks, and none by colour alone.
void TestUsersList::waitingAccessLooksDifferent()
{
    CentreUser rhys = tests::people().at(4);
    const auto look = [this, &rhys](Permissions has, const AccessChange &waiting) {
        rhys.permissions = has;
        PendingChange made = change(rhys, ChangeKind::ChangeAccess);
        made.access = waiting;
        m_model->put(*applied(made, rhys), {made});
        // Columns are as wide as what is in them; the marks are where they are.
        const QImage cell = picture(rhys.id, models::UserListModel::AccessColumn);
        return cell.copy(0, 0, UserDelegate::accessWidth(), cell.height());
    };
    const QList<QImage> looks{look(Permission::Iamis, {}), look({}, {Permission::Iamis, {}}),
        look(Permission::Iamis, {{}, Permission::Iamis}), look({}, {})};
    for (qsizetype one = 0; one < looks.size(); ++one) {
        for (qsizetype other = 0; other < one; ++other) {
            QVERIFY(looks[one] != looks[other]);
            QVERIFY(looks[one].convertToFormat(QImage::Format_Grayscale8)
                != looks[other].convertToFormat(QImage::Format_Grayscale8));
        }
    }
}

void TestUsersList::whatWaitsIsBelowTheState()
{
    const CentreUser rhys = tests::people().at(4);
    const QImage before = picture(rhys.id, models::UserListModel::StateColumn);
    m_model->put(rhys, {change(rhys, ChangeKind::Delete)});
    const QImage waiting = picture(rhys.id, models::UserListModel::StateColumn);
    QVERIFY(waiting != before);
    QVERIFY(waiting.width()
        >= QFontMetrics(hintFont()).horizontalAdvance(m_model->someWaitingLines().constFirst()));
    // Narrow: in two lines rather than cut.
    m_page->resize(scaled(756), scaled(500));
    QCoreApplication::processEvents();
    QVERIFY(picture(rhys.id, models::UserListModel::StateColumn).width() < waiting.width());
    QCOMPARE(linesOf(m_model->someWaitingLines().constFirst(), hintFont(), scaled(120)), 2);
    QCOMPARE(linesOf(QStringLiteral("Active"), hintFont(), scaled(120)), 1);
}

void TestUsersList::searchesAndClears()
{
    auto *search = child<QLineEdit>("search");
    QTest::keyClicks(search, QStringLiteral("xyz"));
    QVERIFY(child<QLabel>("emptyTitle")->isVisible());
    QCOMPARE(child<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody matches “xyz”."));
    child<QPushButton>("everybodyButton")->click();
    QCOMPARE(m_model->rowCount(), 8);
    QTest::keyClicks(search, QStringLiteral("gwenllian"));
    QCOMPARE(m_model->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    m_page->setFocus();
    m_model->setUsers({}, {});
    QCOMPARE(child<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody is in the list yet."));
}

void TestUsersList::sortsByKeyboard()
{
    auto *header = child<ListHeader>();
    QTest::keyClick(header, Qt::Key_Right);
    QTest::keyClick(header, Qt::Key_Space);
    QCOMPARE(m_model->sortColumn(), int(models::UserListModel::AccountTypeColumn));
    QTest::keyClick(header, Qt::Key_Return);
    QCOMPARE(m_model->sortOrder(), Qt::DescendingOrder);
}

void TestUsersList::inviteSaysWhyNot()
{
    const QSignalSpy spy(m_page.get(), &ManageUsersPage::inviteWanted);
    m_page->setInviteVerdict(Refusal::UserAccount);
    QVERIFY(!child<QPushButton>("inviteButton")->isEnabled());
    QCOMPARE(child<QLabel>("inviteReason")->text(), words::sentence(Refusal::UserAccount));
    child<QPushButton>("inviteButton")->click();
    QCOMPARE(spy.count(), 0);
    m_page->setInviteVerdict({});
    child<QPushButton>("inviteButton")->click();
    QCOMPARE(spy.count(), 1);
}

QTEST_MAIN(TestUsersList)
#include "test_userslist.moc"
