#pragma once

#include "domain/utc.h"
#include "startup/connectioncheck.h"
#include "support/tlsserver.h"

#include <QCoroTask>
#include <QSslSocket>
#include <QUrl>

namespace canolfan::test {

/// The clock of these tests.
inline const QDateTime now(QDate(2026, 11, 29), QTime(12, 0), utc);

/// As a server says what time it has, so many seconds after that clock.
inline QByteArray dateHeader(qint64 secondsLater = 0)
{
    const QDateTime date = now.addSecs(secondsLater);
    return "Date: " + QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1()
        + " GMT\r\n";
}

/// A portal's document with these two addresses.
inline QByteArray document(const QUrl &identity, const QUrl &api)
{
    return "{\"name\":\"A portal\",\"region\":\"eu-west-2\",\"userPoolId\":\"eu-west-2_a1B2c3\",\"clientId\":\"c\","
           "\"identityEndpoint\":\""
        + identity.toEncoded() + "\",\"apiBase\":\"" + api.toEncoded() + "\"}";
}

/// A server that gives this answer to everything.
inline TlsServer::Handler answering(const QByteArray &status, const QByteArray &body,
    const QByteArray &headers = dateHeader(), const QByteArray &type = "application/json")
{
    return [=](const QByteArray &, QSslSocket *socket) {
        TlsServer::reply(socket, status, type, body, headers);
    };
}

/// The check of one address as the programs make it, but by the clock above.
struct Checking
{
    explicit Checking(const QSslConfiguration &trust) : client(trust), means(startup::meansOf(client, trust))
    {
        means.now = [] { return now; };
    }

    CheckedAddress operator()(NeededAddress which, const QUrl &url, std::stop_token stop = {})
    {
        const QList<CheckedAddress> one{CheckedAddress(which, url)};
        return QCoro::waitFor(diagnose::checkConnection(means, one, progressed, stop)).addresses.constFirst();
    }

    http::Client client;
    diagnose::Means means;
    diagnose::Progress progressed;
};

inline const StageResult &at(const CheckedAddress &address, CheckStage stage)
{
    return address.stages.at(std::size_t(stage));
}

/// Those from there on, none of which may have been tried after a failure.
inline bool isUntriedFrom(const CheckedAddress &address, CheckStage stage)
{
    return std::all_of(address.stages.cbegin() + std::ptrdiff_t(stage), address.stages.cend(),
        [](const StageResult &each) { return each == StageResult{each.stage}; });
}

} // namespace canolfan::test
