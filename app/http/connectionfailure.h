#pragma once

#include "domain/failure.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QSslError>
#include <QUrl>

#include <stop_token>

/// What every call makes of a connection that fails; for the connection check, which makes one by itself.
namespace canolfan::http {

/// Why the TLS greeting with `url` came to nothing. `errors`: of the certificate; empty: it was something
/// else, and `explanation` is Qt's sentence about it.
Failure handshakeFailure(const QList<QSslError> &errors, const QString &explanation, const QUrl &url);

/// Why no connection to `url` came about by way of `proxy`: asks the proxy itself, until the deadline.
/// `failure`: what it looks like from here, and what it is where the proxy is not to blame. Cancelled where
/// it was stopped.
QCoro::Task<Failure> failureBehind(
    QNetworkProxy proxy, Failure failure, QUrl url, QDeadlineTimer deadline, std::stop_token stop = {});

} // namespace canolfan::http
