#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace canolfan::exchange {

/// A row as it stands in the text; blank ones are left out, but counted.
struct TableRow
{
    int number = 0; ///< as a spreadsheet counts it, from 1
    QStringList cells;
    bool hasOpenQuote = false; ///< a quotation mark is never closed; the row ends with its line then
};

struct Table
{
    /// Those beyond are not looked at, and the table says so.
    static constexpr int mostRows = 100'000;
    /// Cells beyond are left out. A table of invitations has eleven columns.
    static constexpr int mostColumns = 256;

    QList<TableRow> rows;
    bool hasTooManyRows = false;
};

/// Reads RFC 4180 and what else is called CSV or is pasted from a spreadsheet: cells divided by commas,
/// semicolons or tabs (whichever divides the first row most, or as a first line "sep=;" says), lines ending
/// in CR LF, LF or CR, a last one without an end. Quotation marks count where a cell begins with one; what
/// stands between the closing one and the end of the cell belongs to it. Every text is read somehow; the time
/// it takes grows linearly.
Table readTable(QStringView text);

} // namespace canolfan::exchange
