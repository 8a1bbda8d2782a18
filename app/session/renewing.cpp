#include "session/session.h"

#include "cognito/claims.h"
#include "http/pause.h"
#include "renewlock.h"
#include "session/renewaltimes.h"

#include <QCoroSignal>
#include <QEventLoopLocker>

/// Staying signed in.
namespace canolfan::session {

using cognito::Tokens;

QCoro::Task<Result<QString>> Session::remembered()
{
    const QString sub = rememberedSub();
    if (sub.isEmpty())
        co_return QString();
    const Result<void> recent = co_await removeWhatIsTooOld();
    if (!recent)
        co_return failed(recent.error());
    m_stays = true;
    const Result<bool> locked = co_await m_lock.load(sub);
    if (!locked)
        co_return failed(locked.error());
    if (*locked)
        co_return failed(FailureKind::Locked);
    co_return sub;
}

QCoro::Task<Result<bool>> Session::resume(std::stop_token stop)
{
    const Result<void> finished = co_await finishSignOuts();
    const Result<QString> account = co_await remembered();
    if (account && account->isEmpty() && !finished)
        co_return failed(finished.error());
    if (account && account->isEmpty())
        co_return false;
    Result<void> renewed;
    if (account)
        renewed = co_await renew(stop);
    else
        renewed = failed(account.error());
    if (renewed) {
        Q_EMIT signedIn();
        co_return true;
    }
    if (renewed.error().kind == FailureKind::SecretMissing)
        co_return false;
    co_return failed(renewed.error());
}

/// Before the token runs out. Nobody has asked for it, so nobody is told where it fails, unless that ends the
/// sign-in.
QCoro::Task<> Session::renewInTime()
{
    const Result<void> renewed = co_await renew();
    if (!renewed && isSignedIn())
        m_renewalTimer.start(renewalPause(m_tokens.lifetime, ++m_failedRenewals));
}

QCoro::Task<Result<void>> Session::renew(std::stop_token stop)
{
    // One at a time: whoever comes while one is running shares its outcome.
    if (m_renewing) {
        co_await qCoro(this, &Session::renewed);
        co_return Result<void>(m_renewal);
    }
    m_renewing = true;
    // The window may be closed meanwhile: a token that was rotated and not stored would be the end of the
    // sign-in.
    const QEventLoopLocker untilStored;
    m_renewal = co_await renewUnderLock(stop);
    m_renewing = false;
    ++m_renewals;
    Q_EMIT renewed();
    co_return Result<void>(m_renewal);
}

/// For one of many who may want a new token: begins to renew it, or shares what is under way. Whoever stops
/// leaves at once; the renewal goes on without them, since a token that was rotated has to be stored.
QCoro::Task<Result<void>> Session::awaitRenewal(std::stop_token stop)
{
    const int before = m_renewals;
    if (!m_renewing)
        renew();
    // Not until none is under way: of tokens that last a moment, the next renewal may have begun.
    while (m_renewals == before && !stop.stop_requested())
        co_await http::pauseUntil(this, &Session::renewed, std::chrono::minutes(1), stop);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    co_return Result<void>(m_renewal);
}

QCoro::Task<> Session::settled()
{
    m_renewalTimer.stop();
    while (m_renewing)
        co_await http::pauseUntil(this, &Session::renewed, std::chrono::minutes(1), {});
    while (m_isFinishing)
        co_await http::pauseUntil(this, &Session::finished, std::chrono::minutes(1), {});
    m_renewalTimer.stop(); // as it was started by what has ended
}

/// The refresh token, and with it the device that it needs.
QCoro::Task<Result<QByteArray>> Session::newestRefreshToken()
{
    // Whoever else has signed in here since, in another process, is remembered now: theirs is not ours.
    const QString sub = isSignedIn() ? cognito::subjectOf(m_tokens.access) : rememberedSub();
    const bool stored = m_stays && !m_storingFailure && !sub.isEmpty() && sub == rememberedSub();
    if (!stored) {
        if (m_tokens.refresh.isEmpty())
            co_return failed(FailureKind::NotSignedIn);
        co_return QByteArray(m_tokens.refresh);
    }
    // Another process may have rotated it since, or signed in anew.
    Result<QByteArray> fromVault = co_await m_vault.read(vaultKey(sub));
    if (!fromVault && !m_tokens.refresh.isEmpty())
        co_return QByteArray(m_tokens.refresh);
    if (!fromVault || *fromVault == m_tokens.refresh)
        co_return fromVault;
    const Result<void> device = co_await m_device.load(deviceVaultKey(sub));
    // Without knowing the device, the token would be taken for a bad one.
    if (!device)
        co_return failed(device.error());
    co_return fromVault;
}

/// Only a refusal ends the sign-in, never the network (cognito.md 6.2, rule 5).
static bool isRefusal(FailureKind kind)
{
    return kind == FailureKind::SignedOutElsewhere || kind == FailureKind::WrongCredentials
        || kind == FailureKind::UserDisabled;
}

// What is done below, as RenewLock counts it.
static_assert(RenewLock::abandonedAfter > 3 * cognito::UserPool::usualDeadline
        + 4 * http::Client::probeAtLeast + std::chrono::seconds(3 + 12 * 5));

QCoro::Task<Result<void>> Session::renewUnderLock(std::stop_token stop)
{
    const std::unique_ptr<RenewLock> lock = co_await RenewLock::taken(m_dataFolder, stop);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    // What could not be told at the sign-in may still be: with a device the pool has not confirmed, no token
    // is renewed.
    if (m_device.isUnconfirmed() && isAlive())
        co_await confirmDevice();
    const Result<QByteArray> refreshToken = co_await newestRefreshToken();
    if (!refreshToken)
        co_return failed(refreshToken.error());
    const int endings = m_endings;
    const Result<Tokens> tokens = co_await m_pool.tokensFromRefreshToken(*refreshToken, m_device.key());
    if (tokens && m_endings == endings)
        co_return co_await use(*tokens, *refreshToken, stop);
    if (tokens)
        co_return co_await giveBack(cognito::subjectOf(tokens->access), tokens->refresh);
    if (m_endings != endings)
        co_return failed(FailureKind::NotSignedIn);
    if (!isRefusal(tokens.error().kind))
        co_return failed(tokens.error());
    co_await forget(Ending::Refused);
    co_return failed(FailureKind::SignedOutElsewhere);
}

QCoro::Task<Result<void>> Session::use(Tokens tokens, QByteArray refreshToken, std::stop_token stop)
{
    // Stopped or not, a rotated token is the only one that still opens anything: it is stored before all
    // else.
    const QString sub = cognito::subjectOf(tokens.access);
    // Not where another process has removed what was stored, or somebody else has signed in to stay.
    const bool kept = m_stays && (rememberedSub() == sub || m_storingFailure);
    const int endings = m_endings;
    if (kept && !tokens.refresh.isEmpty())
        co_await store(sub, tokens.refresh);
    if (m_endings != endings)
        co_return co_await giveBack(sub, tokens.refresh);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    accept(tokens);
    if (m_tokens.refresh.isEmpty())
        m_tokens.refresh = refreshToken;
    co_return Result<void>();
}

/// Whoever these tokens were for has signed out meanwhile: they open nothing, and nothing of them stays.
QCoro::Task<Result<void>> Session::giveBack(QString sub, QByteArray refreshToken)
{
    if (!refreshToken.isEmpty())
        co_await m_pool.revokeToken(refreshToken);
    if (rememberedSub() == sub && !isSignedIn())
        co_await removeStored();
    co_return failed(FailureKind::NotSignedIn);
}

} // namespace canolfan::session
