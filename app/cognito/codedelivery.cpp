#include "cognito/codedelivery.h"

#include "http/json.h"

namespace canolfan::cognito {

Result<CodeDelivery> codeDeliveryFrom(const QJsonObject &reply)
{
    http::MemberReader reader(
        reply.value(QLatin1String("CodeDeliveryDetails")).toObject(), QStringLiteral("CodeDeliveryDetails."));
    CodeDelivery delivery;
    delivery.destination = reader.string(QStringLiteral("Destination"));
    delivery.byText = reader.string(QStringLiteral("DeliveryMedium")) == QLatin1String("SMS");
    if (reader.failure())
        return failed(*reader.failure());
    return delivery;
}

} // namespace canolfan::cognito
