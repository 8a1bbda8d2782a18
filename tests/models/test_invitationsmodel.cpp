#include "models/invitationsmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using models::InvitationsModel;

using Field = InvitationField;

static InvitationRow row(int number, Field field = Field::FirstName, const char *cell = "Elin")
{
    InvitationRow row;
    row.number = number;
    row.cell(Field::FirstName) = QStringLiteral("Elin");
    row.cell(Field::LastName) = QStringLiteral("Morgan");
    row.cell(Field::Email) = QStringLiteral("elin%1@ysgol.example").arg(number);
    row.cell(field) = QString::fromUtf8(cell);
    return row;
}

static InvitationSetting setting()
{
    return {.actor = AccountType::ExamsOfficer, .adminSeats = 3};
}

static void fill(InvitationsModel &model, const QList<InvitationRow> &rows)
{
    model.setSetting(setting());
    model.setRows(rows);
}

static QVariant at(const InvitationsModel &model, int row, Field field, int role = Qt::DisplayRole)
{
    return model.index(row, InvitationsModel::columnOf(field)).data(role);
}

static bool write(InvitationsModel &model, int row, Field field, const char *text)
{
    return model.setData(
        model.index(row, InvitationsModel::columnOf(field)), QString::fromUtf8(text), Qt::EditRole);
}

static QList<int> numbers(const InvitationsModel &model)
{
    QList<int> list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, InvitationsModel::NumberColumn).data().toInt();
    return list;
}

class TestInvitationsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises();
    void showsWhatCellsMean();
    void judgesAtOnceWhatIsChanged();
    void narrowsToProblems();
    void comesIntoSightWithItsProblem();
    void removesRowsAsShown();
    void changesNothingThatIsSent();
    void saysEverythingInWords();
    void fiveThousandRowsStaySmooth();
};

void TestInvitationsModel::keepsItsPromises()
{
    InvitationsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fill(model, {row(2), row(3, Field::LastName, ""), row(4), row(5, Field::Email, "x")});
    model.retranslate();
    model.setOnlyProblems(true);
    QVERIFY(write(model, 0, Field::LastName, "Morgan"));
    model.takeOut({1});
    model.setOnlyProblems(false);
    QVERIFY(write(model, 0, Field::Email, "elin4@ysgol.example"));
    model.setSending(true);
    model.setResult(1, {RowResult::State::UnderWay, {}});
    model.setResult(1, {RowResult::State::Sent, {}});
    model.setSending(false);
    InvitationSetting other = setting();
    other.takenEmails = {QStringLiteral("elin4@ysgol.example")};
    model.setSetting(other);
    model.setRows({});
    model.retranslate();
    QCOMPARE(model.rowCount(), 0);
}

void TestInvitationsModel::showsWhatCellsMean()
{
    InvitationsModel model;
    InvitationRow written = row(2, Field::Language, "cymraeg");
    written.cell(Field::ViewScripts) = QStringLiteral("x");
    written.cell(Field::Iamis) = QStringLiteral("perhaps");
    fill(model, {written, row(3)});
    QCOMPARE(at(model, 0, Field::Language), QStringLiteral("Cymraeg"));
    QCOMPARE(at(model, 0, Field::Language, Qt::EditRole), QStringLiteral("cymraeg"));
    QCOMPARE(at(model, 0, Field::AccountType), QStringLiteral("User"));
    QVERIFY(at(model, 0, Field::AccountType, InvitationsModel::IsLeftEmptyRole).toBool());
    QCOMPARE(at(model, 0, Field::ViewScripts), QStringLiteral("✓"));
    QCOMPARE(at(model, 1, Field::ViewScripts), QStringLiteral("–"));
    QCOMPARE(at(model, 1, Field::PastPapers), QStringLiteral("✓"));
    QCOMPARE(at(model, 0, Field::Iamis), QStringLiteral("perhaps"));
    QVERIFY(at(model, 0, Field::Iamis, InvitationsModel::HasProblemRole).toBool());
    QVERIFY(!at(model, 1, Field::Iamis, InvitationsModel::HasProblemRole).toBool());
}

void TestInvitationsModel::judgesAtOnceWhatIsChanged()
{
    InvitationsModel model;
    fill(model, {row(2), row(3), row(4)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy counted(&model, &InvitationsModel::countsChanged);
    QVERIFY(write(model, 1, Field::Email, "ELIN4@ysgol.example"));
    QCOMPARE(changed.count(), 2); // itself, and the other with the same address
    QCOMPARE(counted.count(), 1);
    QCOMPARE(model.list().counts().withProblems, 2);
    QVERIFY(at(model, 2, Field::Email, InvitationsModel::HasProblemRole).toBool());
    QVERIFY(at(model, 2, Field::Email, Qt::ToolTipRole).toString().contains(QStringLiteral("3")));
    QVERIFY(!model.setData(model.index(0, InvitationsModel::StandingColumn), QStringLiteral("x")));
    QVERIFY(
        !model.setData(model.index(0, InvitationsModel::FirstField), QStringLiteral("x"), Qt::DisplayRole));
}

void TestInvitationsModel::narrowsToProblems()
{
    InvitationsModel model;
    fill(model, {row(2), row(3, Field::LastName, ""), row(4), row(5, Field::Email, "x")});
    model.setOnlyProblems(true);
    QCOMPARE(numbers(model), (QList<int>{3, 5}));
    // What has been put right stays where it is until somebody looks anew.
    QVERIFY(write(model, 0, Field::LastName, "Morgan"));
    QCOMPARE(numbers(model), (QList<int>{3, 5}));
    model.setOnlyProblems(true);
    QCOMPARE(numbers(model), QList<int>{5});
    model.setOnlyProblems(false);
    QCOMPARE(numbers(model), (QList<int>{2, 3, 4, 5}));
    QVERIFY(!model.showsOnlyProblems());
}

void TestInvitationsModel::comesIntoSightWithItsProblem()
{
    InvitationsModel model;
    fill(model, {row(2), row(3), row(4, Field::Email, "x"), row(5)});
    model.setOnlyProblems(true);
    QVERIFY(write(model, 0, Field::Email, "elin3@ysgol.example"));
    QCOMPARE(numbers(model), (QList<int>{3, 4}));
    QCOMPARE(model.placeAt(1), 2);
}

void TestInvitationsModel::removesRowsAsShown()
{
    InvitationsModel model;
    fill(model,
        {row(2), row(3, Field::LastName, ""), row(4), row(5, Field::Email, "x"), row(6, Field::Email, "")});
    model.setOnlyProblems(true);
    QVERIFY(write(model, 1, Field::Email, "ok@ysgol.example"));
    model.takeOut({0});
    QCOMPARE(numbers(model), (QList<int>{5, 6}));
    QCOMPARE(model.list().size(), 4);
    QVERIFY(write(model, 1, Field::Email, "fine@ysgol.example"));
    QCOMPARE(model.list().row(3).cell(Field::Email), QStringLiteral("fine@ysgol.example"));
}

void TestInvitationsModel::changesNothingThatIsSent()
{
    InvitationsModel model;
    fill(model, {row(2), row(3)});
    const QModelIndex cell = model.index(0, InvitationsModel::columnOf(Field::LastName));
    QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
    model.setSending(true);
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!write(model, 0, Field::LastName, "Prŷs"));
    model.setResult(0, {RowResult::State::Sent, {}});
    model.setSending(false);
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(write(model, 1, Field::LastName, "Prŷs"));
    QCOMPARE(model.list().counts().finished, 1);
}

void TestInvitationsModel::saysEverythingInWords()
{
    InvitationsModel model;
    InvitationRow wrong = row(7, Field::LastName, "");
    wrong.cell(Field::ViewScripts) = QStringLiteral("perhaps");
    fill(model, {wrong, row(8)});
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    const auto spoken = [&model](int column) {
        return model.index(0, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(InvitationsModel::NumberColumn), QStringLiteral("Row 7"));
    QVERIFY(
        spoken(InvitationsModel::columnOf(Field::LastName)).contains(QStringLiteral("Enter the last name.")));
    QCOMPARE(spoken(InvitationsModel::columnOf(Field::PastPapers)),
        QStringLiteral("Past Papers, Marking Schemes and Resources: Yes"));
    const QString why = model.index(0, 0).data(InvitationsModel::ExplanationRole).toString();
    QVERIFY(why.contains(QStringLiteral("Last name: ")) && why.contains(QStringLiteral("View Scripts: ")));
}

void TestInvitationsModel::fiveThousandRowsStaySmooth()
{
    InvitationsModel model;
    QList<InvitationRow> rows;
    for (int number = 2; number < 5'002; ++number)
        rows << row(number);
    fill(model, rows);
    QCOMPARE(model.rowCount(), 5'000);
    QElapsedTimer timer;
    timer.start();
    constexpr int edits = 20;
    for (int edit = 0; edit < edits; ++edit)
        QVERIFY(write(model, edit * 200, Field::Email, edit % 2 ? "x" : "y@ysgol.example"));
    const double each = double(timer.elapsed()) / edits;
    qInfo("an edit among 5,000: %.1f ms", each);
    QVERIFY2(each < 100, "judging one cell judges every row from the beginning");
    QCOMPARE(model.list().counts().withProblems, edits);
}

QTEST_GUILESS_MAIN(TestInvitationsModel)
#include "test_invitationsmodel.moc"
