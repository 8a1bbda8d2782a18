#include "session/idleclock.h"

#include <algorithm>

namespace canolfan::session {

template <typename Clock>
static std::chrono::milliseconds now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch());
}

std::chrono::milliseconds IdleClock::monotonicNow()
{
    return now<std::chrono::steady_clock>();
}

std::chrono::milliseconds IdleClock::wallNow()
{
    return now<std::chrono::system_clock>();
}

IdleClock::IdleClock(Clock monotonic, Clock wall)
    : m_monotonic(std::move(monotonic))
    , m_wall(std::move(wall))
    , m_monotonicTouch(m_monotonic())
    , m_wallTouch(m_wall())
{
}

void IdleClock::touch()
{
    m_monotonicTouch = m_monotonic();
    m_wallTouch = m_wall();
}

std::chrono::milliseconds IdleClock::idle() const
{
    return std::max(m_monotonic() - m_monotonicTouch, m_wall() - m_wallTouch);
}

} // namespace canolfan::session
