#include "pages.h"

#include <QtEndian>

#include <optional>

namespace canolfan::store {

namespace {

// "B-tree Pages" and "Record Format" of the file format.
constexpr uchar leafOfTable = 0x0d;
constexpr qsizetype firstPageHeader = 100;
constexpr qsizetype leafHeader = 8;
constexpr quint64 longestLocal = pageSize - 35;
constexpr quint64 shortestLocal = (pageSize - 12) * 32 / 255 - 23;
constexpr quint64 overflowCapacity = pageSize - 4;
constexpr quint64 longestRow = 1 << 24; // beyond anything of ours

/// Reads from the front; once something is missing, nothing is there any more.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes) : m_rest(bytes) { }

    std::optional<quint64> varint()
    {
        quint64 number = 0;
        for (int count = 0; count < 9; ++count) {
            const auto byte = take(1);
            if (!byte)
                return std::nullopt;
            const auto value = uchar(byte->front());
            if (count == 8)
                return number << 8 | value;
            number = number << 7 | (value & 0x7f);
            if (value < 0x80)
                return number;
        }
        return number;
    }

    std::optional<QByteArrayView> take(quint64 size)
    {
        if (size > quint64(m_rest.size()))
            return std::nullopt;
        const QByteArrayView taken = m_rest.first(qsizetype(size));
        m_rest = m_rest.sliced(qsizetype(size));
        return taken;
    }

    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
};

} // namespace

static quint32 number32(QByteArrayView bytes)
{
    return qFromBigEndian<quint32>(bytes.data());
}

/// What did not fit on the row's own page, from its chain of pages.
static std::optional<QByteArray> overflow(const Pages &pages, quint32 page, quint64 size)
{
    QByteArray found;
    while (quint64(found.size()) < size) {
        const auto next = pages.find(page);
        if (next == pages.end() || next->second.size() < pageSize)
            return std::nullopt;
        // Each turn adds to it, so a chain in a circle ends too.
        const quint64 here = std::min(size - quint64(found.size()), overflowCapacity);
        found.append(next->second.sliced(4, qsizetype(here)));
        page = number32(next->second);
    }
    return found;
}

static std::optional<QByteArray> payload(const Pages &pages, Bytes &cell, quint64 size)
{
    if (size <= longestLocal) {
        const auto whole = cell.take(size);
        return whole ? std::optional(whole->toByteArray()) : std::nullopt;
    }
    const quint64 fitting = shortestLocal + (size - shortestLocal) % overflowCapacity;
    const quint64 local = fitting <= longestLocal ? fitting : shortestLocal;
    const auto start = cell.take(local);
    const auto page = cell.take(4);
    if (!start || !page || size > longestRow)
        return std::nullopt;
    const auto rest = overflow(pages, number32(*page), size - local);
    return rest ? std::optional(start->toByteArray() + *rest) : std::nullopt;
}

static std::optional<qint64> wholeNumber(Bytes &body, quint64 type)
{
    if (type == 8 || type == 9)
        return qint64(type - 8);
    static constexpr int sizes[] = {0, 1, 2, 3, 4, 6, 8};
    if (type < 1 || type > 6)
        return std::nullopt;
    const auto bytes = body.take(quint64(sizes[type]));
    if (!bytes)
        return std::nullopt;
    // Two's complement, the highest byte first.
    quint64 number = (uchar(bytes->front()) & 0x80) != 0 ? ~quint64(0) : 0;
    for (const char byte : *bytes)
        number = number << 8 | uchar(byte);
    return qint64(number);
}

/// A record of (NULL in place of the id, a whole number, a blob).
static bool takeRecord(QByteArrayView record, FoundRow &row)
{
    Bytes start(record);
    const auto headerSize = start.varint();
    const auto id = start.varint();
    const auto version = start.varint();
    const auto sealed = start.varint();
    const auto headerEnd = quint64(start.rest().data() - record.data());
    if (!headerSize || !id || !version || !sealed || *headerSize != headerEnd || *id != 0 || *sealed < 12
        || *sealed % 2 != 0)
        return false;
    Bytes body(start.rest());
    const auto number = wholeNumber(body, *version);
    const auto blob = number ? body.take((*sealed - 12) / 2) : std::nullopt;
    if (!blob)
        return false;
    row.version = *number;
    row.sealed = blob->toByteArray();
    return true;
}

static std::optional<FoundRow> rowAt(const Pages &pages, quint32 page, QByteArrayView cellBytes)
{
    Bytes cell(cellBytes);
    const auto size = cell.varint();
    const auto id = cell.varint();
    if (!size || !id)
        return std::nullopt;
    const auto record = payload(pages, cell, *size);
    FoundRow row{qint64(*id), 0, {}, page};
    return record && takeRecord(*record, row) ? std::optional(row) : std::nullopt;
}

static void rowsOn(const Pages &pages, quint32 number, QByteArrayView page, QList<FoundRow> &rows)
{
    const qsizetype start = number == 1 ? firstPageHeader : 0;
    if (page.size() < start + leafHeader || uchar(page[start]) != leafOfTable)
        return;
    const int cells = qFromBigEndian<quint16>(page.data() + start + 3);
    for (int cell = 0; cell < cells; ++cell) {
        const qsizetype pointer = start + leafHeader + 2 * cell;
        if (pointer + 2 > page.size())
            return;
        const qsizetype at = qFromBigEndian<quint16>(page.data() + pointer);
        if (at >= page.size())
            continue;
        if (const auto row = rowAt(pages, number, page.sliced(at)))
            rows << *row;
    }
}

bool beginsAsOurs(QByteArrayView page)
{
    if (page.size() < pageSize || !page.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return false;
    // "The Database Header": size of a page; versions for writing and reading, 1 or 2 as the log is; nothing
    // reserved; three fractions that are always the same.
    const bool sized = qFromBigEndian<quint16>(page.data() + 16) == pageSize;
    const bool versions = page[18] == page[19] && (page[18] == 1 || page[18] == 2);
    const bool fixed = page.sliced(20, 4) == QByteArrayView("\0\x40\x20\x20", 4);
    const bool utf8 = qFromBigEndian<quint32>(page.data() + 56) == 1;
    return sized && versions && fixed && utf8;
}

Pages pagesOf(QByteArrayView database)
{
    Pages pages;
    quint32 number = 0;
    for (qsizetype at = 0; at < database.size(); at += pageSize)
        pages[++number] = database.sliced(at, std::min(pageSize, database.size() - at));
    return pages;
}

QList<FoundRow> rowsOn(const Pages &pages)
{
    QList<FoundRow> rows;
    for (const auto &[number, page] : pages)
        rowsOn(pages, number, page, rows);
    return rows;
}

} // namespace canolfan::store
