#pragma once

#include "cognito/address.h"
#include "cognito/step.h"
#include "http/client.h"

#include <QJsonObject>

#include <functional>

namespace canolfan::cognito {

/// The operations of Cognito's user pool API (cognito.md 1.3), one POST each, and what their errors mean.
///
/// Failures: the way to the server, ForeignReply, BrokenReply, and those of "Identity" in failure.h. Decided
/// by the error's type, never by the HTTP status (cognito.md 1.1). A pool that is too busy, or has trouble of
/// its own, is asked twice more before that is a failure; a limit on what one person may do is not tried
/// against. The deadline of a call is that of all its tries together.
class UserPool
{
public:
    static constexpr std::chrono::seconds usualDeadline{25};

    /// `clock`: milliseconds since 1970 by this computer.
    UserPool(http::Client &client, UserPoolAddress address, std::function<qint64()> clock);

    const UserPoolAddress &address() const { return m_address; }

    QCoro::Task<Result<QJsonObject>> initiateAuth(QJsonObject parameters, std::stop_token stop = {});
    QCoro::Task<Result<QJsonObject>> respondToAuthChallenge(
        QString challenge, QString session, QJsonObject responses, std::stop_token stop = {});

    /// One operation by its name, such as "GetUser": what has no more to it than its body is called so.
    QCoro::Task<Result<QJsonObject>> call(QByteArray operation, QJsonObject body, std::stop_token stop = {},
        std::chrono::milliseconds deadline = usualDeadline);

    /// New tokens for a refresh token (rotation or not), also of a pool that offers only the older of the two
    /// operations (cognito.md 6.1). `deviceKey`: of the device that the sign-in was made on; empty where the
    /// pool tracks none.
    QCoro::Task<Result<Tokens>> tokensFromRefreshToken(QByteArray refreshToken, QString deviceKey = {});
    QCoro::Task<Result<void>> revokeToken(QByteArray refreshToken);

    /// Now by the server's clock, learnt from the Date of its replies: a school's computer may be minutes
    /// off.
    qint64 serverTime() const;

    void connectEarly() { m_client.connectEarly(m_address.endpoint); }

private:
    QCoro::Task<Result<QJsonObject>> initiate(
        QString flow, QJsonObject parameters, std::stop_token stop, std::chrono::milliseconds deadline);
    QCoro::Task<Result<QJsonObject>> callOnce(http::Request request, std::stop_token stop);
    void learnTime(const http::Reply &reply);

    http::Client &m_client;
    UserPoolAddress m_address;
    std::function<qint64()> m_clock;
    qint64 m_clockOffset = 0;
};

} // namespace canolfan::cognito
