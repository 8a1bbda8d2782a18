#pragma once

#include "http/client.h"

#include <functional>

namespace canolfan::http {

/// How often, and how long between, a call that does no harm when it arrives twice is tried again by itself.
struct RetryPolicy
{
    int tries = 3;
    std::chrono::milliseconds firstPause{
        100}; ///< doubles; the same again at most is added at random (cognito.md 1.1)
    std::chrono::milliseconds longestPause{5000}; ///< a server that asks for more is answered with a failure
};

/// How long to wait after try number `attempt`, counted from 0, unless the server says.
std::chrono::milliseconds backOff(const RetryPolicy &policy, int attempt);

/// How one call is made, such as Client::send bound to its client.
using Send = std::function<QCoro::Task<Result<Reply>>(Request, std::stop_token)>;

/// Sends `request`, again and again while that fails with ConnectionLost, ServerTrouble or TooManyRequests.
/// For reads, and for writes only where the protocol makes them safe.
QCoro::Task<Result<Reply>> withRetries(
    Send send, Request request, RetryPolicy policy, std::stop_token stop = {});

} // namespace canolfan::http
