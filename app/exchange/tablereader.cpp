#include "exchange/tablereader.h"

#include <algorithm>

namespace canolfan::exchange {

namespace {

/// One row after another.
class Reader
{
public:
    Reader(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) { }

    static bool isLineEnd(QChar character)
    {
        return character == QLatin1Char('\n') || character == QLatin1Char('\r');
    }

    bool atEnd() const { return m_place >= m_text.size(); }

    TableRow row()
    {
        const qsizetype start = m_place;
        TableRow row;
        if (readRow(row, true))
            return row;
        // Whoever left it open did not mean the rest of the table: it is one character among others then.
        m_place = start;
        row = {};
        readRow(row, false);
        row.hasOpenQuote = true;
        return row;
    }

private:
    /// false: a quotation mark is never closed.
    bool readRow(TableRow &row, bool quotesCount)
    {
        for (;;) {
            QString cell;
            if (quotesCount && !readQuoted(cell))
                return false;
            readPlain(cell);
            if (row.cells.size() < Table::mostColumns)
                row.cells.append(cell);
            if (atEnd() || m_text[m_place] != m_delimiter)
                break;
            ++m_place;
        }
        skipLineEnd();
        return true;
    }

    bool readQuoted(QString &cell)
    {
        const QLatin1Char quote('"');
        if (atEnd() || m_text[m_place] != quote)
            return true;
        for (++m_place;; ++m_place) {
            const qsizetype end = m_text.indexOf(quote, m_place);
            if (end < 0)
                return false;
            cell += m_text.sliced(m_place, end - m_place);
            m_place = end + 1;
            if (atEnd() || m_text[m_place] != quote)
                return true;
            cell += quote;
        }
    }

    void readPlain(QString &cell)
    {
        const qsizetype start = m_place;
        while (!atEnd() && m_text[m_place] != m_delimiter && !isLineEnd(m_text[m_place]))
            ++m_place;
        cell += m_text.sliced(start, m_place - start);
    }

    void skipLineEnd()
    {
        if (atEnd())
            return;
        const bool isCr = m_text[m_place++] == QLatin1Char('\r');
        if (isCr && !atEnd() && m_text[m_place] == QLatin1Char('\n'))
            ++m_place;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_place = 0;
};

} // namespace

static bool isBlank(const TableRow &row)
{
    return std::all_of(
        row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// Spreadsheets in some languages write so, before everything else.
static QChar delimiterSaid(QStringView text)
{
    const QStringView said = u"sep=";
    const bool isSaid = text.startsWith(said, Qt::CaseInsensitive) && text.size() > said.size() + 1
        && (text[said.size() + 1] == QLatin1Char('\n') || text[said.size() + 1] == QLatin1Char('\r'));
    return isSaid ? text[said.size()] : QChar();
}

/// A heading may hold a comma itself, a tab it hardly does: where two divide as much, the rarer one does.
static QChar delimiterFound(QStringView text)
{
    const qsizetype first =
        std::find_if(text.begin(), text.end(), [](QChar each) { return !each.isSpace(); }) - text.begin();
    // A row of tabs alone is blank, and begins nothing; those before the first word belong to its row.
    qsizetype line = first;
    while (line > 0 && !Reader::isLineEnd(text[line - 1]))
        --line;
    QChar found = QLatin1Char(',');
    qsizetype most = 1;
    for (const char each : {'\t', ';', ','}) {
        const qsizetype cells = Reader(text.sliced(line), QLatin1Char(each)).row().cells.size();
        if (cells > most) {
            most = cells;
            found = QLatin1Char(each);
        }
    }
    return found;
}

Table readTable(QStringView text)
{
    Table table;
    if (text.startsWith(QChar(QChar::ByteOrderMark))) // of a piece that was pasted with it
        text = text.sliced(1);
    const QChar said = delimiterSaid(text);
    Reader reader(text, said.isNull() ? delimiterFound(text) : said);
    for (int number = 1; !reader.atEnd(); ++number) {
        TableRow row = reader.row();
        const bool saysDelimiter = number == 1 && !said.isNull();
        if (saysDelimiter || isBlank(row))
            continue;
        if (table.rows.size() == Table::mostRows) {
            table.hasTooManyRows = true;
            break;
        }
        row.number = number;
        table.rows.append(std::move(row));
    }
    return table;
}

} // namespace canolfan::exchange
