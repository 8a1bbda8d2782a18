#include "domain/rules.h"
#include "fewpeople.h"
#include "models/userlistmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;
using models::UserListModel;

class TestUserListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises();
    void sortsByName();
    void sortsWelshAsWelsh();
    void sortsOtherColumnsThenByName();
    void searches();
    void putsAndRemoves();
    void putIsSearchedAndSorted();
    void saysEverythingInWords();
    void saysWhatWaits();
    void waitingAccessIsSaidApart();
    void whatIsNeverSentDoesNotWait();
    void anInvitationSaysUntilWhenItIsGood();
    void waitingGoesWithThePerson();
    void sortsWhatWaitsFirst();
    void announcesItsHeadersInTheOtherLanguage();
    void staysQuickWhenLarge();
};

void TestUserListModel::keepsItsPromises()
{
    UserListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setUsers(fewPeople(), {});
    model.setSearch(QStringLiteral("o"));
    model.sort(UserListModel::AccessColumn, Qt::DescendingOrder);
    model.put(person(QStringLiteral("Nia"), QStringLiteral("Owen")));
    model.remove(QStringLiteral("OwainHuw"));
    model.setWaiting({{QStringLiteral("LydiaBo"), {change(fewPeople().at(1), ChangeKind::Delete)}}});
    model.put(fewPeople().at(0), {change(fewPeople().at(0), ChangeKind::Delete)});
    model.setLanguage(Language::Welsh);
    model.setSearch({});
    model.setUsers({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestUserListModel::sortsByName()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    QCOMPARE(names(model), list({"Carys", "Dafydd", "Llŷr", "Lydia", "Owain"}));
    model.sort(UserListModel::PersonColumn, Qt::DescendingOrder);
    QCOMPARE(names(model), list({"Owain", "Lydia", "Llŷr", "Dafydd", "Carys"}));
}

void TestUserListModel::sortsWelshAsWelsh()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.setLanguage(Language::Welsh);
    // Ll is a letter of its own, after L.
    QCOMPARE(names(model), list({"Carys", "Dafydd", "Lydia", "Llŷr", "Owain"}));
}

void TestUserListModel::sortsOtherColumnsThenByName()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.sort(UserListModel::AccountTypeColumn, Qt::AscendingOrder);
    QCOMPARE(names(model), list({"Carys", "Owain", "Dafydd", "Llŷr", "Lydia"}));
    model.sort(UserListModel::AccountTypeColumn, Qt::DescendingOrder);
    QCOMPARE(names(model), list({"Dafydd", "Llŷr", "Lydia", "Owain", "Carys"}));
    model.sort(UserListModel::StateColumn, Qt::DescendingOrder);
    QCOMPARE(names(model).constFirst(), QStringLiteral("Dafydd"));
    model.sort(UserListModel::AccessColumn, Qt::AscendingOrder);
    QCOMPARE(names(model).constFirst(), QStringLiteral("Dafydd"));
    model.sort(UserListModel::ActionsColumn, Qt::AscendingOrder);
    QCOMPARE(model.sortColumn(), int(UserListModel::AccessColumn));
}

void TestUserListModel::searches()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.setSearch(QStringLiteral("llyr"));
    QCOMPARE(names(model), list({"Llŷr"}));
    QCOMPARE(model.rowOf(QStringLiteral("LlŷrAp")), 0);
    QCOMPARE(model.rowOf(QStringLiteral("OwainHuw")), -1);
    QCOMPARE(model.userCount(), 5);
    model.setSearch(QStringLiteral("nobody"));
    QCOMPARE(model.rowCount(), 0);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 5);
}

void TestUserListModel::putsAndRemoves()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.put(person(QStringLiteral("Mair"), QStringLiteral("Tudur")));
    QCOMPARE(names(model), list({"Carys", "Dafydd", "Llŷr", "Lydia", "Mair", "Owain"}));
    CentreUser renamed = fewPeople().at(2);
    renamed.firstName = QStringLiteral("Abel");
    model.put(renamed);
    QCOMPARE(names(model), list({"Abel", "Carys", "Dafydd", "Llŷr", "Lydia", "Mair"}));
    model.remove(QStringLiteral("LlŷrAp"));
    model.remove(QStringLiteral("never was here"));
    QCOMPARE(names(model), list({"Abel", "Carys", "Dafydd", "Lydia", "Mair"}));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.userAt(row).id), row);
}

void TestUserListModel::putIsSearchedAndSorted()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.setSearch(QStringLiteral("tudur"));
    model.put(person(QStringLiteral("Mair"), QStringLiteral("Tudur")));
    model.put(person(QStringLiteral("Alun"), QStringLiteral("Tudur")));
    QCOMPARE(names(model), list({"Alun", "Mair"}));
}

void TestUserListModel::saysEverythingInWords()
{
    UserListModel model;
    model.setUsers(fewPeople(), QStringLiteral("CarysWyn"));
    const auto spoken = [&model](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, UserListModel::PersonColumn), QStringLiteral("Carys Wyn, carys@ysgol.example (you)"));
    QCOMPARE(spoken(1, UserListModel::PersonColumn), QStringLiteral("Dafydd Rees, dafydd@ysgol.example"));
    QVERIFY(spoken(1, UserListModel::AccessColumn).contains(QStringLiteral("View Scripts: yes")));
    QVERIFY(spoken(1, UserListModel::AccessColumn).contains(QStringLiteral("IAMIS: no")));
    QCOMPARE(spoken(1, UserListModel::StateColumn), QStringLiteral("Invited"));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!spoken(row, column).isEmpty());
    }
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
}

void TestUserListModel::saysWhatWaits()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    const CentreUser lydia = fewPeople().at(1);
    model.setWaiting({{lydia.id, {change(lydia, ChangeKind::Delete)}}});
    const QModelIndex state = model.index(model.rowOf(lydia.id), UserListModel::StateColumn);
    QCOMPARE(state.data().toString(), QStringLiteral("Active"));
    QCOMPARE(state.data(UserListModel::WaitingRole).toString(),
        QStringLiteral("Delete waiting: still has access"));
    QVERIFY(!state.data(UserListModel::NeedsDecisionRole).toBool());
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Active. Delete waiting: still has access"));
    QVERIFY(state.data(Qt::ToolTipRole)
                .toString()
                .startsWith(QStringLiteral("Delete the account of Lydia Bo\n")));
    QCOMPARE(model.someWaitingLines(), QStringList{QStringLiteral("Delete waiting: still has access")});
    model.put(lydia, {change(lydia, ChangeKind::Delete, ChangeState::Conflict)});
    QVERIFY(state.data(UserListModel::NeedsDecisionRole).toBool());
    // Nobody has been invited before the portal has heard of it.
    const CentreUser dafydd = fewPeople().at(3);
    model.put(dafydd, {change(dafydd, ChangeKind::Invite)});
    const QModelIndex invited = model.index(model.rowOf(dafydd.id), UserListModel::StateColumn);
    QCOMPARE(invited.data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Not invited yet. Invitation waiting: not sent yet"));
}

void TestUserListModel::waitingAccessIsSaidApart()
{
    UserListModel model;
    CentreUser lydia = fewPeople().at(1);
    const PendingChange made = change(lydia, AccessChange{Permission::ViewScripts, Permission::PastPapers});
    lydia = *applied(made, lydia);
    model.setUsers({lydia}, {});
    model.setWaiting({{lydia.id, {made}}});
    const QModelIndex access = model.index(0, UserListModel::AccessColumn);
    QCOMPARE(Permissions(access.data(UserListModel::WaitingPermissionsRole).toInt()),
        Permission::ViewScripts | Permission::PastPapers);
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
        const QString said = access.data(role).toString();
        QVERIFY(said.contains(QStringLiteral("View Scripts: yes, waiting")));
        QVERIFY(said.contains(QStringLiteral("Past Papers, Marking Schemes and Resources: no, waiting")));
        QVERIFY(said.contains(QStringLiteral("IAMIS: no,")));
        QVERIFY(!said.contains(QStringLiteral("IAMIS: no, waiting")));
    }
    const auto type = [&model] {
        return model.index(0, UserListModel::AccountTypeColumn).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(type(), QStringLiteral("User"));
    const PendingChange promotion =
        change(fewPeople().at(1), {startingPermissions(AccountType::Admin), {}, AccountType::Admin});
    model.put(*applied(promotion, fewPeople().at(1)), {promotion});
    QCOMPARE(type(), QStringLiteral("Admin, waiting"));
}

void TestUserListModel::whatIsNeverSentDoesNotWait()
{
    UserListModel model;
    const CentreUser lydia = fewPeople().at(1);
    model.setUsers({lydia}, {});
    PendingChange lost = change(lydia, AccessChange{Permission::ViewScripts, {}, AccountType::Admin});
    lost.state = ChangeState::NotSent;
    model.setWaiting({{lydia.id, {lost}}});
    QCOMPARE(
        model.index(0, UserListModel::AccessColumn).data(UserListModel::WaitingPermissionsRole).toInt(), 0);
    QCOMPARE(model.index(0, UserListModel::AccountTypeColumn).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("User"));
    QVERIFY(model.index(0, UserListModel::StateColumn)
                .data(UserListModel::WaitingRole)
                .toString()
                .startsWith(QStringLiteral("Not sent: ")));
}

void TestUserListModel::anInvitationSaysUntilWhenItIsGood()
{
    UserListModel model;
    CentreUser dafydd = fewPeople().at(3);
    dafydd.invitationExpires = QDateTime(QDate(2999, 8, 14), QTime(12, 0));
    model.setUsers({dafydd}, {});
    const QModelIndex state = model.index(0, UserListModel::StateColumn);
    QCOMPARE(state.data(UserListModel::NoteRole).toString(), QStringLiteral("until 14 Aug 2999"));
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Invited. until 14 Aug 2999"));
    dafydd.invitationExpires = QDateTime(QDate(2026, 8, 3), QTime(12, 0));
    model.put(dafydd);
    QCOMPARE(state.data(UserListModel::NoteRole).toString(), QStringLiteral("ran out on 3 Aug 2026"));
    model.put(dafydd, {change(dafydd, ChangeKind::ResendInvitation)});
    QCOMPARE(state.data(UserListModel::NoteRole).toString(), QString());
}

void TestUserListModel::waitingGoesWithThePerson()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    const CentreUser lydia = fewPeople().at(1);
    model.put(lydia, {change(lydia, ChangeKind::Delete)});
    model.put(lydia); // a newer version of them
    QCOMPARE(model.changesOf(lydia.id).size(), 1);
    model.setUsers(fewPeople(), {});
    QCOMPARE(model.changesOf(lydia.id).size(), 1);
    model.put(lydia, {});
    QVERIFY(model.changesOf(lydia.id).isEmpty());
    model.put(lydia, {change(lydia, ChangeKind::Delete)});
    model.remove(lydia.id);
    QVERIFY(model.changesOf(lydia.id).isEmpty());
    model.put(lydia, {change(lydia, ChangeKind::Delete)});
    model.setUsers({}, {}); // signed out
    QVERIFY(model.changesOf(lydia.id).isEmpty());
}

void TestUserListModel::sortsWhatWaitsFirst()
{
    UserListModel model;
    model.setUsers(fewPeople(), {});
    model.sort(UserListModel::StateColumn);
    const auto wait = [](int index, ChangeState state) {
        const CentreUser user = fewPeople().at(index);
        return std::pair(user.id, QList{change(user, ChangeKind::Delete, state)});
    };
    model.setWaiting(
        {wait(2, ChangeState::Waiting), wait(1, ChangeState::Refused), wait(3, ChangeState::UnderWay)});
    QCOMPARE(names(model), list({"Lydia", "Owain", "Dafydd", "Carys", "Llŷr"}));
}

void TestUserListModel::announcesItsHeadersInTheOtherLanguage()
{
    UserListModel model;
    const QSignalSpy spy(&model, &QAbstractItemModel::headerDataChanged);
    model.setLanguage(Language::Welsh);
    QCOMPARE(spy.count(), 1);
}

void TestUserListModel::staysQuickWhenLarge()
{
    QList<CentreUser> users;
    for (int number = 0; number < 100'000; ++number) {
        users << person(QStringLiteral("Person%1").arg(number % 977), QStringLiteral("Number%1").arg(number));
        users.last().id = QString::number(number);
    }
    UserListModel model;
    model.setUsers(users, {});
    const auto measured = [](const char *what, auto work) {
        QElapsedTimer timer;
        timer.start();
        work();
        qInfo("%s: %.2f ms", what, timer.nsecsElapsed() / 1e6);
    };
    measured("keystroke", [&] { model.setSearch(QStringLiteral("9")); });
    measured("keystroke", [&] { model.setSearch(QStringLiteral("99")); });
    UserFilter filter;
    filter.set(Condition::of(Permission::PastPapers), true);
    measured("filter", [&] { model.setFilter(filter); });
    measured("keystroke, filtered", [&] { model.setSearch(QStringLiteral("9")); });
    measured("sort by account type", [&] { model.sort(UserListModel::AccountTypeColumn); });
    measured("one changed", [&] { model.put(users[777]); });
    QHash<QString, QList<PendingChange>> waiting;
    for (int number = 0; number < 1000; ++number)
        waiting[users[number].id] = {change(users[number], ChangeKind::Delete)};
    measured("1,000 waiting changes", [&] { model.setWaiting(waiting); });
    model.sort(UserListModel::StateColumn);
    measured("1,000 waiting changes, sorted by state", [&] { model.setWaiting(waiting); });
    QVERIFY(model.rowCount() > 0);
}

QTEST_GUILESS_MAIN(TestUserListModel)
#include "test_userlistmodel.moc"
