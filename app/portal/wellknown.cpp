#include "portal/wellknown.h"

#include "http/json.h"
#include "http/retry.h"

namespace canolfan::portal {

/// Tokens go to these addresses: nothing but https will do, on whatever host.
static QUrl httpsUrl(http::MemberReader &reader, const QString &name)
{
    QUrl url(reader.string(name), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty())
        reader.refuse(name);
    return url;
}

static cognito::UserPoolAddress poolFrom(http::MemberReader &reader)
{
    cognito::UserPoolAddress pool;
    pool.region = reader.string(QStringLiteral("region"));
    pool.userPoolId = reader.string(QStringLiteral("userPoolId"));
    pool.clientId = reader.string(QStringLiteral("clientId"));
    pool.endpoint = httpsUrl(reader, QStringLiteral("identityEndpoint"));
    if (pool.poolName().isEmpty())
        reader.refuse(QStringLiteral("userPoolId"));
    return pool;
}

/// The length within what Cognito takes for a pool.
static PasswordPolicy policyFrom(http::MemberReader &reader)
{
    const QString length = QStringLiteral("minimumLength");
    PasswordPolicy policy;
    policy.minimumLength = reader.integer(length);
    policy.upperCase = reader.boolean(QStringLiteral("requireUppercase"));
    policy.lowerCase = reader.boolean(QStringLiteral("requireLowercase"));
    policy.digit = reader.boolean(QStringLiteral("requireNumbers"));
    policy.symbol = reader.boolean(QStringLiteral("requireSymbols"));
    if (policy.minimumLength < 6 || policy.minimumLength > 99)
        reader.refuse(length);
    return policy;
}

QString wellKnownPath()
{
    return QStringLiteral("/.well-known/canolfan.json");
}

Result<WellKnown> wellKnownFrom(const QJsonObject &document)
{
    http::MemberReader reader(document);
    WellKnown wellKnown;
    wellKnown.document = document;
    wellKnown.name = reader.string(QStringLiteral("name"));
    wellKnown.identity = poolFrom(reader);
    wellKnown.apiBase = httpsUrl(reader, QStringLiteral("apiBase"));
    if (reader.has(QStringLiteral("passwordPolicy"))) {
        http::MemberReader policy(
            reader.object(QStringLiteral("passwordPolicy")), QStringLiteral("passwordPolicy."));
        wellKnown.passwordPolicy = policyFrom(policy);
        if (policy.failure())
            return failed(*policy.failure());
    }
    if (reader.has(QStringLiteral("practice"))) {
        http::MemberReader practice(reader.object(QStringLiteral("practice")), QStringLiteral("practice."));
        wellKnown.practice = PracticeAddress{
            httpsUrl(practice, QStringLiteral("accounts")), httpsUrl(practice, QStringLiteral("inbox"))};
        if (practice.failure())
            return failed(*practice.failure());
    }
    if (reader.failure())
        return failed(*reader.failure());
    return wellKnown;
}

QCoro::Task<Result<WellKnown>> discover(http::Client *client, QUrl portal, std::stop_token stop)
{
    http::Request request;
    request.url = portal;
    request.url.setPath(wellKnownPath());
    request.deadline = std::chrono::seconds(15);
    // Named first: GCC 12 destroys twice what is made within a co_await expression.
    const http::Send send = std::bind_front(&http::Client::send, client);
    const Result<http::Reply> reply = co_await http::withRetries(send, request, {}, stop);
    if (!reply)
        co_return failed(reply.error());
    if (reply->status != 200)
        co_return failed(FailureKind::NotAPortal, portal.host());
    const Result<QJsonObject> document = http::jsonObject(*reply);
    if (!document)
        co_return failed(document.error());
    co_return wellKnownFrom(*document);
}

} // namespace canolfan::portal
