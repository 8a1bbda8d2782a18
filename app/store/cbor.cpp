#include "cbor.h"
#include "domain/utc.h"

#include <optional>

namespace canolfan::store {

namespace {

// RFC 8949, section 3: the upper three bits of an item's first byte.
enum Major : uchar
{
    Unsigned = 0,
    Negative = 1,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5
};

constexpr char endlessMap = char(0xbf);
constexpr uchar breakByte = 0xff;
constexpr int deepest = 16;

struct Head
{
    uchar major = 0;
    quint64 argument = 0;
    qsizetype size = 0;
    bool endless = false;
};

} // namespace

static void appendHead(QByteArray &bytes, Major major, quint64 argument)
{
    const auto first = [major](int low) { return char(major << 5 | low); };
    if (argument < 24) {
        bytes.append(first(int(argument)));
        return;
    }
    const int power = argument > 0xffffffff ? 3 : argument > 0xffff ? 2 : argument > 0xff ? 1 : 0;
    bytes.append(first(24 + power));
    for (int shift = 8 * ((1 << power) - 1); shift >= 0; shift -= 8)
        bytes.append(char(argument >> shift));
}

static void appendString(QByteArray &bytes, Major major, QByteArrayView string)
{
    appendHead(bytes, major, quint64(string.size()));
    bytes.append(string);
}

static std::optional<Head> headOf(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    const auto first = uchar(bytes.front());
    Head head{uchar(first >> 5), quint64(first & 0x1f), 1};
    if (head.argument < 24)
        return head;
    if (head.argument == 31) {
        head.endless = true;
        return head;
    }
    const int length = 1 << (head.argument - 24);
    if (head.argument > 27 || bytes.size() <= length)
        return std::nullopt;
    head.argument = 0;
    for (int at = 1; at <= length; ++at)
        head.argument = head.argument << 8 | uchar(bytes[at]);
    head.size += length;
    return head;
}

/// How long the item is that the bytes begin with; -1: it is none.
static qsizetype sizeOf(QByteArrayView bytes, int depth = 0)
{
    const std::optional<Head> head = headOf(bytes);
    if (!head || depth > deepest)
        return -1;
    const auto left = quint64(bytes.size() - head->size);
    if (head->major == Bytes || head->major == Text)
        return head->endless || head->argument > left ? -1 : head->size + qsizetype(head->argument);
    if (head->major != Array && head->major != Map)
        return head->endless ? -1 : head->size;
    // An item has at least one byte: a count beyond what is left is none.
    if (!head->endless && head->argument > left)
        return -1;
    const quint64 items = head->argument * (head->major == Map ? 2 : 1);
    qsizetype size = head->size;
    for (quint64 item = 0; head->endless || item < items; ++item) {
        if (head->endless && size < bytes.size() && uchar(bytes[size]) == breakByte)
            return size + 1;
        const qsizetype next = sizeOf(bytes.sliced(size), depth + 1);
        if (next < 0)
            return -1;
        size += next;
    }
    return size;
}

FieldWriter::FieldWriter()
{
    m_bytes.reserve(320);
    m_bytes.append(endlessMap);
}

void FieldWriter::text(int key, const QString &text)
{
    if (text.isEmpty())
        return;
    appendHead(m_bytes, Unsigned, quint64(key));
    appendString(m_bytes, Text, text.toUtf8());
}

void FieldWriter::number(int key, qint64 number)
{
    appendHead(m_bytes, Unsigned, quint64(key));
    if (number < 0)
        appendHead(m_bytes, Negative, quint64(-(number + 1)));
    else
        appendHead(m_bytes, Unsigned, quint64(number));
}

void FieldWriter::moment(int key, const QDateTime &moment)
{
    if (moment.isValid())
        number(key, moment.toMSecsSinceEpoch());
}

void FieldWriter::bytes(int key, QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    appendHead(m_bytes, Unsigned, quint64(key));
    appendString(m_bytes, Bytes, bytes);
}

void FieldWriter::part(int key, const QByteArray &encoded)
{
    appendHead(m_bytes, Unsigned, quint64(key));
    m_bytes.append(encoded);
}

QByteArray FieldWriter::written() const
{
    return m_bytes + char(breakByte);
}

QByteArray arrayOf(const QList<QByteArray> &encoded)
{
    QByteArray bytes;
    appendHead(bytes, Array, quint64(encoded.size()));
    for (const QByteArray &item : encoded)
        bytes.append(item);
    return bytes;
}

FieldReader::FieldReader(QByteArrayView map) : m_rest(map)
{
    m_broken = map.isEmpty() || map.front() != endlessMap;
    if (!m_broken)
        m_rest = map.sliced(1);
}

bool FieldReader::atEnd() const
{
    return m_broken || (!m_rest.isEmpty() && uchar(m_rest.front()) == breakByte);
}

bool FieldReader::next()
{
    if (m_valueIsNext)
        part();
    if (atEnd())
        return false;
    m_valueIsNext = true; // so that number() reads the key itself
    const qint64 key = number();
    m_key = int(key);
    m_valueIsNext = !m_broken;
    return m_valueIsNext;
}

QByteArrayView FieldReader::part()
{
    const qsizetype size = m_valueIsNext && !m_broken ? sizeOf(m_rest) : -1;
    m_valueIsNext = false;
    m_broken = size < 0;
    if (m_broken)
        return {};
    const QByteArrayView found = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return found;
}

qint64 FieldReader::number()
{
    const std::optional<Head> head = m_broken ? std::nullopt : headOf(m_rest);
    m_valueIsNext = false;
    m_broken = !head || head->endless || head->major > Negative || head->argument >> 63;
    if (m_broken)
        return 0;
    m_rest = m_rest.sliced(head->size);
    return head->major == Negative ? -1 - qint64(head->argument) : qint64(head->argument);
}

static std::optional<QByteArrayView> stringOf(QByteArrayView bytes, int major, qsizetype *size)
{
    const std::optional<Head> head = headOf(bytes);
    if (!head || head->endless || head->major != major || head->argument > quint64(bytes.size() - head->size))
        return std::nullopt;
    *size = head->size + qsizetype(head->argument);
    return bytes.sliced(head->size, qsizetype(head->argument));
}

QByteArrayView FieldReader::string(int major)
{
    qsizetype size = 0;
    const auto found = m_broken ? std::nullopt : stringOf(m_rest, major, &size);
    m_valueIsNext = false;
    m_broken = !found;
    if (m_broken)
        return {};
    m_rest = m_rest.sliced(size);
    return *found;
}

QString FieldReader::text()
{
    return QString::fromUtf8(string(Text));
}

QByteArrayView FieldReader::bytes()
{
    return string(Bytes);
}

QDateTime FieldReader::moment()
{
    const qint64 milliseconds = number();
    return m_broken ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, utc);
}

QList<QByteArrayView> itemsOf(QByteArrayView array)
{
    const std::optional<Head> head = headOf(array);
    if (!head || head->major != Array || head->endless)
        return {};
    QList<QByteArrayView> items;
    QByteArrayView rest = array.sliced(head->size);
    for (quint64 item = 0; item < head->argument; ++item) {
        const qsizetype size = sizeOf(rest);
        if (size < 0)
            return {};
        items << rest.first(size);
        rest = rest.sliced(size);
    }
    return items;
}

QByteArray encodedText(const QString &text)
{
    QByteArray bytes;
    appendString(bytes, Text, text.toUtf8());
    return bytes;
}

QString textOf(QByteArrayView encoded)
{
    qsizetype size = 0;
    const auto found = stringOf(encoded, Text, &size);
    return found ? QString::fromUtf8(*found) : QString();
}

} // namespace canolfan::store
