#include "look/metrics.h"
#include "people.h"
#include "widgets/headerbar.h"
#include "widgets/menu.h"
#include "widgets/navigation.h"
#include "widgets/syncpill.h"
#include "words/synchronising.h"
#include "words/translations.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

/// How somebody who is signed in gets about: the pages at the side, the state in the header.
class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }
    void isOneStopForTab();
    void arrowsGoFromEntryToEntry();
    void entersAPageByKeyboard();
    void theCurrentPageIsSaid();
    void countsWhatWaits();
    void goesAboveThePagesWhereItIsNarrow();
    void pillSaysAllOfIt();
    void pillPaintsWhatFits();
    void pillLeadsToTheChanges();
    void headerShowsItOnlyWhenSignedIn();
    void profileMenuCounts();
    void fitsTheNarrowestWindow_data();
    void fitsTheNarrowestWindow();

private:
    static QList<NavigationEntry *> entriesOf(const QWidget &widget)
    {
        return widget.findChildren<NavigationEntry *>();
    }
    static NavigationEntry *entryOf(const QWidget &widget, Place place)
    {
        for (NavigationEntry *entry : entriesOf(widget)) {
            if (entry->place() == place)
                return entry;
        }
        return nullptr;
    }
    static SyncState waiting(int count)
    {
        SyncState state;
        state.waiting = count;
        state.offlineSince = QDateTime(QDate::currentDate(), QTime(0, 1));
        return state;
    }
    void signIn(HeaderBar &header);

    words::Translations m_translations;
};

void TestNavigation::isOneStopForTab()
{
    Navigation navigation;
    const auto stops = [&navigation] {
        QStringList stops;
        for (const NavigationEntry *entry : entriesOf(navigation)) {
            if (entry->focusPolicy() & Qt::TabFocus)
                stops << entry->text();
        }
        return stops;
    };
    QCOMPARE(stops(), QStringList{QStringLiteral("Manage Users")});
    navigation.setCurrent(Place::WaitingChanges);
    QCOMPARE(stops(), QStringList{QStringLiteral("Waiting changes")});
    navigation.setCurrent(std::nullopt);
    QCOMPARE(stops(), QStringList{QStringLiteral("Manage Users")});
}

void TestNavigation::arrowsGoFromEntryToEntry()
{
    Navigation navigation;
    navigation.show();
    const QList<NavigationEntry *> entries = entriesOf(navigation);
    entries.first()->setFocus();
    const auto press = [&navigation](Qt::Key key) {
        QTest::keyClick(navigation.focusWidget(), key);
        return navigation.focusWidget();
    };
    QCOMPARE(press(Qt::Key_Down), entries.at(1));
    QCOMPARE(press(Qt::Key_Up), entries.at(0));
    QCOMPARE(press(Qt::Key_Up), entries.at(0));
    QCOMPARE(press(Qt::Key_Right), entries.at(1));
    QCOMPARE(press(Qt::Key_Left), entries.at(0));
    QCOMPARE(press(Qt::Key_End), entries.last());
    QCOMPARE(press(Qt::Key_Down), entries.last());
    QCOMPARE(press(Qt::Key_Home), entries.first());
}

void TestNavigation::entersAPageByKeyboard()
{
    Navigation navigation;
    navigation.show();
    navigation.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&navigation));
    navigation.setCurrent(Place::ManageUsers);
    QSignalSpy wanted(&navigation, &Navigation::wanted);
    const auto place = [&wanted] { return wanted.takeFirst().constFirst().value<Place>(); };
    QTest::keyClick(entryOf(navigation, Place::WaitingChanges), Qt::Key_Return);
    QCOMPARE(place(), Place::WaitingChanges);
    // Whether the page comes up is decided elsewhere; until then nothing says that it has.
    QVERIFY(entriesOf(navigation).at(0)->isChecked());
    QVERIFY(!entryOf(navigation, Place::WaitingChanges)->isChecked());
    QTest::keyClick(entryOf(navigation, Place::WaitingChanges), Qt::Key_Space);
    QCOMPARE(place(), Place::WaitingChanges);
    QTest::keyClick(&navigation,
        Qt::Key(Qt::Key_1 + entriesOf(navigation).indexOf(entryOf(navigation, Place::WaitingChanges))),
        Qt::ControlModifier);
    QCOMPARE(place(), Place::WaitingChanges);
    QTest::keyClick(&navigation, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(place(), Place::ManageUsers);
}

void TestNavigation::theCurrentPageIsSaid()
{
    Navigation navigation;
    navigation.setCurrent(Place::WaitingChanges);
    QCOMPARE(QAccessible::queryAccessibleInterface(&navigation)->role(), QAccessible::PageTabList);
    for (NavigationEntry *entry : entriesOf(navigation)) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(entry);
        QCOMPARE(face->role(), QAccessible::PageTab);
        QCOMPARE(bool(face->state().selected), entry->place() == Place::WaitingChanges);
        QCOMPARE(face->text(QAccessible::Name), entry->text());
    }
    const QSignalSpy wanted(&navigation, &Navigation::wanted);
    QAccessible::queryAccessibleInterface(entriesOf(navigation).first())
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(wanted.count(), 1);
}

void TestNavigation::countsWhatWaits()
{
    Navigation navigation;
    NavigationEntry *entry = entryOf(navigation, Place::WaitingChanges);
    QCOMPARE(entry->accessibleDescription(), QString());
    navigation.setCount(Place::WaitingChanges, 3);
    QCOMPARE(entry->accessibleDescription(), QStringLiteral("3 changes waiting"));
    QCOMPARE(entry->accessibleName(), QStringLiteral("Waiting changes"));
    m_translations.set(Language::Welsh);
    QCoreApplication::processEvents();
    QCOMPARE(entry->accessibleDescription(), QStringLiteral("Newidiadau ar y gweill: 3"));
    navigation.setCount(Place::WaitingChanges, 0);
    QCOMPARE(entry->accessibleDescription(), QString());
}

void TestNavigation::goesAboveThePagesWhereItIsNarrow()
{
    auto *page = new QWidget;
    NavigationFrame frame(page);
    frame.setNavigationShown(true);
    frame.resize(scaled(1180), scaled(700));
    frame.show();
    QVERIFY(page->x() >= frame.navigation()->geometry().right());
    QCOMPARE(page->y(), 0);
    frame.resize(scaled(820), scaled(460));
    QCoreApplication::processEvents();
    QVERIFY(page->y() >= frame.navigation()->geometry().bottom());
    QCOMPARE(page->x(), 0);
    const QList<NavigationEntry *> entries = entriesOf(frame);
    QVERIFY(entries.at(1)->x() > entries.at(0)->x());
    frame.setNavigationShown(false);
    QCoreApplication::processEvents();
    QCOMPARE(page->size(), frame.size());
}

void TestNavigation::pillSaysAllOfIt()
{
    SyncPill pill;
    pill.setState(waiting(3));
    QCOMPARE(pill.accessibleName(), QStringLiteral("3 changes waiting · Offline since 00:01"));
    QCOMPARE(pill.text(), pill.accessibleName());
    QVERIFY(pill.toolTip().startsWith(pill.text()));
    QVERIFY(pill.accessibleDescription().contains(QStringLiteral("cannot be reached")));
    m_translations.set(Language::Welsh);
    QCoreApplication::processEvents();
    QCOMPARE(pill.accessibleName(), QStringLiteral("Newidiadau ar y gweill: 3 · All-lein ers 00:01"));
}

void TestNavigation::pillPaintsWhatFits()
{
    SyncPill pill;
    pill.setState(waiting(3));
    pill.resize(pill.sizeHint());
    QCOMPARE(pill.shown(), pill.text());
    const QImage all = pill.grab().toImage();
    pill.resize(pill.sizeHint() - QSize(1, 0));
    QCOMPARE(pill.shown(), QStringLiteral("3 waiting"));
    QVERIFY(pill.grab().toImage() != all.copy(pill.rect()));
    QVERIFY(pill.minimumSizeHint().width() < pill.sizeHint().width() / 2);
}

void TestNavigation::signIn(HeaderBar &header)
{
    Profile person;
    person.firstName = QStringLiteral("Carys");
    person.centres = {tests::centre()};
    header.setPractice(true);
    header.setPerson(person);
}

void TestNavigation::pillLeadsToTheChanges()
{
    HeaderBar header;
    signIn(header);
    header.setSyncState(waiting(1));
    header.show();
    const QSignalSpy wanted(&header, &HeaderBar::waitingChangesWanted);
    auto *pill = header.findChild<SyncPill *>();
    QVERIFY(pill->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(pill, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
}

void TestNavigation::headerShowsItOnlyWhenSignedIn()
{
    HeaderBar header;
    header.show();
    const auto *pill = header.findChild<SyncPill *>();
    header.setSyncState(waiting(1));
    QVERIFY(!pill->isVisible());
    signIn(header);
    QVERIFY(pill->isVisible());
    header.setSyncState(std::nullopt);
    QVERIFY(!pill->isVisible());
    header.setSyncState(waiting(1));
    header.setPerson(std::nullopt);
    QVERIFY(!pill->isVisible());
}

void TestNavigation::profileMenuCounts()
{
    HeaderBar header;
    signIn(header);
    const QSignalSpy wanted(&header, &HeaderBar::waitingChangesWanted);
    const auto entry = [&header] {
        const QList<QAction *> actions = header.findChild<Menu *>()->actions();
        const auto users = std::find_if(actions.cbegin(), actions.cend(),
            [](const QAction *action) { return action->text() == QStringLiteral("Manage Users"); });
        return *(users + 1);
    };
    QCOMPARE(entry()->text(), QStringLiteral("Waiting changes"));
    SyncState state = waiting(2);
    state.decisions = 1;
    state.notSent = 4;
    header.setSyncState(state);
    QCOMPARE(entry()->text(), QStringLiteral("Waiting changes (7)"));
    entry()->trigger();
    QCOMPARE(wanted.count(), 1);
}

void TestNavigation::fitsTheNarrowestWindow_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Welsh") << Language::Welsh;
}

/// At 820 wide nothing in the header is cut or pushed out.
void TestNavigation::fitsTheNarrowestWindow()
{
    QFETCH(Language, language);
    m_translations.set(language);
    HeaderBar header;
    header.setMinimumWidth(1); // as in the window, which has a least width of its own
    signIn(header);
    header.setSyncState(waiting(888));
    header.resize(scaled(820), scaled(56));
    header.show();
    QCoreApplication::processEvents();
    for (const QWidget *widget : header.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (widget->isWindow() || !widget->isVisible())
            continue;
        QVERIFY(widget->width() >= widget->minimumSizeHint().width());
        QVERIFY(header.rect().contains(widget->geometry()));
    }
}

QTEST_MAIN(TestNavigation)
#include "test_navigation.moc"
