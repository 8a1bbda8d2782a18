#include "exchange/decoding.h"
#include "exchange/tablereader.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace canolfan;
using exchange::decoded;
using exchange::readTable;
using exchange::Table;

using Rows = QList<QStringList>;

static Rows cellsOf(const Table &table)
{
    Rows rows;
    for (const auto &row : table.rows)
        rows << row.cells;
    return rows;
}

class TestTableReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatProgramsWrite_data();
    void decodesWhatProgramsWrite();
    void everyByteIsSomething();
    void readsWhatIsCalledCsv_data();
    void readsWhatIsCalledCsv();
    void countsAsASpreadsheet();
    void anOpenQuoteEndsWithItsLine();
    void staysWithinItsBounds();
    void takesTimeLinearly();
};

void TestTableReader::decodesWhatProgramsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("Siân,Ŵyn");
    const auto in = [&text](QStringConverter::Encoding encoding, bool mark = false) {
        QStringEncoder encoder(
            encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        const QByteArray bytes = encoder.encode(text);
        return bytes;
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("UTF-16 LE") << in(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16 LE with a mark") << in(QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16 BE") << in(QStringConverter::Utf16BE);
    QTest::newRow("UTF-16 BE with a mark") << in(QStringConverter::Utf16BE, true);
}

void TestTableReader::decodesWhatProgramsWrite()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(decoded(bytes), QStringLiteral("Siân,Ŵyn"));
}

void TestTableReader::everyByteIsSomething()
{
    QCOMPARE(decoded("Si\xE2n \x80 \x93x\x94"), QStringLiteral("Siân € “x”"));
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += char(byte);
    QCOMPARE(decoded(all).size(), 256);
    QCOMPARE(decoded({}), QString());
    QCOMPARE(decoded("\xFF\xFE"), QString());
    QCOMPARE(decoded(QByteArray("\xFF\xFE"
                                "a\0b",
                         5))
                 .size(),
        2); // half a character is a replacement
    QCOMPARE(decoded(QByteArray("a\0b,c", 5)), QStringLiteral("a") + QChar(0) + QStringLiteral("b,c"));
}

void TestTableReader::readsWhatIsCalledCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("rows");
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    const QStringList cd{QStringLiteral("c"), QStringLiteral("d")};
    const auto row = [](const char *name, const char *text, const Rows &rows) {
        QTest::newRow(name) << QString::fromUtf8(text) << rows;
    };
    row("nothing", "", {});
    row("blank lines", "\n\r\n , \n\t\n", {});
    row("commas", "a,b\r\nc,d\r\n", {ab, cd});
    row("semicolons", "a;b\nc;d", {ab, cd});
    row("tabs", "a\tb\rc\td\r", {ab, cd});
    row("said", "sep=;\na;b\nc;d", {ab, cd});
    row("said, as Excel does", "SEP=,\r\na,b\r\nc,d", {ab, cd});
    row("blank lines between", "\n\na,b\n\n,\nc,d\n\n", {ab, cd});
    row("a mark before the quote", "\xEF\xBB\xBF\"a\",b\nc,d", {ab, cd});
    row("quoted", "\"a\",\"b\"\n\"c\",d", {ab, cd});
    row("everything in quotes", "a;\"b;\"\"x\"\"\r\ny\"\nc;d",
        {{QStringLiteral("a"), QStringLiteral("b;\"x\"\r\ny")}, cd});
    row("quotes inside", "a\"b,c \"d\"\n", {{QStringLiteral("a\"b"), QStringLiteral("c \"d\"")}});
    row("after the closing one", "\"a\"x,b", {{QStringLiteral("ax"), QStringLiteral("b")}});
    row("a comma in a heading", "a, b\tc\n", {{QStringLiteral("a, b"), QStringLiteral("c")}});
    row("one column", "a\nb", {{QStringLiteral("a")}, {QStringLiteral("b")}});
    row("empty at the end", "a,b,\nc,d,", {ab + QStringList{QString()}, cd + QStringList{QString()}});
}

void TestTableReader::readsWhatIsCalledCsv()
{
    QFETCH(QString, text);
    QFETCH(Rows, rows);
    QCOMPARE(cellsOf(readTable(text)), rows);
}

void TestTableReader::countsAsASpreadsheet()
{
    const Table table = readTable(u"\na,b\n\"c\nc\",d\n\ne,f");
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows[0].number, 2);
    QCOMPARE(table.rows[1].number, 3);
    QCOMPARE(table.rows[2].number, 5);
}

void TestTableReader::anOpenQuoteEndsWithItsLine()
{
    const Table table = readTable(u"a,b\nc,\"d\ne,f\n");
    QCOMPARE(table.rows.size(), 3);
    QVERIFY(table.rows[1].hasOpenQuote);
    QCOMPARE(table.rows[1].cells, (QStringList{QStringLiteral("c"), QStringLiteral("\"d")}));
    QVERIFY(!table.rows[2].hasOpenQuote);
    QCOMPARE(table.rows[2].cells, (QStringList{QStringLiteral("e"), QStringLiteral("f")}));
    QVERIFY(readTable(u"\"").rows.constFirst().hasOpenQuote);
}

void TestTableReader::staysWithinItsBounds()
{
    const Table wide = readTable(QString(1'000'000, QLatin1Char(',')) + QLatin1Char('x'));
    QVERIFY(wide.rows.isEmpty() || wide.rows.constFirst().cells.size() <= Table::mostColumns);
    const Table many = readTable(QStringLiteral("a\n").repeated(Table::mostRows + 1));
    QCOMPARE(many.rows.size(), Table::mostRows);
    QVERIFY(many.hasTooManyRows);
    QVERIFY(!readTable(QStringLiteral("a\n").repeated(Table::mostRows)).hasTooManyRows);
    QVERIFY(readTable(QString(1'000'000, QLatin1Char('\n'))).rows.isEmpty());
}

/// What looks as though each row had to be read to the end of the text is not worse than any other.
void TestTableReader::takesTimeLinearly()
{
    const auto nanoseconds = [](const QString &text) {
        QElapsedTimer timer;
        timer.start();
        const Table table = readTable(text);
        return double(timer.nsecsElapsed()) / double(std::max<qsizetype>(1, table.rows.size()));
    };
    for (const char *line : {"x,\"\"\"\"\n", "\"a\n", "\"\"\n\"x\n", "a,b,c\n"}) {
        const QString one = QLatin1String(line);
        nanoseconds(one.repeated(1000));
        QTRY_VERIFY2(nanoseconds(one.repeated(40'000)) < 6 * nanoseconds(one.repeated(2'000)) + 2'000, line);
    }
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "test_tablereader.moc"
