#pragma once

#include "practice/clock.h"
#include "practice/serve/router.h"

#include <QSet>

#include <chrono>
#include <mutex>

namespace practice {

/// What every request passes through: it waits the set latency (one that is being answered already does not),
/// is told whether its Idempotency-Key is being answered already, and what goes wrong in its handler becomes
/// a reply. Safe to use from any thread.
class Front
{
public:
    /// `watchesKeys`: otherwise nobody is told of a key that is being answered already.
    Front(const Router &router, const Clock &clock, std::chrono::milliseconds latency, bool watchesKeys)
        : m_router(router), m_clock(clock), m_latency(latency), m_watchesKeys(watchesKeys)
    {
    }

    Reply answer(Request request);

private:
    class KeyUnderWay;

    Reply routed(const Request &request) const;

    const Router &m_router;
    const Clock &m_clock;
    std::chrono::milliseconds m_latency;
    bool m_watchesKeys;
    std::mutex m_mutex;
    QSet<QByteArray> m_keysUnderWay;
};

} // namespace practice
