#pragma once

#include "diagnose/checkconnection.h"
#include "http/client.h"
#include "portal/wellknown.h"

#include <optional>

namespace canolfan::startup {

/// The connection check's means: this client's ways to the network, and this trust. The client outlives the
/// check.
diagnose::Means meansOf(http::Client &client, const QSslConfiguration &tls);

/// All three; without a document only the portal's own is known.
QList<CheckedAddress> neededAddresses(const QUrl &portal, const std::optional<portal::WellKnown> &wellKnown);

/// Checks all three. What is not known is looked up at the portal, once that has answered.
QCoro::Task<ConnectionReport> checkNeeded(http::Client *client, diagnose::Means means,
    QList<CheckedAddress> addresses, diagnose::Progress progressed, std::stop_token stop = {});

} // namespace canolfan::startup
