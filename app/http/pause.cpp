#include "http/pause.h"

#include <QCoroTimer>
#include <QTimer>

#include <functional>

namespace canolfan::http {

QCoro::Task<> pause(std::chrono::milliseconds time, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return;
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(time);
    // A stop lets the timer fire at once, from the event loop like any other end.
    const std::stop_callback<std::function<void()>> onStop(
        stop, [&timer] { timer.start(std::chrono::milliseconds(0)); });
    co_await qCoro(timer).waitForTimeout();
}

} // namespace canolfan::http
