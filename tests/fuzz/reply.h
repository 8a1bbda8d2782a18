#pragma once

#include "http/message.h"

#include <cstdint>

namespace canolfan::fuzz {

/// A reply out of anything: the first byte chooses the status, the second the content type, the rest is the
/// body.
inline http::Reply replyFrom(const uint8_t *data, size_t size)
{
    static constexpr int statuses[]{200, 201, 204, 400, 401, 403, 404, 409, 410, 412, 422, 429, 500, 503};
    static constexpr const char *types[]{
        "application/json", "application/problem+json", "application/x-amz-json-1.1", "text/html", ""};
    if (size < 2)
        return {};
    const QByteArray body(reinterpret_cast<const char *>(data + 2), static_cast<qsizetype>(size - 2));
    return {statuses[data[0] % std::size(statuses)],
        {{"Content-Type", types[data[1] % std::size(types)]}, {"Retry-After", body.left(40)},
            {"x-amzn-ErrorType", data[1] % 2 ? body.left(60) : QByteArray()}},
        body, QUrl(QStringLiteral("https://portal.example/"))};
}

} // namespace canolfan::fuzz
