// For LD_PRELOAD: a wall clock that is so many days ahead (LATER_DAYS). The monotonic one, and whoever waits
// by it, is left alone; libfaketime lets the timed waits of threads end at once, and Qt's network thread then
// outlives the program that it belongs to.

#include <cstdlib>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

static time_t ahead()
{
    static const char *const days = std::getenv("LATER_DAYS");
    return days ? std::atol(days) * 86400 : 0;
}

extern "C" int clock_gettime(clockid_t clock, timespec *into) noexcept
{
    const int outcome = int(syscall(SYS_clock_gettime, clock, into));
    if (outcome == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        into->tv_sec += ahead();
    return outcome;
}

extern "C" int gettimeofday(timeval *into, void *) noexcept
{
    timespec now;
    const int outcome = clock_gettime(CLOCK_REALTIME, &now);
    *into = {now.tv_sec, now.tv_nsec / 1000};
    return outcome;
}

extern "C" time_t time(time_t *into) noexcept
{
    timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (into)
        *into = now.tv_sec;
    return now.tv_sec;
}
