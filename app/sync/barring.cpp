// Engine: a round that cannot even begin.

#include "sync/engine.h"

namespace canolfan::sync {

void Engine::bar(const Failure &failure)
{
    if (!isIdle()) {
        close(failure);
        advance();
        return;
    }
    m_isWanted = false;
    m_wakeAt.reset();
    if (failure.kind != FailureKind::Cancelled)
        pauseAfter(failure, true);
    m_status = {Status::Phase::Idle, 0, 0, failure};
}

} // namespace canolfan::sync
