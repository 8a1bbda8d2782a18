#pragma once

#include <chrono>
#include <functional>

namespace canolfan::session {

/// How long nobody has touched the program, by two clocks, whichever says more: the monotonic one cannot be
/// set back, and the wall clock goes on while the computer sleeps (on Linux the monotonic one does not). A
/// wall clock that is set forward locks too early, never too late.
class IdleClock
{
public:
    using Clock = std::function<std::chrono::milliseconds()>;

    /// Both since any moment of the past.
    explicit IdleClock(Clock monotonic = monotonicNow, Clock wall = wallNow);

    void touch();
    std::chrono::milliseconds idle() const;

    static std::chrono::milliseconds monotonicNow();
    static std::chrono::milliseconds wallNow();

private:
    Clock m_monotonic;
    Clock m_wall;
    std::chrono::milliseconds m_monotonicTouch;
    std::chrono::milliseconds m_wallTouch;
};

} // namespace canolfan::session
