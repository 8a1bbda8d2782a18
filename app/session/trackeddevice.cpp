#include "session/trackeddevice.h"

#include "cognito/deviceoperations.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace canolfan::session {

using cognito::Device;

Q_LOGGING_CATEGORY(lcDevice, "canolfan.session.device", QtWarningMsg)

// The members of the vault's entry: one small document of some 200 bytes.
namespace member {
static const QString owner = QStringLiteral("owner");
static const QString key = QStringLiteral("key");
static const QString groupKey = QStringLiteral("groupKey");
static const QString password = QStringLiteral("password");
} // namespace member

static QByteArray documentOf(const Device &device)
{
    const QJsonObject document{{member::owner, device.owner}, {member::key, device.key},
        {member::groupKey, device.groupKey}, {member::password, device.password}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

static std::optional<Device> deviceFrom(const QByteArray &text)
{
    const QJsonObject document = QJsonDocument::fromJson(text).object();
    const Device device{document.value(member::owner).toString(), document.value(member::key).toString(),
        document.value(member::groupKey).toString(), document.value(member::password).toString()};
    return device.key.isEmpty() ? std::nullopt : std::optional(device);
}

/// The subject is a host or Cognito's name for the refusal, never a secret.
static void note(const char *what, const Failure &failure)
{
    qCInfo(lcDevice) << what << "kind" << int(failure.kind) << failure.subject;
}

TrackedDevice::TrackedDevice(cognito::UserPool &pool, vault::SecretStore &vault)
    : m_pool(pool), m_vault(vault)
{
}

QString TrackedDevice::key() const
{
    return m_device ? m_device->key : QString();
}

void TrackedDevice::set(std::optional<Device> device)
{
    m_device = std::move(device);
    m_unconfirmed = false;
}

void TrackedDevice::adopt(const QString &owner, const cognito::NewDevice &metadata)
{
    m_device = cognito::deviceOf(owner, metadata);
    m_unconfirmed = true;
}

QCoro::Task<> TrackedDevice::confirm(QByteArray accessToken, bool remember)
{
    const Device device = *m_device;
    const Result<bool> asks = co_await cognito::confirmDevice(&m_pool, accessToken, device);
    if (key() != device.key)
        co_return; // signed out meanwhile
    m_unconfirmed = !asks;
    if (!asks) {
        note("the device could not be confirmed", asks.error());
        co_return;
    }
    if (!*asks || !remember)
        co_return;
    const Result<void> remembered = co_await cognito::rememberDevice(&m_pool, accessToken, device.key);
    if (!remembered)
        note("the device could not be remembered", remembered.error());
}

QCoro::Task<> TrackedDevice::forget(QByteArray accessToken)
{
    const QString deviceKey = key();
    set(std::nullopt);
    if (!deviceKey.isEmpty() && !accessToken.isEmpty())
        co_await cognito::forgetDevice(&m_pool, accessToken, deviceKey);
}

QCoro::Task<Result<void>> TrackedDevice::load(QString vaultKey)
{
    const Result<QByteArray> entry = co_await m_vault.read(vaultKey);
    if (entry)
        set(deviceFrom(*entry));
    else if (entry.error().kind == FailureKind::SecretMissing
        || entry.error().kind == FailureKind::SecretForeign)
        set(std::nullopt);
    else
        co_return failed(entry.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> TrackedDevice::store(QString vaultKey)
{
    if (!m_device)
        return m_vault.remove(std::move(vaultKey));
    return m_vault.write(std::move(vaultKey), documentOf(*m_device));
}

} // namespace canolfan::session
