#pragma once

#include "domain/failure.h"
#include "http/message.h"

namespace canolfan::cognito {

/// How Cognito labels its JSON.
inline constexpr auto awsJson = "application/x-amz-json-1.1";

/// What a reply that is no success means: by the error's type (cognito.md 1.1), which stands in a header or
/// in the body; where there is none, by the table in http/replytable.h.
Failure failureFrom(const http::Reply &reply);

} // namespace canolfan::cognito
