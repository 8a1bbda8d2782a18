#include "exchange/csv.h"
#include "exchange/invitationtable.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using exchange::readInvitations;

using Field = InvitationField;
using Kind = TableProblem::Kind;
using Flaw = InvitationRow::Flaw;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class TestInvitationTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadingsInEitherLanguage();
    void takesFormulasAsText();
    void namesWhatItDoesNotKnow();
    void leavesOutExamples();
    void findsCellsThatHaveMoved();
    void joinsAHeadingThatFellApart();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesALargeFileAtOnce();
    void readsAHundredThousandRows();
};

void TestInvitationTable::readsHeadingsInEitherLanguage()
{
    const auto english =
        readInvitations(text("Email address,LAST NAME,First name,View Scripts\nx@y.z,B,A,yes\n"));
    const auto welsh =
        readInvitations(text("Cyfeiriad e-bost;Cyfenw;Enw cyntaf;Gweld Sgriptiau\r\nx@y.z;B;A;yes"));
    for (const auto &read : {english, welsh}) {
        QVERIFY(read);
        QCOMPARE(read->rows.size(), 1);
        const InvitationRow &row = read->rows.constFirst();
        QCOMPARE(row.number, 2);
        QCOMPARE(row.flaw, Flaw::None);
        QCOMPARE(row.cell(Field::FirstName), text("A"));
        QCOMPARE(row.cell(Field::LastName), text("B"));
        QCOMPARE(row.cell(Field::Email), text("x@y.z"));
        QCOMPARE(row.cell(Field::ViewScripts), text("yes"));
        QCOMPARE(row.cell(Field::PastPapers), QString());
        QCOMPARE(read->missingColumns, QList<Field>());
        QCOMPARE(read->unknownColumns, QStringList());
    }
}

void TestInvitationTable::takesFormulasAsText()
{
    const auto read = readInvitations(text("First name\n\"=HYPERLINK(\"\"http://a.b\"\")\"\n+1\n@SUM(A1)\n"));
    QVERIFY(read);
    QCOMPARE(read->rows[0].cell(Field::FirstName), text("=HYPERLINK(\"http://a.b\")"));
    QCOMPARE(read->rows[1].cell(Field::FirstName), text("+1"));
    QCOMPARE(read->rows[2].cell(Field::FirstName), text("@SUM(A1)"));
}

void TestInvitationTable::namesWhatItDoesNotKnow()
{
    const auto read = readInvitations(text("Email,Form group,,Notes\nx@y.z,7B,,\n"));
    QVERIFY(read);
    QCOMPARE(read->unknownColumns, (QStringList{text("Form group"), text("Notes")}));
    QCOMPARE(read->missingColumns, (QList{Field::FirstName, Field::LastName}));
    QString wide = text("Email");
    for (int column = 0; column < 200; ++column)
        wide += text(",column %1").arg(column);
    const auto all = readInvitations(wide + text("\nx@y.z\n"));
    QVERIFY(all);
    QCOMPARE(all->unknownColumns.size(), 200);
    QCOMPARE(all->rows.size(), 1);
}

void TestInvitationTable::leavesOutExamples()
{
    const auto read = readInvitations(text("# ours\nEmail,Last name\n # x@y.z,B\n,#B\nx@y.z,#B\n"));
    QVERIFY(read);
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->rows.constFirst().number, 5);
    QCOMPARE(read->leftOut, 2);
}

void TestInvitationTable::findsCellsThatHaveMoved()
{
    const auto read = readInvitations(text("Last name,Email\nMorgan, Elin,x@y.z\nB,x@y.z,,\nC,\"x@y.z\n"));
    QVERIFY(read);
    QCOMPARE(read->rows[0].flaw, Flaw::MoreCells);
    QCOMPARE(read->rows[1].flaw, Flaw::None);
    QCOMPARE(read->rows[2].flaw, Flaw::OpenQuote);
}

/// Else every permission behind it would be granted by its neighbour's cell.
void TestInvitationTable::joinsAHeadingThatFellApart()
{
    const auto read = readInvitations(text(
        "Email,Past Papers, Marking Schemes and Resources,View Scripts,Item Level Data\nx@y.z,no,yes,no\n"));
    QVERIFY(read);
    const InvitationRow &row = read->rows.constFirst();
    QCOMPARE(row.cell(Field::PastPapers), text("no"));
    QCOMPARE(row.cell(Field::ViewScripts), text("yes"));
    QCOMPARE(row.cell(Field::ItemLevelData), text("no"));
    QCOMPARE(read->unknownColumns, QStringList());
}

void TestInvitationTable::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<int>("kind");
    QTest::newRow("empty") << QString() << int(Kind::Empty);
    QTest::newRow("blank") << text("\n , \n") << int(Kind::Empty);
    QTest::newRow("examples alone") << text("# Email\n# x@y.z\n") << int(Kind::Empty);
    QTest::newRow("no headings") << text("Elin,Morgan,x@y.z\n") << int(Kind::NoHeadings);
    QTest::newRow("a picture") << text("\x89PNG\r\n\x1A\n\x01\x02") << int(Kind::NoHeadings);
    QTest::newRow("a heading twice") << text("Email,Last name,E-bost\n") << int(Kind::HeadingTwice);
    QTest::newRow("many rows") << text("Email\n") + text("x\n").repeated(100'001) << int(Kind::TooManyRows);
    QTest::newRow("long") << QString(exchange::mostBytes + 1, QLatin1Char('x')) << int(Kind::TooLarge);
}

void TestInvitationTable::refusesWhatIsNoTable()
{
    QFETCH(QString, given);
    QFETCH(int, kind);
    const auto read = readInvitations(given);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), kind);
    const auto headingsAlone = readInvitations(text("Email\n"));
    QVERIFY(headingsAlone);
    QVERIFY(headingsAlone->rows.isEmpty());
}

void TestInvitationTable::refusesALargeFileAtOnce()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(text("large.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(1'000'000'000)); // of which nothing is written: a hole
    QElapsedTimer timer;
    timer.start();
    const auto read = exchange::bytesOfFile(file.fileName());
    QVERIFY(!read);
    QCOMPARE(read.error(), (TableProblem{Kind::TooLarge, 10}));
    QVERIFY(timer.elapsed() < 1'000);
    const auto refused = [](const QString &path) {
        const auto bytes = exchange::bytesOfFile(path);
        return bytes ? std::nullopt : std::optional(bytes.error().kind);
    };
    QCOMPARE(refused(text("/dev/zero")), std::optional(Kind::TooLarge));
    QCOMPARE(refused(folder.path()), std::optional(Kind::Unreadable));
    QCOMPARE(refused(folder.filePath(text("none.csv"))), std::optional(Kind::Unreadable));
    QVERIFY(file.resize(exchange::mostBytes));
    QVERIFY(exchange::bytesOfFile(file.fileName()));
    QBuffer pasted;
    pasted.setData("abc");
    QVERIFY(pasted.open(QIODevice::ReadOnly));
    QCOMPARE(*exchange::bytesOf(pasted), QByteArray("abc"));
}

void TestInvitationTable::readsAHundredThousandRows()
{
    QList<QStringList> rows{{text("First name"), text("Last name"), text("Email address")}};
    for (int row = 1; row < 100'000; ++row)
        rows << QStringList{text("Elin"), text("Prŷs, %1").arg(row), text("e%1@ysgol.example").arg(row)};
    const auto read = readInvitations(exchange::csv(rows));
    QVERIFY(read);
    QCOMPARE(read->rows.size(), 99'999);
    QCOMPARE(read->rows.constLast().cell(Field::LastName), text("Prŷs, 99999"));
    QCOMPARE(read->rows.constLast().number, 100'000);
}

QTEST_GUILESS_MAIN(TestInvitationTable)
#include "test_invitationtable.moc"
