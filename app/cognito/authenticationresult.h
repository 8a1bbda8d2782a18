#pragma once

#include "cognito/step.h"
#include "domain/result.h"

#include <QJsonObject>

namespace canolfan::cognito {

/// Reads AuthenticationResultType. Failure: BrokenReply.
Result<Tokens> tokensFrom(const QJsonObject &authenticationResult);

} // namespace canolfan::cognito
