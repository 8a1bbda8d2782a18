#pragma once

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QUrl>

#include <stop_token>

namespace canolfan::http {

/// What a proxy says when it is asked for a way to a server.
enum class ProxyVerdict
{
    NotThere, ///< nothing answers at its address
    Refused, ///< it does not let us through to this server
    PasswordWanted, ///< none was sent, or the one that was sent is wrong
    Silent, ///< it takes the connection, and that is all
    Willing ///< whatever else went wrong
};

/// Asks the proxy what Qt 6.4 keeps to itself: a proxy that is not there, one that refuses the address (403),
/// one that refuses the password in its own way (tinyproxy: 401), and one that cannot find the server (5xx)
/// are one and the same error to QNetworkReply. The password is sent only to a proxy that asks for Basic, as
/// Qt does. Takes until the deadline at most, and 3 s for each thing that the proxy is waited for; stopped,
/// what it says means nothing.
QCoro::Task<ProxyVerdict> probe(QNetworkProxy proxy, QUrl url, QDeadlineTimer deadline, std::stop_token stop);

} // namespace canolfan::http
