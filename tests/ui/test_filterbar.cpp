#include "models/userlistmodel.h"
#include "pages/manageuserspage.h"
#include "people.h"
#include "rememberedlist.h"
#include "settings/settings.h"
#include "users/filterbar.h"
#include "users/userlistview.h"
#include "widgets/menu.h"
#include "widgets/pillbutton.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// The filters above the list of people, and that they are there again at the next start.
class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filtersByKeyboard();
    void filterMenusSayHowMany();
    void filtersAreCleared();
    void whoIsToBeSeenIsNotFilteredAway();
    void remembersHowItWas();

private:
    template <typename T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }

    /// One of the buttons, by what it says.
    PillButton *filterButton(const char *text);
    /// The menu that it opens.
    Menu *filterMenu(const char *text);
    QStringList shown() const;

    std::unique_ptr<models::UserListModel> m_model;
    std::unique_ptr<ManageUsersPage> m_page;
};

void TestFilterBar::init()
{
    m_page.reset();
    m_model = std::make_unique<models::UserListModel>();
    m_model->setUsers(tests::people(), tests::people().constFirst().id);
    m_page = std::make_unique<ManageUsersPage>(m_model.get());
    m_page->resize(1100, 800);
    m_page->show();
}

PillButton *TestFilterBar::filterButton(const char *text)
{
    for (PillButton *button : m_page->findChildren<PillButton *>()) {
        if (button->text() == QString::fromUtf8(text))
            return button;
    }
    return nullptr;
}

Menu *TestFilterBar::filterMenu(const char *text)
{
    PillButton *button = filterButton(text);
    if (!button)
        return nullptr;
    QTest::keyClick(button, Qt::Key_Space);
    return button->findChild<Menu *>();
}

QStringList TestFilterBar::shown() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names << m_model->userAt(row).firstName;
    return names;
}

/// Several are ticked in one go, and the list follows each.
void TestFilterBar::filtersByKeyboard()
{
    Menu *menu = filterMenu("Account type");
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(shown(), QStringList{QStringLiteral("Carys")});
    QVERIFY(filterButton("Account type: Exams Officer"));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(menu->isVisible());
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(filterButton("Account type: 2"));
    QCOMPARE(child<QLabel>("found")->text(), QStringLiteral("3 found"));
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(m_model->rowCount(), 1);
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
    QTest::keyClicks(child<QLineEdit>("search"), QStringLiteral("aled"));
    QCOMPARE(child<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody matches “aled”."));
    QCOMPARE(child<QLabel>("emptyText")->text(),
        QStringLiteral("Only people whom the filters let through are searched."));
    child<QPushButton>("everybodyButton")->click();
    QCOMPARE(m_model->rowCount(), 8);
}

void TestFilterBar::filterMenusSayHowMany()
{
    QStringList lines;
    for (const QAction *action : filterMenu("State")->actions())
        lines << (action->isSeparator() ? QStringLiteral("-") : action->text());
    QCOMPARE(lines,
        (QStringList{QStringLiteral("Active (7)"), QStringLiteral("Never signed in (1)"),
            QStringLiteral("Invitation has run out (0)"), QStringLiteral("-"),
            QStringLiteral("A change is waiting (0)")}));
}

void TestFilterBar::filtersAreCleared()
{
    UserFilter nobody;
    nobody.set(Condition::of(Language::Welsh), true);
    m_model->setFilter(nobody);
    QCOMPARE(child<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody matches the filters."));
    QCOMPARE(child<QPushButton>("everybodyButton")->text(), QStringLiteral("Show everybody"));
    const QList<QPushButton *> buttons = child<FilterBar>("filters")->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    QVERIFY(buttons.constFirst()->isVisible());
    buttons.constFirst()->click();
    QVERIFY(m_model->filter().isEmpty());
    QVERIFY(!buttons.constFirst()->isVisible());
    QCOMPARE(child<QLabel>("found")->text(), QString());
}

/// Somebody who has just been invited, say.
void TestFilterBar::whoIsToBeSeenIsNotFilteredAway()
{
    UserFilter admins;
    admins.set(Condition::of(AccountType::Admin), true);
    m_model->setFilter(admins);
    m_page->select(tests::people().at(1).id); // is one of them
    QVERIFY(!m_model->filter().isEmpty());
    m_page->select(tests::people().at(4).id);
    QVERIFY(m_model->filter().isEmpty());
    QCOMPARE(child<UserListView>("list")->selectedId(), tests::people().at(4).id);
}

/// Order and filters outlive the program; what was searched for does not, because it is a name.
void TestFilterBar::remembersHowItWas()
{
    const QTemporaryDir folder;
    UserFilter filter;
    filter.set(Condition::of(Permission::ViewScripts), true);
    filter.set(Condition::of(Standing::Active), true);
    {
        Settings settings(folder.path());
        models::UserListModel list;
        rememberArrangement(list, settings);
        QCOMPARE(list.sortColumn(), int(models::UserListModel::PersonColumn));
        list.sort(models::UserListModel::StateColumn, Qt::DescendingOrder);
        list.setFilter(filter);
        list.setSearch(QStringLiteral("gwenllian"));
    }
    Settings settings(folder.path());
    models::UserListModel list;
    rememberArrangement(list, settings);
    QCOMPARE(list.sortColumn(), int(models::UserListModel::StateColumn));
    QCOMPARE(list.sortOrder(), Qt::DescendingOrder);
    QCOMPARE(list.filter(), filter);
    QCOMPARE(list.search(), QString());
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.contains("gwenllian"));
    QVERIFY(written.contains("state descending"));
    // An order that nobody can have written.
    QSettings(file.fileName(), QSettings::IniFormat)
        .setValue(QStringLiteral("people/order"), QStringLiteral("shoe size"));
    QCOMPARE(Settings(folder.path()).peopleOrder(), PeopleOrder());
}

QTEST_MAIN(TestFilterBar)
#include "test_filterbar.moc"
