#include "cognito/userpool.h"

#include "cognito/authenticationresult.h"
#include "cognito/errors.h"
#include "http/json.h"
#include "http/pause.h"
#include "http/retry.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace canolfan::cognito {

UserPool::UserPool(http::Client &client, UserPoolAddress address, std::function<qint64()> clock)
    : m_client(client), m_address(std::move(address)), m_clock(std::move(clock))
{
}

qint64 UserPool::serverTime() const
{
    return m_clock() + m_clockOffset;
}

void UserPool::learnTime(const http::Reply &reply)
{
    const QDateTime date = http::dateFrom(reply.header("Date"));
    if (date.isValid())
        m_clockOffset = date.toMSecsSinceEpoch() - m_clock();
}

/// Everything that can come back: an object, nothing (operations without output), a refusal, or something
/// foreign.
static Result<QJsonObject> judge(const http::Reply &reply)
{
    if (reply.status == 200 && reply.body.isEmpty())
        return QJsonObject();
    Result<QJsonObject> body = http::jsonObject(reply, {awsJson});
    if (reply.status == 200)
        return body;
    return failed(failureFrom(reply));
}

/// The rows of cognito.md 1.1 that are tried again by machine. A server that says how long it wants to be
/// left alone is, where that is long.
static bool mayPass(const Failure &failure, const http::RetryPolicy &policy)
{
    if (failure.kind == FailureKind::TooManyRequests)
        return std::chrono::seconds(failure.number) <= policy.firstPause;
    // 501: it does not know this operation, and will not the next time (RFC 9110 15.6.2).
    return failure.kind == FailureKind::ServerTrouble && failure.number != 501;
}

QCoro::Task<Result<QJsonObject>> UserPool::call(
    QByteArray operation, QJsonObject body, std::stop_token stop, std::chrono::milliseconds deadline)
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = m_address.endpoint;
    request.headers = {{"Content-Type", awsJson},
        {"X-Amz-Target", "AWSCognitoIdentityProviderService." + operation}, {"Cache-Control", "no-store"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const http::RetryPolicy policy;
    const QDeadlineTimer end(deadline);
    for (int attempt = 0;; ++attempt) {
        request.deadline = std::chrono::milliseconds(end.remainingTime());
        Result<QJsonObject> reply = co_await callOnce(request, stop);
        if (reply || !mayPass(reply.error(), policy) || attempt + 1 >= policy.tries)
            co_return reply;
        co_await http::pause(http::backOff(policy, attempt), stop);
        if (stop.stop_requested())
            co_return failed(FailureKind::Cancelled);
        if (end.hasExpired())
            co_return reply;
    }
}

QCoro::Task<Result<QJsonObject>> UserPool::callOnce(http::Request request, std::stop_token stop)
{
    const Result<http::Reply> reply = co_await m_client.send(std::move(request), std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    learnTime(*reply);
    co_return judge(*reply);
}

QCoro::Task<Result<QJsonObject>> UserPool::initiate(
    QString flow, QJsonObject parameters, std::stop_token stop, std::chrono::milliseconds deadline)
{
    const QJsonObject body{{QStringLiteral("AuthFlow"), flow},
        {QStringLiteral("ClientId"), m_address.clientId}, {QStringLiteral("AuthParameters"), parameters}};
    return call("InitiateAuth", body, std::move(stop), deadline);
}

QCoro::Task<Result<QJsonObject>> UserPool::initiateAuth(QJsonObject parameters, std::stop_token stop)
{
    return initiate(QStringLiteral("USER_SRP_AUTH"), std::move(parameters), std::move(stop), usualDeadline);
}

QCoro::Task<Result<QJsonObject>> UserPool::respondToAuthChallenge(
    QString challenge, QString session, QJsonObject responses, std::stop_token stop)
{
    QJsonObject body{{QStringLiteral("ChallengeName"), challenge},
        {QStringLiteral("ClientId"), m_address.clientId}, {QStringLiteral("ChallengeResponses"), responses}};
    // The reply to USER_SRP_AUTH has none (cognito.md 3): only what was received is sent back.
    if (!session.isEmpty())
        body.insert(QStringLiteral("Session"), std::move(session));
    return call("RespondToAuthChallenge", body, std::move(stop));
}

/// By a pool that is older than GetTokensFromRefreshToken, or whose client may not use it.
static bool isNotOffered(const Failure &failure)
{
    return failure.kind == FailureKind::IdentityRefused
        && (failure.subject == QLatin1String("UnknownOperationException")
            || failure.subject == QLatin1String("OperationNotEnabledException"));
}

/// The pool may have rotated the token all the same: the old one is good for a moment only, which may be as
/// short as ten seconds (cognito.md 6.2, rule 8).
static bool replyWasLost(const Failure &failure)
{
    return failure.kind == FailureKind::ConnectionLost || failure.kind == FailureKind::BrokenReply;
}

QCoro::Task<Result<Tokens>> UserPool::tokensFromRefreshToken(QByteArray refreshToken, QString deviceKey)
{
    const QString token = QString::fromLatin1(refreshToken);
    QJsonObject body{
        {QStringLiteral("RefreshToken"), token}, {QStringLiteral("ClientId"), m_address.clientId}};
    QJsonObject parameters{{QStringLiteral("REFRESH_TOKEN"), token}};
    if (!deviceKey.isEmpty()) {
        body.insert(QStringLiteral("DeviceKey"), deviceKey);
        parameters.insert(QStringLiteral("DEVICE_KEY"), deviceKey);
    }
    const QDeadlineTimer end(usualDeadline);
    Result<QJsonObject> reply = co_await call("GetTokensFromRefreshToken", body, {});
    if (!reply && replyWasLost(reply.error()) && !end.hasExpired()) {
        const std::chrono::milliseconds rest(end.remainingTime());
        reply = co_await call("GetTokensFromRefreshToken", body, {}, rest);
    }
    if (!reply && isNotOffered(reply.error())) {
        const std::chrono::milliseconds rest(end.remainingTime());
        reply = co_await initiate(QStringLiteral("REFRESH_TOKEN_AUTH"), parameters, {}, rest);
    }
    if (!reply)
        co_return failed(reply.error());
    co_return tokensFrom(reply->value(QLatin1String("AuthenticationResult")).toObject());
}

QCoro::Task<Result<void>> UserPool::revokeToken(QByteArray refreshToken)
{
    const QJsonObject body{{QStringLiteral("Token"), QString::fromLatin1(refreshToken)},
        {QStringLiteral("ClientId"), m_address.clientId}};
    const Result<QJsonObject> reply = co_await call("RevokeToken", body, {}, std::chrono::seconds(3));
    if (!reply)
        co_return failed(reply.error());
    co_return Result<void>();
}

} // namespace canolfan::cognito
