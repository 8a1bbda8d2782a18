#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <atomic>

namespace practice {

/// A time as JSON has it (RFC 3339): 2026-03-03T07:04:09.000Z
inline QString isoTime(qint64 milliseconds)
{
    // In UTC from the start: the local time would cost a look at the time zone, under a lock.
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
}

/// The time that every rule of the practice portal goes by: sessions, tokens, codes, lock-outs, kept replies.
///
/// It is the computer's clock plus an offset which tests move (desk/test_hooks.h), so that nobody has to wait
/// for something to expire. The TLS certificate alone goes by the computer's own clock, as the client's TLS
/// does. Safe to use from any thread. The offset is not kept across a restart.
class Clock
{
public:
    /// Milliseconds since 1970, UTC.
    qint64 milliseconds() const { return QDateTime::currentMSecsSinceEpoch() + m_offset.load(); }
    /// Seconds since 1970, UTC.
    qint64 seconds() const { return milliseconds() / 1000; }

    void advance(qint64 seconds) { m_offset += seconds * 1000; }

private:
    std::atomic<qint64> m_offset{0};
};

} // namespace practice
