#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QCoroTask>

#include <stop_token>

namespace canolfan::http {

/// Where a bearer token comes from. Implemented by session, used by the portal.
class TokenSource
{
public:
    virtual ~TokenSource() = default;

    /// A token good for at least the next call. Failures: NotSignedIn, SignedOutElsewhere, those of the way
    /// to the identity server. Stopped: waits no longer, and fails with Cancelled; a renewal under way goes
    /// on.
    virtual QCoro::Task<Result<QByteArray>> accessToken(std::stop_token stop = {}) = 0;

    /// Another token than the one that the portal has just refused (401). Otherwise as accessToken().
    virtual QCoro::Task<Result<QByteArray>> renewedToken(QByteArray refused, std::stop_token stop = {}) = 0;
};

} // namespace canolfan::http
