#pragma once

#include "domain/connectionreport.h"
#include "domain/result.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>

#include <chrono>
#include <functional>
#include <stop_token>

namespace canolfan::diagnose {

/// What a server answered.
struct Answer
{
    int status = 0;
    QDateTime date{}; ///< its own time; invalid: it did not say
};

/// What the check is made with: the program's own ways to the network, so that it meets what the program
/// meets. None of the functions may be a coroutine that captures: it is called again before the last call has
/// ended.
struct Means
{
    QSslConfiguration tls{};
    std::function<QCoro::Task<QNetworkProxy>(QUrl, QDeadlineTimer, std::stop_token)> findProxy{};
    /// Why a connection by way of the proxy failed, given what it looks like.
    std::function<QCoro::Task<Failure>(QNetworkProxy, Failure, QUrl, QDeadlineTimer, std::stop_token)>
        failureBehind{};
    /// Why the TLS greeting failed: the certificate's errors or, where there are none, Qt's sentence.
    std::function<Failure(const QList<QSslError> &, const QString &, const QUrl &)> handshakeFailure{};
    /// One call as the program makes them, with nothing of anybody in it; only once the connection is known
    /// to be good.
    std::function<QCoro::Task<Result<Answer>>(
        NeededAddress, QUrl, std::chrono::milliseconds deadline, std::stop_token)>
        ask{};
    std::function<QDateTime()> now{};

    // How long a stage may take.
    std::chrono::milliseconds lookUp = std::chrono::seconds(5); ///< of the proxy, and then of the name
    std::chrono::milliseconds connecting = std::chrono::seconds(10);
    std::chrono::milliseconds greeting = std::chrono::seconds(10);
    std::chrono::milliseconds answering = std::chrono::seconds(15);
};

} // namespace canolfan::diagnose
