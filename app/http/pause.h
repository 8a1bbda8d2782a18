#pragma once

#include <QCoroTask>

#include <chrono>
#include <stop_token>

namespace canolfan::http {

/// Waits, or until the stop is asked for.
QCoro::Task<> pause(std::chrono::milliseconds time, std::stop_token stop = {});

} // namespace canolfan::http
