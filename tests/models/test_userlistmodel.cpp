#include "models/userlistmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using models::UserListModel;

static CentreUser person(const QString &first, const QString &last, AccountType type = AccountType::User)
{
    CentreUser user;
    user.id = first + last;
    user.firstName = first;
    user.lastName = last;
    user.email = first.toLower() + QStringLiteral("@ysgol.example");
    user.accountType = type;
    user.permissions = Permission::PastPapers;
    return user;
}

static QList<CentreUser> fewPeople()
{
    CentreUser invited = person(QStringLiteral("Dafydd"), QStringLiteral("Rees"));
    invited.state = UserState::Invited;
    invited.permissions |= Permission::ViewScripts;
    return {person(QStringLiteral("Llŷr"), QStringLiteral("Ap")),
        person(QStringLiteral("Lydia"), QStringLiteral("Bo")),
        person(QStringLiteral("Owain"), QStringLiteral("Huw"), AccountType::Admin), invited,
        person(QStringLiteral("Carys"), QStringLiteral("Wyn"), AccountType::ExamsOfficer)};
}

static QStringList names(const UserListModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, 0).data().toString().section(QLatin1Char(' '), 0, 0);
    return list;
}

static QStringList list(std::initializer_list<const char *> texts)
{
    QStringList result;
    for (const char *text : texts)
        result << QString::fromUtf8(text);
    return result;
}

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
    measured("sort by account type", [&] { model.sort(UserListModel::AccountTypeColumn); });
    measured("one changed", [&] { model.put(users[777]); });
    QVERIFY(model.rowCount() > 0);
}

QTEST_GUILESS_MAIN(TestUserListModel)
#include "test_userlistmodel.moc"
