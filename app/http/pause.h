#pragma once

#include <QCoroTask>

#include <QObject>

#include <chrono>
#include <functional>
#include <stop_token>

namespace canolfan::http {

/// Waits, or until the stop is asked for.
QCoro::Task<> pause(std::chrono::milliseconds time, std::stop_token stop = {});

/// The same, or until `sender` emits `signal`. In place of QCoro's own waiting for a signal where that may
/// come more than once, or together with a deadline: QCoro 0.8 queues each, and the second meets a waiter
/// that is gone.
template <typename Sender, typename Signal>
QCoro::Task<> pauseUntil(
    const Sender *sender, Signal signal, std::chrono::milliseconds time, std::stop_token stop)
{
    QObject heard;
    std::stop_source ended;
    QObject::connect(sender, signal, &heard, [ended]() mutable { ended.request_stop(); });
    const std::stop_callback<std::function<void()>> onStop(stop, [ended]() mutable { ended.request_stop(); });
    // Named first: GCC 12 destroys twice what is made within a co_await expression.
    const std::stop_token either = ended.get_token();
    co_await pause(time, either);
}

} // namespace canolfan::http
