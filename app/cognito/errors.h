#pragma once

#include "domain/failure.h"
#include "http/message.h"

#include <QJsonObject>

namespace canolfan::cognito {

/// What a refusal means, by the error's type (cognito.md 1.1). `body` is empty where there was no JSON.
Failure failureFrom(const http::Reply &reply, const QJsonObject &body);

} // namespace canolfan::cognito
