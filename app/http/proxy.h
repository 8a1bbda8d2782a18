#pragma once

#include "domain/proxylogin.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QFuture>
#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>
#include <stop_token>

namespace canolfan::http {

/// Asks somebody, and calls `answer` once, at once or later; nothing: they do not want to say.
using AskForProxyLogin =
    std::function<void(ProxyQuestion question, std::function<void(std::optional<ProxyLogin>)> answer)>;

/// Which proxy an address wants. Called in a thread of its own, and may take as long as it likes.
using LookUpProxy = std::function<QNetworkProxy(QUrl)>;

/// Which proxy the system's settings want for an address, and what the proxy has to be told.
///
/// The look-up may run a script (PAC) or wait for the network, so it is made in a thread of its own. An
/// answer holds for a minute, because laptops change networks. This computer itself is never reached through
/// a proxy: a proxy's "localhost" is another one. A look-up that takes longer than 5 s is not waited for.
///
/// Lives in one thread; who waits for it keeps it by a shared pointer.
class Proxies : public QObject
{
    Q_OBJECT

public:
    void setQuestion(AskForProxyLogin ask) { m_ask = std::move(ask); }
    /// In place of the system's settings.
    void setLookUp(LookUpProxy lookUp) { m_lookUp = std::move(lookUp); }

    /// With its login, as far as that is known. NoProxy where none is wanted, or where nothing was found in
    /// time, or before the deadline or the stop.
    QCoro::Task<QNetworkProxy> find(QUrl url, QDeadlineTimer deadline, std::stop_token stop = {});
    /// The same, of what was found before.
    QNetworkProxy found(const QUrl &url) const;
    /// The next find() looks again.
    void forget(const QUrl &url) { m_found.remove(placeOf(url)); }

    /// After `refused` did not get through: asks for a login, once for all who come meanwhile. Whether there
    /// is another one to try now.
    QCoro::Task<bool> askForLogin(QNetworkProxy refused, std::stop_token stop);
    /// Nobody waits for an answer any more.
    void close();

    /// Host and port, as shown to people.
    static QString nameOf(const QNetworkProxy &proxy);

Q_SIGNALS:
    void changed();

private:
    struct Found
    {
        QFuture<QNetworkProxy> proxy;
        QDeadlineTimer fresh{};
    };

    static QString placeOf(const QUrl &url);
    QNetworkProxy withLogin(QNetworkProxy proxy) const;
    void ask(const QNetworkProxy &refused);
    bool hasAnother(const QNetworkProxy &refused) const;

    static QNetworkProxy systemProxy(const QUrl &url);

    LookUpProxy m_lookUp = &Proxies::systemProxy;
    AskForProxyLogin m_ask;
    QHash<QString, Found> m_found; ///< by host and port of the address
    QHash<QString, ProxyLogin> m_logins; ///< by name of the proxy
    bool m_asking = false;
    bool m_closed = false;
};

} // namespace canolfan::http
