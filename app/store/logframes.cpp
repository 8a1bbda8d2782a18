#include "pages.h"

#include <QtEndian>

#include <array>

namespace canolfan::store {

namespace {

// "WAL File Format" of the file format.
constexpr qsizetype logHeader = 32;
constexpr qsizetype frameHeader = 24;
constexpr qsizetype frameSize = frameHeader + pageSize;
constexpr quint32 magic = 0x377f0682; ///< its last bit: checksums are of big-endian words

/// The checksum that goes on from frame to frame.
class Checksum
{
public:
    explicit Checksum(bool bigEndian) : m_bigEndian(bigEndian) { }

    void add(QByteArrayView bytes)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_sums[0] += word(bytes.sliced(at)) + m_sums[1];
            m_sums[1] += word(bytes.sliced(at + 4)) + m_sums[0];
        }
    }

    /// Whether it is the one that is written here.
    bool is(QByteArrayView bytes) const
    {
        return qFromBigEndian<quint32>(bytes.data()) == m_sums[0]
            && qFromBigEndian<quint32>(bytes.data() + 4) == m_sums[1];
    }

private:
    quint32 word(QByteArrayView bytes) const
    {
        return m_bigEndian ? qFromBigEndian<quint32>(bytes.data()) : qFromLittleEndian<quint32>(bytes.data());
    }

    bool m_bigEndian;
    std::array<quint32, 2> m_sums{};
};

struct Frame
{
    quint32 page = 0;
    bool commits = false;
    QByteArrayView header;
    QByteArrayView content;
};

} // namespace

static Frame frameAt(QByteArrayView log, qsizetype at)
{
    const QByteArrayView header = log.sliced(at, frameHeader);
    return {qFromBigEndian<quint32>(header.data()), qFromBigEndian<quint32>(header.data() + 4) != 0, header,
        log.sliced(at + frameHeader, pageSize)};
}

static QByteArrayView saltsOf(const Frame &frame)
{
    return frame.header.sliced(8, 8);
}

static void applyCommitted(Pages &pages, QByteArrayView log)
{
    const auto start = qFromBigEndian<quint32>(log.data());
    Checksum checksum(start & 1);
    checksum.add(log.first(24));
    if ((start & ~1U) != magic || !checksum.is(log.sliced(24, 8)))
        return;
    Pages next = pages;
    for (qsizetype at = logHeader; at + frameSize <= log.size(); at += frameSize) {
        const Frame frame = frameAt(log, at);
        checksum.add(frame.header.first(8));
        checksum.add(frame.content);
        if (saltsOf(frame) != log.sliced(16, 8) || !checksum.is(frame.header.sliced(16, 8)))
            return;
        next[frame.page] = frame.content;
        if (frame.commits)
            pages = next;
    }
}

/// Those whose salts are the first frame's: others are of an earlier use of the file.
static void applyEverything(Pages &pages, QByteArrayView log)
{
    for (qsizetype at = logHeader; at + frameSize <= log.size(); at += frameSize) {
        const Frame frame = frameAt(log, at);
        if (saltsOf(frame) == saltsOf(frameAt(log, logHeader)))
            pages[frame.page] = frame.content;
    }
}

void applyLog(Pages &pages, QByteArrayView log, LogTrust trust)
{
    if (log.size() < logHeader + frameSize)
        return;
    if (trust == LogTrust::Committed)
        applyCommitted(pages, log);
    else
        applyEverything(pages, log);
}

} // namespace canolfan::store
