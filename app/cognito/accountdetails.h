#pragma once

#include "cognito/step.h"
#include "domain/result.h"

#include <QJsonObject>

#include <optional>

namespace canolfan::cognito {

/// What Cognito knows of the person who is signed in.
struct AccountDetails
{
    QString email; ///< cannot be changed (S36)
    QString givenName;
    QString familyName;
    QString locale; ///< "en" or "cy", as far as the pool has it
    QString phoneNumber; ///< E.164; empty: none
    bool phoneVerified = false;
    QList<Factor> factors; ///< those that are on
    std::optional<Factor> preferred;
};

/// Reads a reply of GetUser. Attributes and factors that this version does not know are passed over. Failure:
/// BrokenReply.
Result<AccountDetails> accountDetailsFrom(const QJsonObject &reply);

} // namespace canolfan::cognito
