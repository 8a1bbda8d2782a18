#include "witness.h"

#include "files.h"

#include <array>
#include <charconv>

namespace canolfan::store {

// A line of words: 1 epoch generation count since changes signature. The changes as in 3-17:4,20:9, runs of
// numbers and the commit that wrote them; "-" is none.
static constexpr int words = 7;
static constexpr qint64 longest = 1 << 24;

/// Thousands of them at every commit.
static void append(QByteArray &text, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    text.append(digits.data(), end.ptr - digits.data());
}

static QByteArray changesOf(const Outbox &outbox)
{
    const auto &entries = outbox.entries();
    QByteArray text;
    text.reserve(qsizetype(entries.size()) * 12);
    for (auto entry = entries.begin(); entry != entries.end();) {
        const quint64 first = entry->first;
        const qint64 version = entry->second.version;
        quint64 last = first;
        for (++entry; entry != entries.end() && entry->first == last + 1 && entry->second.version == version;
             ++entry)
            ++last;
        if (!text.isEmpty())
            text.append(',');
        append(text, qint64(first));
        if (last != first) {
            text.append('-');
            append(text, qint64(last));
        }
        text.append(':');
        append(text, version);
    }
    return text.isEmpty() ? QByteArrayLiteral("-") : text;
}

static std::map<quint64, qint64> versionsFrom(const QByteArray &text)
{
    std::map<quint64, qint64> versions;
    if (text == "-")
        return versions;
    for (const QByteArray &run : text.split(',')) {
        const QByteArrayList parts = run.split(':');
        const QByteArrayList ends = parts.first().split('-');
        for (quint64 number = ends.first().toULongLong(); number <= ends.last().toULongLong(); ++number)
            versions[number] = parts.last().toLongLong();
    }
    return versions;
}

static QByteArray textOf(const Unsent &unsent, const Outbox &outbox)
{
    const QByteArray since =
        unsent.since.isValid() ? unsent.since.toUTC().toString(Qt::ISODateWithMs).toLatin1() : "-";
    return QByteArrayList{"1", QByteArray::number(unsent.epoch), QByteArray::number(unsent.generation),
        QByteArray::number(unsent.count), since, changesOf(outbox)}
        .join(' ');
}

Witness::Witness(const QString &file) : m_file(file) { }

void Witness::say(const Unsent &unsent, const Outbox &outbox, Sealer &sealer)
{
    if (!m_file.isOpen() && !m_file.open(QFile::ReadWrite | QFile::Unbuffered, ownerOnly))
        return;
    const QByteArray text = textOf(unsent, outbox);
    // What is left of a longer one stands behind the end of the line, and is not read.
    if (m_file.seek(0))
        m_file.write(text + ' ' + sealer.signature(text).toHex() + '\n');
}

std::optional<Testimony> Witness::heard(const QString &name, Sealer &sealer)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    const QByteArrayList said = file.readLine(longest).trimmed().split(' ');
    if (said.size() != words || said.first() != "1")
        return std::nullopt;
    if (sealer.signature(said.first(words - 1).join(' ')).toHex() != said.last())
        return std::nullopt;
    const Unsent unsent{said[1].toLongLong(), said[2].toLongLong(), said[3].toInt(),
        QDateTime::fromString(QString::fromLatin1(said[4]), Qt::ISODateWithMs)};
    return Testimony{unsent, versionsFrom(said[5])};
}

} // namespace canolfan::store
