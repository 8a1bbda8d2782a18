#pragma once

#include "domain/failure.h"
#include "http/message.h"

namespace canolfan::cognito {

/// How Cognito labels its JSON.
inline constexpr auto awsJson = "application/x-amz-json-1.1";

/// What a reply that is no success means: by the error's type (cognito.md 1.1), which stands in a header or
/// in the body; where there is none, by the table in http/replytable.h.
Failure failureFrom(const http::Reply &reply);

/// What may be logged of Cognito's message, at most 200 characters: plain words. A value, an address, a
/// number or a name of somebody's is left out, for a message may repeat what it finds fault with.
QString loggable(const QString &message);

} // namespace canolfan::cognito
