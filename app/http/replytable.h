#pragma once

#include "http/json.h"

namespace canolfan::http {

/// What a reply means by its status and the form of its body, when it says no more: the response table of
/// reliability.md A. A problem's or an error's type, where there is one, says more and comes first.
///
/// Three rules stand behind the table. HTML, or a type that neither server sends, is a school's filter or a
/// captive portal, never a decision about rights. 429 and 5xx are what they say in any dress, since gateways
/// answer for the server. A success that cannot be read is broken: a write may have been done.
///
/// subject: the host for ForeignReply; number: the status for ServerTrouble, the seconds to wait for
/// TooManyRequests.
Failure failureByStatus(const Reply &reply, BodyForm form);

} // namespace canolfan::http
