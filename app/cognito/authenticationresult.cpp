#include "cognito/authenticationresult.h"

#include "http/json.h"

namespace canolfan::cognito {

Result<Tokens> tokensFrom(const QJsonObject &authenticationResult)
{
    http::MemberReader reader(authenticationResult, QStringLiteral("AuthenticationResult."));
    Tokens tokens;
    tokens.access = reader.string(QStringLiteral("AccessToken")).toLatin1();
    tokens.id = reader.stringOr(QStringLiteral("IdToken"), {}).toLatin1();
    tokens.refresh = reader.stringOr(QStringLiteral("RefreshToken"), {}).toLatin1();
    tokens.lifetime = std::chrono::seconds(reader.integer(QStringLiteral("ExpiresIn")));
    if (tokens.access.isEmpty())
        reader.refuse(QStringLiteral("AccessToken"));
    if (reader.failure())
        return failed(*reader.failure());
    return tokens;
}

} // namespace canolfan::cognito
