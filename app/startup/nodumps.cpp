#include "startup/nodumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace canolfan::startup {

void leaveNoDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && defined(NDEBUG)
    // Whatever collects dumps in place of the kernel need not mind the limit.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    // Windows keeps dumps only where an administrator has asked for them; macOS's reports hold no memory.
}

} // namespace canolfan::startup
