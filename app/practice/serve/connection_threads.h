#pragma once

#include <httplib.h>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

namespace practice {

/// A thread for each open connection.
///
/// cpp-httplib keeps a thread on a connection for as long as the connection is open, and clients keep theirs
/// open; so a pool of a fixed size is exhausted by idle clients. Here a connection gets a new thread at once,
/// up to a bound that stays below FD_SETSIZE, which cpp-httplib's select() cannot exceed; connections beyond
/// it wait for one to end.
class ConnectionThreads : public httplib::TaskQueue
{
public:
    static constexpr int most = 900;

    /// Shared by all listeners of the process, and by threads which outlive them.
    struct Shared
    {
        std::mutex mutex;
        int running = 0;
        std::deque<std::function<void()>> waiting;
    };

    explicit ConnectionThreads(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) { }

    // Nothing in cpp-httplib 0.11, bool since 0.15.
    using EnqueueResult =
        decltype(std::declval<httplib::TaskQueue &>().enqueue(std::declval<std::function<void()>>()));
    EnqueueResult enqueue(std::function<void()> connection) override
    {
        take(std::move(connection));
        return static_cast<EnqueueResult>(true);
    }

    /// Threads are not waited for: those of idle connections would take as long as the keep-alive time.
    void shutdown() override { }

private:
    void take(std::function<void()> connection);

    std::shared_ptr<Shared> m_shared;
};

} // namespace practice
