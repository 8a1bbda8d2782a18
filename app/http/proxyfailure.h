#pragma once

#include "domain/failure.h"

#include <QCoroTask>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <stop_token>

namespace canolfan::http {

/// What a failed call to `url` means that went by way of `proxy`; `failure` itself where the proxy has
/// nothing to do with it. Cancelled where that was stopped before the proxy could be asked.
QCoro::Task<Failure> explained(Failure failure, QNetworkReply::NetworkError error, QNetworkProxy proxy,
    QUrl url, std::stop_token stop = {});

} // namespace canolfan::http
