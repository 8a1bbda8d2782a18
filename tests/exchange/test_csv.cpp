#include "exchange/csv.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace canolfan;

using Rows = QList<QStringList>;

/// Reads RFC 4180 strictly, by its grammar; nullopt where the text is not it.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_text(QString::fromUtf8(bytes)) { }

    std::optional<Rows> rows()
    {
        Rows rows;
        while (m_place < m_text.size()) {
            QStringList row;
            do {
                const std::optional<QString> cell = at() == QLatin1Char('"') ? quoted() : plain();
                if (!cell)
                    return std::nullopt;
                row << *cell;
            } while (skip(QLatin1Char(',')));
            if (!skip(QLatin1Char('\r')) || !skip(QLatin1Char('\n')))
                return std::nullopt;
            rows << row;
        }
        return rows;
    }

private:
    QChar at() const { return m_place < m_text.size() ? m_text[m_place] : QChar(0xFFFF); }
    bool skip(QChar wanted)
    {
        if (at() != wanted)
            return false;
        ++m_place;
        return true;
    }
    std::optional<QString> plain()
    {
        QString cell;
        while (m_place < m_text.size() && !QStringLiteral(",\r\n").contains(at())) {
            if (at() == QLatin1Char('"'))
                return std::nullopt;
            cell += m_text[m_place++];
        }
        return cell;
    }
    std::optional<QString> quoted()
    {
        QString cell;
        for (skip(QLatin1Char('"')); m_place < m_text.size();) {
            const QChar next = m_text[m_place++];
            if (next != QLatin1Char('"'))
                cell += next;
            else if (skip(QLatin1Char('"')))
                cell += next;
            else
                return cell;
        }
        return std::nullopt;
    }

    QString m_text;
    qsizetype m_place = 0;
};

static const QByteArray mark("\xEF\xBB\xBF");

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheRfcSays_data();
    void isWrittenAsTheRfcSays();
    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void whateverIsInACellComesBack();
    void savesWholeOrNotAtAll();
};

void TestCsv::isWrittenAsTheRfcSays_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const char *cell, const char *written) {
        QTest::newRow(name) << QString::fromUtf8(cell) << QByteArray(written);
    };
    row("plain", "Elin Morgan", "Elin Morgan");
    row("empty", "", "");
    row("a comma", "Morgan, Elin", "\"Morgan, Elin\"");
    row("quotation marks", "Elin \"El\" Morgan", "\"Elin \"\"El\"\" Morgan\"");
    row("a line break", "one\ntwo", "\"one\ntwo\"");
    row("a carriage return", "one\rtwo", "\"one\rtwo\"");
    row("Welsh", "Siân Ŷ", "Siân Ŷ");
    row("blanks", " a ", " a ");
    row("an apostrophe", "'tis", "'tis");
}

void TestCsv::isWrittenAsTheRfcSays()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QCOMPARE(exchange::csv({{QStringLiteral("x"), cell}, {cell}}),
        mark + "x," + written + "\r\n" + written + "\r\n");
    QCOMPARE(exchange::csv({}), mark);
}

void TestCsv::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("cell");
    for (const char first : {'=', '+', '-', '@', '\t', '\r', '\0'}) {
        const QString cell = QLatin1Char(first) + QStringLiteral("cmd|' /C calc'!A0");
        QTest::addRow("%02x", first) << cell;
        QTest::addRow("%02x alone", first) << cell.left(1);
    }
}

void TestCsv::noCellIsAFormula()
{
    QFETCH(QString, cell);
    const QByteArray bytes = exchange::csv({{cell, QStringLiteral("a") + cell}});
    QVERIFY(bytes.startsWith(mark));
    const std::optional<Rows> rows = Reader(bytes.mid(mark.size())).rows();
    QVERIFY(rows);
    QCOMPARE(rows->constFirst(), (QStringList{QLatin1Char('\'') + cell, QStringLiteral("a") + cell}));
}

/// Cells at random out of everything that means something to CSV, to spreadsheets or to UTF-8.
void TestCsv::whateverIsInACellComesBack()
{
    const QStringList parts{QStringLiteral("\""), QStringLiteral(","), QStringLiteral("\r"),
        QStringLiteral("\n"), QStringLiteral("="), QStringLiteral("-"), QStringLiteral("\t"),
        QString(QChar(0)), QStringLiteral("'"), QStringLiteral("ŷ"), QString::fromUtf8("\U0001F512"),
        QStringLiteral(" "), QStringLiteral("a"), QStringLiteral(";")};
    const QString dangerous = QStringLiteral("=+-@\t\r") + QChar(0);
    QRandomGenerator random(4180);
    constexpr int tables = 5000;
    int cells = 0;
    for (int table = 0; table < tables; ++table) {
        Rows given;
        Rows wanted;
        const int columns = random.bounded(1, 5);
        for (int row = random.bounded(1, 5); row > 0; --row) {
            QStringList line;
            for (int column = 0; column < columns; ++column, ++cells) {
                QString cell;
                for (int part = random.bounded(6); part > 0; --part)
                    cell += parts[random.bounded(parts.size())];
                line << cell;
            }
            given << line;
            for (QString &cell : line) {
                if (!cell.isEmpty() && dangerous.contains(cell.front()))
                    cell.prepend(QLatin1Char('\''));
            }
            wanted << line;
        }
        const std::optional<Rows> back = Reader(exchange::csv(given).mid(mark.size())).rows();
        QVERIFY2(back, exchange::csv(given).toHex().constData());
        QCOMPARE(*back, wanted);
    }
    qInfo("%d cells in %d tables came back", cells, tables);
}

void TestCsv::savesWholeOrNotAtAll()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("waiting.csv"));
    QVERIFY(exchange::saveCsv(path, {{QStringLiteral("Ŵ")}}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), mark + "Ŵ\r\n");
    QVERIFY(!exchange::saveCsv(folder.filePath(QStringLiteral("not/there.csv")), {}));
    QVERIFY(!exchange::saveCsv(folder.path(), {{QStringLiteral("a folder")}}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("waiting.csv")});
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
