#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QCoroTask>

namespace canolfan::http {

/// Where a bearer token comes from. Implemented by session, used by the portal.
class TokenSource
{
public:
    virtual ~TokenSource() = default;

    /// A token good for at least the next call. Failures: NotSignedIn, SignedOutElsewhere, those of the way
    /// to the identity server.
    virtual QCoro::Task<Result<QByteArray>> accessToken() = 0;

    /// Another token than the one that the portal has just refused (401).
    virtual QCoro::Task<Result<QByteArray>> renewedToken(QByteArray refused) = 0;
};

} // namespace canolfan::http
