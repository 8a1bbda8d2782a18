#include "session/session.h"

#include "cognito/claims.h"
#include "session/renewaltimes.h"

namespace canolfan::session {

using cognito::Tokens;

Session::Session(cognito::UserPool &pool, vault::SecretStore &vault, Settings &settings, QString dataFolder,
    QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_account(pool, *this)
    , m_passwordReset(pool)
    , m_vault(vault)
    , m_settings(settings)
    , m_dataFolder(std::move(dataFolder))
    , m_lock(vault, settings, pool.address().userPoolId, pool.address().clientId)
    , m_device(pool, vault)
{
    m_renewalTimer.setSingleShot(true);
    connect(&m_renewalTimer, &QTimer::timeout, this, [this] { renewInTime(); });
}

Session::~Session() = default;

// Unique by themselves: QtKeychain on Windows passes over the service's name (cognito.md 6.3).
static QString entryOf(const cognito::UserPoolAddress &pool, const QString &sub, const QString &what)
{
    return QStringLiteral("Canolfan/%1/%2/%3/%4").arg(pool.userPoolId, pool.clientId, sub, what);
}

QString Session::vaultKey(const QString &sub) const
{
    return entryOf(m_pool.address(), sub, QStringLiteral("refresh"));
}

QString Session::deviceVaultKey(const QString &sub) const
{
    return entryOf(m_pool.address(), sub, QStringLiteral("device"));
}

QString Session::rememberedSub() const
{
    return m_settings.rememberedAccount(m_pool.address().userPoolId);
}

void Session::accept(const Tokens &tokens)
{
    const QByteArray refresh = tokens.refresh.isEmpty() ? m_tokens.refresh : tokens.refresh;
    m_tokens = tokens;
    m_tokens.refresh = refresh;
    m_age.start();
    m_failedRenewals = 0;
    m_renewalTimer.start(renewalDue(m_tokens.lifetime));
    noteContact();
}

bool Session::isFresh() const
{
    return m_age.isValid() && std::chrono::milliseconds(m_age.elapsed()) < renewalDue(m_tokens.lifetime);
}

bool Session::isAlive() const
{
    return isSignedIn() && m_age.isValid() && std::chrono::milliseconds(m_age.elapsed()) < m_tokens.lifetime;
}

QString Session::sub() const
{
    return isSignedIn() ? cognito::subjectOf(m_tokens.access) : rememberedSub();
}

/// Whether an earlier start has left a sign-in that may be used now.
bool Session::mayResume() const
{
    return m_stays && !m_lock.isLocked() && !rememberedSub().isEmpty();
}

QCoro::Task<Result<QByteArray>> Session::accessToken(std::stop_token stop)
{
    if (!isSignedIn() && !mayResume())
        co_return failed(FailureKind::NotSignedIn);
    if (!isSignedIn()) {
        const Result<void> resumed = co_await awaitRenewal(stop);
        if (!resumed)
            co_return failed(resumed.error());
        Q_EMIT signedIn();
    }
    if (isFresh())
        co_return QByteArray(m_tokens.access);
    const Result<void> renewed = co_await awaitRenewal(stop);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    // The portal may be there although the identity server is not.
    if (!renewed && !isAlive())
        co_return failed(renewed.error());
    co_return QByteArray(m_tokens.access);
}

QCoro::Task<Result<QByteArray>> Session::renewedToken(QByteArray refused, std::stop_token stop)
{
    if (!isSignedIn())
        co_return failed(FailureKind::NotSignedIn);
    if (m_tokens.access == refused) {
        const Result<void> renewed = co_await awaitRenewal(stop);
        if (!renewed)
            co_return failed(renewed.error());
    }
    co_return QByteArray(m_tokens.access);
}

} // namespace canolfan::session
