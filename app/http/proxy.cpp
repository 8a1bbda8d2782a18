#include "http/proxy.h"

#include "http/pause.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QPointer>
#include <QPromise>

#include <algorithm>
#include <thread>

namespace canolfan::http {

static constexpr std::chrono::milliseconds lookUpDeadline = std::chrono::seconds(5);
static constexpr std::chrono::seconds freshness{60};

static bool isThisComputer(const QString &host)
{
    QHostAddress address;
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
        || (address.setAddress(host) && address.isLoopback());
}

static QNetworkProxy firstOf(const QList<QNetworkProxy> &proxies)
{
    const QNetworkProxy proxy = proxies.value(0);
    // The default is to ask the application, which is what is being done here.
    return proxy.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy;
}

/// In a thread that is not waited for: a look-up may hang longer than the program is wanted to last.
static QFuture<QNetworkProxy> lookUp(const LookUpProxy &find, const QUrl &url)
{
    QPromise<QNetworkProxy> promise;
    QFuture<QNetworkProxy> future = promise.future();
    promise.start();
    std::thread([promise = std::move(promise), find, url]() mutable {
        promise.addResult(find(url));
        promise.finish();
    }).detach();
    return future;
}

QNetworkProxy Proxies::systemProxy(const QUrl &url)
{
    return firstOf(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)));
}

QString Proxies::nameOf(const QNetworkProxy &proxy)
{
    return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

QString Proxies::placeOf(const QUrl &url)
{
    return QStringLiteral("%1:%2").arg(url.host()).arg(url.port(443));
}

QCoro::Task<QNetworkProxy> Proxies::find(QUrl url, QDeadlineTimer deadline, std::stop_token stop)
{
    if (isThisComputer(url.host()))
        co_return QNetworkProxy(QNetworkProxy::NoProxy);
    const QString place = placeOf(url);
    const auto known = m_found.constFind(place);
    // One that is still looking is waited for, not started a second time.
    if (known == m_found.constEnd() || (known->proxy.isFinished() && known->fresh.hasExpired()))
        m_found.insert(place, {lookUp(m_lookUp, url), QDeadlineTimer(freshness)});
    QFutureWatcher<QNetworkProxy> watcher;
    const QFuture<QNetworkProxy> proxy = m_found.value(place).proxy;
    watcher.setFuture(proxy);
    const QDeadlineTimer patience = std::min(deadline, QDeadlineTimer(lookUpDeadline));
    // Again, because a timer may be a little early.
    while (!proxy.isFinished() && !patience.hasExpired() && !stop.stop_requested()) {
        const std::chrono::milliseconds left(patience.remainingTime());
        co_await pauseUntil(&watcher, &QFutureWatcher<QNetworkProxy>::finished, left, stop);
    }
    co_return found(url);
}

QNetworkProxy Proxies::found(const QUrl &url) const
{
    const auto known = m_found.constFind(placeOf(url));
    if (known == m_found.constEnd() || known->proxy.resultCount() == 0)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return withLogin(known->proxy.result());
}

QNetworkProxy Proxies::withLogin(QNetworkProxy proxy) const
{
    const auto login = m_logins.constFind(nameOf(proxy));
    if (login != m_logins.constEnd()) {
        proxy.setUser(login->user);
        proxy.setPassword(login->password);
    }
    return proxy;
}

bool Proxies::hasAnother(const QNetworkProxy &refused) const
{
    const QNetworkProxy now = withLogin(refused);
    return now.user() != refused.user() || now.password() != refused.password();
}

QCoro::Task<bool> Proxies::askForLogin(QNetworkProxy refused, std::stop_token stop)
{
    constexpr std::chrono::hours aWhile{1}; // a person is asked; the loop looks again
    // Whoever comes while somebody is being asked shares the answer.
    bool mayAsk = !m_asking;
    while (!hasAnother(refused) && !stop.stop_requested() && !m_closed && (m_asking || mayAsk)) {
        if (!m_asking)
            ask(refused);
        mayAsk = false;
        if (m_asking)
            co_await pauseUntil(this, &Proxies::changed, aWhile, stop);
    }
    co_return hasAnother(refused) && !stop.stop_requested() && !m_closed;
}

void Proxies::ask(const QNetworkProxy &refused)
{
    if (!m_ask)
        return;
    m_asking = true;
    const QString name = nameOf(refused);
    m_ask({name, !refused.user().isEmpty()},
        [self = QPointer<Proxies>(this), name](const std::optional<ProxyLogin> &login) {
            if (!self)
                return;
            if (login)
                self->m_logins.insert(name, *login);
            self->m_asking = false;
            Q_EMIT self->changed();
        });
}

void Proxies::close()
{
    m_closed = true;
    Q_EMIT changed();
}

} // namespace canolfan::http
