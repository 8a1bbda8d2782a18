#pragma once

#include "domain/failure.h"
#include "http/message.h"

namespace canolfan::portal {

/// What a reply that is no success means: RFC 9457's `type` decides, and only where a reply has none its
/// status does. HTML in place of a problem is a school's filter, never a decision about rights
/// (reliability.md A).
Failure failureFrom(const http::Reply &reply);

} // namespace canolfan::portal
