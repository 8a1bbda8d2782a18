#include "cognito/authenticationresult.h"

#include "http/json.h"

namespace canolfan::cognito {

static std::optional<NewDevice> newDeviceIn(const QJsonObject &authenticationResult)
{
    const QJsonObject metadata = authenticationResult.value(QLatin1String("NewDeviceMetadata")).toObject();
    const NewDevice device{metadata.value(QLatin1String("DeviceKey")).toString(),
        metadata.value(QLatin1String("DeviceGroupKey")).toString()};
    return device.key.isEmpty() || device.groupKey.isEmpty() ? std::nullopt : std::optional(device);
}

Result<Tokens> tokensFrom(const QJsonObject &authenticationResult)
{
    http::MemberReader reader(authenticationResult, QStringLiteral("AuthenticationResult."));
    Tokens tokens;
    tokens.access = reader.string(QStringLiteral("AccessToken")).toLatin1();
    tokens.id = reader.stringOr(QStringLiteral("IdToken"), {}).toLatin1();
    tokens.refresh = reader.stringOr(QStringLiteral("RefreshToken"), {}).toLatin1();
    tokens.lifetime = std::chrono::seconds(reader.integer(QStringLiteral("ExpiresIn")));
    tokens.newDevice = newDeviceIn(authenticationResult);
    if (tokens.access.isEmpty())
        reader.refuse(QStringLiteral("AccessToken"));
    if (reader.failure())
        return failed(*reader.failure());
    return tokens;
}

} // namespace canolfan::cognito
