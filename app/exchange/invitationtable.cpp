#include "exchange/invitationtable.h"

#include "domain/tablewords.h"
#include "exchange/decoding.h"
#include "exchange/tablereader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace canolfan::exchange {

using Kind = TableProblem::Kind;

static tl::unexpected<TableProblem> refused(Kind kind, int number = 0)
{
    return tl::unexpected(TableProblem{kind, number});
}

static tl::unexpected<TableProblem> tooLarge()
{
    constexpr int megabyte = 1'000'000;
    return refused(Kind::TooLarge, int(mostBytes) / megabyte);
}

Read<QByteArray> bytesOfFile(const QString &path)
{
    // Before it is opened: a file that a network has to fetch would be fetched for nothing.
    if (QFileInfo(path).size() > mostBytes)
        return tooLarge();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return refused(Kind::Unreadable);
    return bytesOf(file);
}

Read<QByteArray> bytesOf(QIODevice &opened)
{
    QByteArray bytes;
    while (bytes.size() <= mostBytes) {
        const QByteArray more = opened.read(mostBytes + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > mostBytes)
        return tooLarge();
    const auto *file = qobject_cast<const QFile *>(&opened);
    if (file && file->error() != QFileDevice::NoError)
        return refused(Kind::Unreadable);
    return bytes;
}

namespace {

/// Which cell of a row is what.
struct Columns
{
    QList<std::optional<InvitationField>> fields;
    QStringList unknown{};
};

} // namespace

static QString shortened(const QString &heading)
{
    constexpr qsizetype most = 60;
    const QString simple = heading.simplified();
    return simple.size() > most ? simple.first(most) + QChar(0x2026) : simple;
}

/// "Past Papers, Marking Schemes and Resources" without quotation marks is two headings, and yet one column.
static Columns columnsOf(const QStringList &headings)
{
    Columns columns;
    for (qsizetype place = 0; place < headings.size(); ++place) {
        const QString pair = headings[place] + headings.value(place + 1);
        const auto joined = fieldFromWord(pair);
        const bool isPair = place + 1 < headings.size() && !headings[place + 1].trimmed().isEmpty() && joined;
        const auto field = isPair ? joined : fieldFromWord(headings[place]);
        columns.fields.append(field);
        if (!field && !headings[place].trimmed().isEmpty())
            columns.unknown.append(shortened(headings[place]));
        place += isPair ? 1 : 0;
    }
    return columns;
}

static Read<Columns> checked(const Columns &columns)
{
    for (const InvitationField field : allInvitationFields) {
        if (columns.fields.count(std::optional(field)) > 1)
            return tl::unexpected(TableProblem{Kind::HeadingTwice, 0, field});
    }
    const auto has = [&columns](InvitationField field) { return columns.fields.contains(field); };
    if (!has(InvitationField::FirstName) && !has(InvitationField::LastName) && !has(InvitationField::Email))
        return refused(Kind::NoHeadings);
    return columns;
}

static InvitationRow rowFrom(const TableRow &cells, const Columns &columns)
{
    InvitationRow row;
    row.number = cells.number;
    for (qsizetype place = 0; place < cells.cells.size(); ++place) {
        const QString &cell = cells.cells[place];
        if (place >= columns.fields.size()) {
            if (!cell.trimmed().isEmpty())
                row.flaw = InvitationRow::Flaw::MoreCells;
        } else if (const auto field = columns.fields[place]) {
            row.cell(*field) = cell;
        }
    }
    if (cells.hasOpenQuote)
        row.flaw = InvitationRow::Flaw::OpenQuote;
    return row;
}

static bool isLeftOut(const TableRow &row)
{
    const auto first =
        std::ranges::find_if(row.cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    return first != row.cells.end() && first->trimmed().startsWith(QLatin1Char('#'));
}

Read<InvitationTable> readInvitations(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return tooLarge();
    return readInvitations(decoded(bytes));
}

Read<InvitationTable> readInvitations(const QString &text)
{
    if (text.size() > mostBytes)
        return tooLarge();
    const Table table = readTable(text);
    if (table.hasTooManyRows)
        return refused(Kind::TooManyRows, Table::mostRows);
    const auto headings = std::ranges::find_if_not(table.rows, isLeftOut);
    if (headings == table.rows.end())
        return refused(Kind::Empty);
    const Read<Columns> columns = checked(columnsOf(headings->cells));
    if (!columns)
        return tl::unexpected(columns.error());
    InvitationTable read;
    read.unknownColumns = columns->unknown;
    for (const InvitationField field :
        {InvitationField::FirstName, InvitationField::LastName, InvitationField::Email}) {
        if (!columns->fields.contains(field))
            read.missingColumns.append(field);
    }
    for (auto row = headings + 1; row != table.rows.end(); ++row) {
        if (isLeftOut(*row))
            ++read.leftOut;
        else
            read.rows.append(rowFrom(*row, *columns));
    }
    return read;
}

} // namespace canolfan::exchange
