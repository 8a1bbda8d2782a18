#pragma once

#include "domain/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace canolfan::cognito {

/// Where a code was sent (CodeDeliveryDetailsType).
struct CodeDelivery
{
    QString destination; ///< masked by Cognito, such as "+*******1234"
    bool byText = false; ///< by email otherwise
};

/// Reads CodeDeliveryDetails. Failure: BrokenReply.
Result<CodeDelivery> codeDeliveryFrom(const QJsonObject &reply);

/// Where a code for this attribute was sent unasked (CodeDeliveryDetailsList of UpdateUserAttributes).
std::optional<CodeDelivery> codeDeliveryFor(const QString &attribute, const QJsonObject &reply);

} // namespace canolfan::cognito
