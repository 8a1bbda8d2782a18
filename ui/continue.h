#pragma once

#include <QCoroTask>
#include <QPointer>

#include <type_traits>
#include <utility>

namespace canolfan::ui {

/// Awaits `task` and hands its result to `then`, unless `context` is gone by then. The one way in which a
/// window goes on after something asynchronous: windows are closed while work is under way, and coroutines
/// must not come back to them.
template <typename T, typename Then>
void continueWith(QObject *context, QCoro::Task<T> task, Then then)
{
    // A coroutine of its own: its frame holds the task until it is finished, whoever is still there to hear
    // of it.
    [](QPointer<QObject> alive, QCoro::Task<T> awaited, Then next) -> QCoro::Task<> {
        if constexpr (std::is_void_v<T>) {
            co_await awaited;
            if (alive)
                next();
        } else {
            T result = co_await awaited;
            if (alive)
                next(std::move(result));
        }
    }(QPointer<QObject>(context), std::move(task), std::move(then));
}

} // namespace canolfan::ui
