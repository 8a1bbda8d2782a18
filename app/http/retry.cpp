#include "http/retry.h"

#include "http/pause.h"

#include <QRandomGenerator>

#include <optional>

namespace canolfan::http {

using std::chrono::milliseconds;

milliseconds backOff(const RetryPolicy &policy, int attempt)
{
    const milliseconds base = policy.firstPause * (1 << attempt);
    const auto spread =
        QRandomGenerator::global()->bounded(static_cast<quint32>(policy.firstPause.count()) + 1);
    return base + milliseconds(spread);
}

/// How long to wait before the next try; nullopt: this is the answer.
static std::optional<milliseconds> pauseAfter(
    const Result<Reply> &result, const RetryPolicy &policy, int attempt)
{
    if (!result) {
        if (result.error().kind != FailureKind::ConnectionLost)
            return std::nullopt;
        return backOff(policy, attempt);
    }
    const bool passing = result->status == 429 || (result->status >= 500 && result->status != 501);
    if (!passing)
        return std::nullopt;
    const milliseconds wanted = std::chrono::seconds(result->retryAfter());
    if (wanted > policy.longestPause)
        return std::nullopt;
    return std::max(wanted, backOff(policy, attempt));
}

QCoro::Task<Result<Reply>> withRetries(Send send, Request request, RetryPolicy policy, std::stop_token stop)
{
    for (int attempt = 0;; ++attempt) {
        Result<Reply> result = co_await send(request, stop);
        const auto wait = pauseAfter(result, policy, attempt);
        if (!wait || attempt + 1 >= policy.tries)
            co_return result;
        co_await pause(*wait, stop);
        if (stop.stop_requested())
            co_return failed(FailureKind::Cancelled);
    }
}

} // namespace canolfan::http
