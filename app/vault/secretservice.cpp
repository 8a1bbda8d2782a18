#include "secretservice.h"

#ifdef CANOLFAN_SECRET_SERVICE
#include <QCoroSignal>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLibrary>
#include <QMap>
#endif

namespace canolfan::vault {

#ifdef CANOLFAN_SECRET_SERVICE
void forgetSecretService()
{
    // Found the way in which QtKeychain finds it, so that it is the same library, or none.
    using Disconnect = void (*)();
    static const auto disconnect = reinterpret_cast<Disconnect>(
        QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

QCoro::Task<bool> isLockedAway(QString service, QString key, std::chrono::milliseconds deadline)
{
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    qDBusRegisterMetaType<Attributes>();
    const QString name = QStringLiteral("org.freedesktop.secrets");
    QDBusMessage search = QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    search.setAutoStartService(false);
    // The attributes by which QtKeychain finds an entry.
    const Attributes attributes{{QStringLiteral("user"), key}, {QStringLiteral("server"), service}};
    search << QVariant::fromValue(attributes);
    QDBusPendingCallWatcher watcher(
        QDBusConnection::sessionBus().asyncCall(search, static_cast<int>(deadline.count())));
    if (!watcher.isFinished())
        co_await qCoro(&watcher, &QDBusPendingCallWatcher::finished);
    const QDBusPendingReply<Paths, Paths> reply = watcher; // unlocked, locked
    co_return reply.isValid() && !reply.argumentAt<1>().isEmpty();
}
#else
void forgetSecretService() { }

QCoro::Task<bool> isLockedAway(QString, QString, std::chrono::milliseconds)
{
    co_return false;
}
#endif

} // namespace canolfan::vault
