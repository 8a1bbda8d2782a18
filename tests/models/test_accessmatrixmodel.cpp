#include "fewpeople.h"
#include "models/accessmatrixmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;
using models::AccessMatrixModel;
using models::UserListModel;

/// People × permissions, with what each comes to for the account type (S43–S50).
class TestAccessMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItMeans_data();
    void saysWhatItMeans();
    void whatIsEditedIsADraft();
    void whatWaitsSaysSo();
    void someCannotBeEdited();
    void theDraftStaysThroughSearchAndNews();
    void savedIsDroppedAndNothingElse();
    void sameRowsAsTheList();

private:
    static Verdict mayAssign(const CentreUser &user)
    {
        return canolfan::mayAssign(AccountType::ExamsOfficer, false, user.accountType);
    }
};

static QModelIndex cell(const AccessMatrixModel &matrix, const char *first, Permission permission)
{
    for (int row = 0; row < matrix.rowCount(); ++row) {
        if (matrix.userAt(row).firstName == QString::fromUtf8(first))
            return matrix.index(row, AccessMatrixModel::columnOf(permission));
    }
    return {};
}

static QString said(const QModelIndex &index)
{
    return index.data(Qt::AccessibleTextRole).toString();
}

void TestAccessMatrixModel::saysWhatItMeans_data()
{
    QTest::addColumn<AccountType>("type");
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QString>("note");
    QTest::newRow("S46, S47 User") << AccountType::User << Permission::EntriesAndResults
                                   << QStringLiteral("view only, from 8am on results day");
    QTest::newRow("S46, S47 Admin") << AccountType::Admin << Permission::EntriesAndResults
                                    << QStringLiteral("under embargo");
    QTest::newRow("S46, S47 EO") << AccountType::ExamsOfficer << Permission::EntriesAndResults
                                 << QStringLiteral("always, under embargo");
    QTest::newRow("S44") << AccountType::Admin << Permission::Iamis << QStringLiteral("all subjects");
    QTest::newRow("S48 EO") << AccountType::ExamsOfficer << Permission::ViewScripts
                            << QStringLiteral("always");
    QTest::newRow("S49") << AccountType::User << Permission::PastPapers << QStringLiteral("yes");
}

void TestAccessMatrixModel::saysWhatItMeans()
{
    QFETCH(AccountType, type);
    QFETCH(Permission, permission);
    QFETCH(QString, note);
    UserListModel people;
    const AccessMatrixModel matrix(people, mayAssign);
    CentreUser user = person(QStringLiteral("Ann"), QStringLiteral("Bo"), type);
    user.permissions = permission;
    people.setUsers({user}, {});
    const QModelIndex index = cell(matrix, "Ann", permission);
    QCOMPARE(index.data(AccessMatrixModel::NoteRole).toString(), note);
    QVERIFY2(said(index).endsWith(note), qPrintable(said(index)));
    people.setUsers({person(QStringLiteral("Ann"), QStringLiteral("Bo"), type)}, {});
    if (permission != Permission::PastPapers) // which that person has
        QCOMPARE(cell(matrix, "Ann", permission).data(AccessMatrixModel::NoteRole).toString(), QString());
}

void TestAccessMatrixModel::whatIsEditedIsADraft()
{
    UserListModel people;
    AccessMatrixModel matrix(people, mayAssign);
    const QAbstractItemModelTester tester(&matrix);
    people.setUsers(fewPeople(), {});
    const QSignalSpy changed(&matrix, &AccessMatrixModel::draftChanged);
    const QModelIndex iamis = cell(matrix, "Lydia", Permission::Iamis);
    QVERIFY(matrix.setData(iamis, true));
    QCOMPARE(changed.count(), 1);
    QVERIFY(iamis.data(AccessMatrixModel::HasRole).toBool());
    QCOMPARE(iamis.data(AccessMatrixModel::StandingRole).toInt(), int(AccessMatrixModel::Draft));
    QCOMPARE(said(iamis), QStringLiteral("IAMIS: all subjects, not saved yet"));
    QCOMPARE(matrix.draft().changeOf(matrix.userAt(iamis.row())), (AccessChange{Permission::Iamis, {}, {}}));
    QVERIFY(matrix.setData(iamis, false));
    QVERIFY(matrix.draft().isEmpty());
    QVERIFY(!matrix.setData(matrix.index(iamis.row(), AccessMatrixModel::accountTypeColumn), true));
}

void TestAccessMatrixModel::whatWaitsSaysSo()
{
    UserListModel people;
    const AccessMatrixModel matrix(people, mayAssign);
    CentreUser lydia = person(QStringLiteral("Lydia"), QStringLiteral("Bo"));
    const PendingChange waiting = change(lydia, {Permission::ViewScripts, Permission::PastPapers, {}});
    lydia = *applied(waiting, lydia);
    people.setUsers({lydia}, {});
    people.setWaiting({{lydia.id, {waiting}}});
    const QModelIndex given = cell(matrix, "Lydia", Permission::ViewScripts);
    QCOMPARE(given.data(AccessMatrixModel::NoteRole).toString(), QStringLiteral("waiting"));
    QCOMPARE(said(given), QStringLiteral("View Scripts: yes, waiting to be sent"));
    const QModelIndex taken = cell(matrix, "Lydia", Permission::PastPapers);
    QCOMPARE(taken.data(AccessMatrixModel::StandingRole).toInt(), int(AccessMatrixModel::Waiting));
    QCOMPARE(said(taken), QStringLiteral("Past Papers: no, waiting to be sent"));
    QCOMPARE(cell(matrix, "Lydia", Permission::Iamis).data(AccessMatrixModel::StandingRole).toInt(),
        int(AccessMatrixModel::AsItIs));
}

/// The EO has everything, always (S42); and whoever is about to go, or waits for a decision.
void TestAccessMatrixModel::someCannotBeEdited()
{
    UserListModel people;
    AccessMatrixModel matrix(people, mayAssign);
    people.setUsers(fewPeople(), {});
    people.setWaiting({{QStringLiteral("LydiaBo"), {change(fewPeople().at(1), ChangeKind::Delete)}},
        {QStringLiteral("LlŷrAp"),
            {change(fewPeople().at(0), ChangeKind::ChangeAccess, ChangeState::Conflict)}}});
    for (const char *name : {"Carys", "Lydia", "Llŷr"}) {
        const QModelIndex index = cell(matrix, name, Permission::Iamis);
        QVERIFY2(!matrix.setData(index, true), name);
        QVERIFY(!matrix.whyFixed(index.row()).isEmpty());
        QCOMPARE(index.data(Qt::ToolTipRole).toString(), matrix.whyFixed(index.row()));
        matrix.setAll(index.row(), Permission::Iamis);
    }
    QVERIFY(matrix.draft().isEmpty());
    QVERIFY(matrix.setData(cell(matrix, "Owain", Permission::Iamis), true));
}

void TestAccessMatrixModel::theDraftStaysThroughSearchAndNews()
{
    UserListModel people;
    AccessMatrixModel matrix(people, mayAssign);
    people.setUsers(fewPeople(), {});
    matrix.setData(cell(matrix, "Lydia", Permission::Iamis), true);
    people.setSearch(QStringLiteral("owain"));
    QVERIFY(!cell(matrix, "Lydia", Permission::Iamis).isValid());
    people.setSearch({});
    CentreUser lydia = fewPeople().at(1);
    lydia.permissions = Permission::ViewScripts; // by somebody else
    people.put(lydia);
    QVERIFY(cell(matrix, "Lydia", Permission::Iamis).data(AccessMatrixModel::HasRole).toBool());
    QVERIFY(!cell(matrix, "Lydia", Permission::PastPapers).data(AccessMatrixModel::HasRole).toBool());
}

void TestAccessMatrixModel::savedIsDroppedAndNothingElse()
{
    UserListModel people;
    AccessMatrixModel matrix(people, mayAssign);
    people.setUsers(fewPeople(), {});
    matrix.setData(cell(matrix, "Lydia", Permission::Iamis), true);
    matrix.setData(cell(matrix, "Owain", Permission::Iamis), true);
    matrix.drop({QStringLiteral("LydiaBo")});
    QCOMPARE(matrix.draft().userIds(), QStringList{QStringLiteral("OwainHuw")});
    matrix.clearDraft();
    QVERIFY(matrix.draft().isEmpty());
}

void TestAccessMatrixModel::sameRowsAsTheList()
{
    UserListModel people;
    const AccessMatrixModel matrix(people, mayAssign);
    QCOMPARE(matrix.rowCount(), 0);
    people.setUsers(fewPeople(), QStringLiteral("CarysWyn"));
    QCOMPARE(matrix.rowCount(), 5);
    for (int row = 0; row < matrix.rowCount(); ++row) {
        QCOMPARE(matrix.headerData(row, Qt::Vertical).toString(), people.userAt(row).name());
        QCOMPARE(matrix.headerData(row, Qt::Vertical, AccessMatrixModel::IsYourselfRole).toBool(),
            people.userAt(row).firstName == QStringLiteral("Carys"));
    }
    QCOMPARE(matrix.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Access Arrangements/CAP"));
}

QTEST_GUILESS_MAIN(TestAccessMatrixModel)
#include "test_accessmatrixmodel.moc"
