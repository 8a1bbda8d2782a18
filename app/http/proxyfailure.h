#pragma once

#include "domain/failure.h"

#include <QCoroTask>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace canolfan::http {

/// What a failed call to `url` means that went by way of `proxy`; `failure` itself where the proxy has
/// nothing to do with it.
QCoro::Task<Failure> explained(
    Failure failure, QNetworkReply::NetworkError error, QNetworkProxy proxy, QUrl url);

} // namespace canolfan::http
