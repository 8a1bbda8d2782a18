#include "practice/serve/connection_threads.h"

#include <thread>

namespace practice {

namespace {

/// The connection that waits longest, or nothing; then the thread counts as ended.
std::function<void()> nextOrEnd(ConnectionThreads::Shared &shared)
{
    const std::lock_guard lock(shared.mutex);
    if (shared.waiting.empty()) {
        --shared.running;
        return {};
    }
    auto next = std::move(shared.waiting.front());
    shared.waiting.pop_front();
    return next;
}

} // namespace

void ConnectionThreads::take(std::function<void()> connection)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        if (m_shared->running == most) {
            m_shared->waiting.push_back(std::move(connection));
            return;
        }
        ++m_shared->running;
    }
    std::thread([shared = m_shared, connection = std::move(connection)]() mutable {
        while (connection) {
            connection();
            connection = nextOrEnd(*shared);
        }
    }).detach();
}

} // namespace practice
