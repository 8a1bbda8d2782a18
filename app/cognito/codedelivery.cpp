#include "cognito/codedelivery.h"

#include "http/json.h"

#include <QJsonArray>

namespace canolfan::cognito {

static Result<CodeDelivery> deliveryIn(const QJsonObject &details, const QString &path)
{
    http::MemberReader reader(details, path);
    CodeDelivery delivery;
    delivery.destination = reader.string(QStringLiteral("Destination"));
    delivery.byText = reader.string(QStringLiteral("DeliveryMedium")) == QLatin1String("SMS");
    if (reader.failure())
        return failed(*reader.failure());
    return delivery;
}

Result<CodeDelivery> codeDeliveryFrom(const QJsonObject &reply)
{
    return deliveryIn(
        reply.value(QLatin1String("CodeDeliveryDetails")).toObject(), QStringLiteral("CodeDeliveryDetails."));
}

std::optional<CodeDelivery> codeDeliveryFor(const QString &attribute, const QJsonObject &reply)
{
    const QJsonArray list = reply.value(QLatin1String("CodeDeliveryDetailsList")).toArray();
    for (const QJsonValue &each : list) {
        const QJsonObject details = each.toObject();
        const auto delivery = deliveryIn(details, QStringLiteral("CodeDeliveryDetailsList."));
        if (delivery && details.value(QLatin1String("AttributeName")).toString() == attribute)
            return *delivery;
    }
    return std::nullopt;
}

} // namespace canolfan::cognito
