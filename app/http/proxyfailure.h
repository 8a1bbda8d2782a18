#pragma once

#include "domain/failure.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <stop_token>

namespace canolfan::http {

/// What a failed call to `url` means that went by way of `proxy`; `failure` itself where the proxy has
/// nothing to do with it, or has not said that it has by the deadline. Cancelled where that was stopped
/// before the proxy could be asked.
QCoro::Task<Failure> explained(Failure failure, QNetworkReply::NetworkError error, QNetworkProxy proxy,
    QUrl url, QDeadlineTimer deadline, std::stop_token stop = {});

} // namespace canolfan::http
