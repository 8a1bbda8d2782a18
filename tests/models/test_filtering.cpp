#include "fewpeople.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;
using models::UserListModel;

/// The list shows those whom the filter lets through, whatever is searched, changed or sent meanwhile.
class TestFiltering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters();
    void filtersByWhatWaits();
};

static UserFilter filterOf(const Condition &condition)
{
    UserFilter filter;
    filter.set(condition, true);
    return filter;
}

void TestFiltering::filters()
{
    UserListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setUsers(fewPeople(), {});
    const QSignalSpy spy(&model, &UserListModel::arrangementChanged);
    model.setFilter(filterOf(Condition::of(AccountType::User)));
    QCOMPARE(names(model), list({"Dafydd", "Llŷr", "Lydia"}));
    QCOMPARE(spy.count(), 1);
    model.setFilter(model.filter());
    QCOMPARE(spy.count(), 1);
    // Together with the search, and whoever is new is asked too.
    model.setSearch(QStringLiteral("lyd"));
    QCOMPARE(names(model), list({"Lydia"}));
    model.put(person(QStringLiteral("Lydwen"), QStringLiteral("Parri"), AccountType::Admin));
    QCOMPARE(names(model), list({"Lydia"}));
    model.setSearch({});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.userCount(), 6);
    QCOMPARE(model.countOf(Condition::of(AccountType::Admin)), 2);
    QCOMPARE(model.countOf(Condition::of(Permission::ViewScripts)), 1);
    QCOMPARE(model.countOf(Condition::of(Standing::NeverSignedIn)), 1);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 6);
}

/// What waits comes and goes while the list is filtered by it, by whatever it is sorted.
void TestFiltering::filtersByWhatWaits()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.setFilter(filterOf(Condition::changeWaits()));
    QCOMPARE(model.rowCount(), 0);
    const CentreUser lydia = fewPeople().at(1);
    const CentreUser owain = fewPeople().at(2);
    model.setWaiting({{lydia.id, {change(lydia, ChangeKind::Delete)}}});
    QCOMPARE(names(model), list({"Lydia"}));
    model.put(owain, {change(owain, ChangeKind::Delete)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.countOf(Condition::changeWaits()), 2);
    model.put(lydia, {});
    QCOMPARE(names(model), list({"Owain"}));
    model.sort(UserListModel::StateColumn);
    model.setWaiting({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestFiltering)
#include "test_filtering.moc"
