#include "session/session.h"

#include "cognito/claims.h"
#include "renewlock.h"

#include <QCoroSignal>

namespace canolfan::session {

using cognito::Step;
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
{
}

Session::~Session() = default;

QString Session::vaultKey(const QString &sub) const
{
    // Unique by itself: QtKeychain on Windows passes over the service's name (cognito.md 6.3).
    return QStringLiteral("Canolfan/%1/%2/%3/refresh")
        .arg(m_pool.address().userPoolId, m_pool.address().clientId, sub);
}

// --- Staying signed in
// ----------------------------------------------------------------------------------------------

bool Session::isFresh() const
{
    // Renewed at 80 % of its life, by a clock that nobody sets (cognito.md 6.2, rule 2).
    return m_age.isValid() && m_age.elapsed() < std::chrono::milliseconds(m_tokens.lifetime).count() * 8 / 10;
}

QCoro::Task<Result<bool>> Session::resume(std::stop_token stop)
{
    const Result<void> finished = co_await finishSignOuts();
    const QString sub = m_settings.rememberedAccount(m_pool.address().userPoolId);
    if (sub.isEmpty() && !finished)
        co_return failed(finished.error());
    if (sub.isEmpty())
        co_return false;
    const Result<void> recent = co_await removeWhatIsTooOld();
    if (!recent)
        co_return failed(recent.error());
    m_stays = true;
    const Result<void> renewed = co_await renew(stop);
    if (renewed) {
        Q_EMIT signedIn();
        co_return true;
    }
    if (renewed.error().kind == FailureKind::SecretMissing)
        co_return false;
    co_return failed(renewed.error());
}

QCoro::Task<Result<QByteArray>> Session::accessToken()
{
    if (!isSignedIn())
        co_return failed(FailureKind::NotSignedIn);
    if (isFresh())
        co_return QByteArray(m_tokens.access);
    const Result<void> renewed = co_await renew();
    if (!renewed)
        co_return failed(renewed.error());
    co_return QByteArray(m_tokens.access);
}

QCoro::Task<Result<QByteArray>> Session::renewedToken(QByteArray refused)
{
    if (!isSignedIn())
        co_return failed(FailureKind::NotSignedIn);
    if (m_tokens.access == refused) {
        const Result<void> renewed = co_await renew();
        if (!renewed)
            co_return failed(renewed.error());
    }
    co_return QByteArray(m_tokens.access);
}

QCoro::Task<Result<void>> Session::renew(std::stop_token stop)
{
    // One at a time: whoever comes while one is running shares its outcome.
    if (m_renewing) {
        co_await qCoro(this, &Session::renewed);
        co_return Result<void>(m_renewal);
    }
    m_renewing = true;
    m_renewal = co_await renewUnderLock(stop);
    m_renewing = false;
    Q_EMIT renewed();
    co_return Result<void>(m_renewal);
}

QCoro::Task<Result<QByteArray>> Session::newestRefreshToken()
{
    const QString sub = m_settings.rememberedAccount(m_pool.address().userPoolId);
    const bool stored = m_stays && !m_storingFailure && !sub.isEmpty();
    if (!stored) {
        if (m_tokens.refresh.isEmpty())
            co_return failed(FailureKind::NotSignedIn);
        co_return QByteArray(m_tokens.refresh);
    }
    // Another process may have rotated it since.
    Result<QByteArray> fromVault = co_await m_vault.read(vaultKey(sub));
    if (!fromVault && !m_tokens.refresh.isEmpty())
        co_return QByteArray(m_tokens.refresh);
    co_return fromVault;
}

QCoro::Task<Result<void>> Session::renewUnderLock(std::stop_token stop)
{
    const std::unique_ptr<RenewLock> lock = co_await RenewLock::taken(m_dataFolder);
    const Result<QByteArray> refreshToken = co_await newestRefreshToken();
    if (!refreshToken)
        co_return failed(refreshToken.error());
    const Result<Tokens> tokens = co_await m_pool.tokensFromRefreshToken(*refreshToken);
    if (!tokens) {
        const FailureKind kind = tokens.error().kind;
        // Only a refusal ends the sign-in, never the network (cognito.md 6.2, rule 5).
        const bool refused = kind == FailureKind::SignedOutElsewhere || kind == FailureKind::WrongCredentials
            || kind == FailureKind::UserDisabled;
        if (!refused)
            co_return failed(tokens.error());
        co_await forget(Ending::Refused);
        co_return failed(FailureKind::SignedOutElsewhere);
    }
    // Stopped or not, a rotated token is the only one that still opens anything: it is stored before all
    // else.
    if (m_stays && !tokens->refresh.isEmpty())
        co_await store(cognito::subjectOf(tokens->access), tokens->refresh);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    accept(*tokens);
    if (m_tokens.refresh.isEmpty())
        m_tokens.refresh = *refreshToken;
    co_return Result<void>();
}

} // namespace canolfan::session
