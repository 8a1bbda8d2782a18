#include "exchange/decoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace canolfan::exchange {

/// 0x80 to 0x9F, where Windows-1252 differs from Latin-1 (WHATWG Encoding Standard); Qt knows it only with
/// ICU.
static constexpr std::array<char16_t, 32> between{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
    0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C,
    0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

static QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character.unicode() >= 0x80 && character.unicode() < 0x80 + between.size())
            character = QChar(between[character.unicode() - 0x80]);
    }
    return text;
}

static QString from(QStringDecoder::Encoding encoding, QByteArrayView bytes)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return text;
}

/// A table is mostly letters of Latin, whose other byte is NUL.
static bool hasNulsAt(qsizetype first, const QByteArray &bytes)
{
    constexpr qsizetype looked = 64;
    const qsizetype end = std::min(bytes.size(), looked) / 2 * 2;
    qsizetype there = 0;
    qsizetype beside = 0;
    for (qsizetype place = 0; place < end; place += 2) {
        there += bytes[place + first] == '\0' ? 1 : 0;
        beside += bytes[place + 1 - first] == '\0' ? 1 : 0;
    }
    return there > end / 4 && beside == 0;
}

QString decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return from(QStringDecoder::Utf8, QByteArrayView(bytes).sliced(3));
    if (bytes.startsWith("\xFF\xFE"))
        return from(QStringDecoder::Utf16LE, QByteArrayView(bytes).sliced(2));
    if (bytes.startsWith("\xFE\xFF"))
        return from(QStringDecoder::Utf16BE, QByteArrayView(bytes).sliced(2));
    if (hasNulsAt(1, bytes))
        return from(QStringDecoder::Utf16LE, bytes);
    if (hasNulsAt(0, bytes))
        return from(QStringDecoder::Utf16BE, bytes);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

} // namespace canolfan::exchange
