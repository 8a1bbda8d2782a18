#include "session/session.h"

#include "http/pause.h"

/// Signing out, also where the keychain does not answer.
namespace canolfan::session {

/// Whether the identity server has answered at all. A refusal is as good as a yes: it no longer knows the
/// token, or revokes none.
static bool hasAnswered(const Result<void> &revoked)
{
    return revoked || revoked.error().kind > FailureKind::TooManyRequests;
}

QCoro::Task<Result<void>> Session::signOut()
{
    ++m_endings;
    QByteArray refreshToken = m_tokens.refresh;
    // A start that is still locked has not read it yet.
    if (refreshToken.isEmpty() && m_lock.isLocked()) {
        const Result<QByteArray> kept = co_await newestRefreshToken();
        refreshToken = kept.value_or(QByteArray());
    }
    // While the access token is good: revoking ends it too.
    co_await m_device.forget(m_tokens.access);
    bool revoked = false;
    if (!refreshToken.isEmpty()) {
        const Result<void> answer = co_await m_pool.revokeToken(refreshToken);
        revoked = hasAnswered(answer);
    }
    const bool removed = co_await forget(Ending::SignedOut);
    if (removed && !m_earlierRemains)
        co_return Result<void>();
    co_return failed(
        revoked && !m_earlierRemains ? FailureKind::EntryMayRemain : FailureKind::LiveEntryMayRemain);
}

/// Cognito ends sign-ins in the background for another 0.6 s or so, and one that begins meanwhile would end
/// with them (cognito.md 6.1).
static constexpr std::chrono::seconds untilEverywhere{1};

QCoro::Task<Result<void>> Session::signOutEverywhere(std::stop_token stop)
{
    const Result<void> everywhere = co_await m_account.signOutEverywhere(stop);
    if (!everywhere)
        co_return failed(everywhere.error());
    // The access token opens nothing any more, so the pool cannot be told to forget this computer.
    m_device.set(std::nullopt);
    const Result<void> out = co_await signOut();
    co_await http::pause(untilEverywhere);
    co_return out;
}

/// Whether nothing of ours remains in the vault.
QCoro::Task<bool> Session::forget(Ending ending)
{
    ++m_endings;
    m_tokens = {};
    m_renewalTimer.stop();
    m_device.set(std::nullopt);
    m_signIn.reset();
    m_storingFailure.reset();
    m_lock.forget();
    const bool removed = co_await removeStored();
    Q_EMIT signedOut(ending);
    co_return removed;
}

/// Whoever signs in without staying wants no earlier sign-in to come back at the next start. What cannot be
/// finished now is so then.
QCoro::Task<> Session::forgetEarlier()
{
    const QString sub = rememberedSub();
    if (sub.isEmpty())
        co_return;
    leaveBehind(sub);
    const Result<void> finished = co_await finishSignOut(sub);
    m_earlierRemains = !finished;
}

/// Noted first: whatever happens to this process, the next one knows what is to be removed.
void Session::leaveBehind(const QString &sub)
{
    const QString userPoolId = m_pool.address().userPoolId;
    m_settings.setLeftBehind(userPoolId, m_settings.leftBehind(userPoolId) << sub);
    m_settings.setRememberedAccount(userPoolId, {});
}

QCoro::Task<bool> Session::removeStored()
{
    const QString sub = rememberedSub();
    if (sub.isEmpty())
        co_return true;
    leaveBehind(sub);
    const Result<void> removed = co_await removeEntries(sub);
    if (removed)
        noLongerLeftBehind(sub);
    co_return removed.has_value();
}

void Session::noLongerLeftBehind(const QString &sub)
{
    const QString userPoolId = m_pool.address().userPoolId;
    QStringList subs = m_settings.leftBehind(userPoolId);
    if (subs.removeAll(sub) > 0)
        m_settings.setLeftBehind(userPoolId, subs);
}

QCoro::Task<Result<void>> Session::finishSignOuts()
{
    const QStringList subs = m_settings.leftBehind(m_pool.address().userPoolId);
    for (const QString &sub : subs) {
        const Result<void> finished = co_await finishSignOut(sub);
        // One that is stuck holds up all that come after it.
        if (!finished)
            co_return finished;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> Session::finishSignOut(QString sub)
{
    const Result<QByteArray> token = co_await m_vault.read(vaultKey(sub));
    if (!token && token.error().kind != FailureKind::SecretMissing
        && token.error().kind != FailureKind::SecretForeign)
        co_return failed(FailureKind::LiveEntryMayRemain);
    if (token) {
        const Result<void> revoked = co_await m_pool.revokeToken(*token);
        // It stays until the portal can be told; without it, nobody could tell the portal any more.
        if (!hasAnswered(revoked))
            co_return failed(FailureKind::LiveEntryMayRemain);
    }
    // What is not ours in the token's place stays.
    const bool ours = token.has_value();
    QCoro::Task<Result<void>> removing = ours ? removeEntries(sub) : removeCompanions(sub);
    const Result<void> removed = co_await removing;
    if (!removed)
        co_return failed(FailureKind::EntryMayRemain);
    noLongerLeftBehind(sub);
    co_return Result<void>();
}

/// All at once: a keychain that does not answer is waited for only once.
QCoro::Task<Result<void>> Session::removeEntries(QString sub)
{
    QCoro::Task<Result<void>> token = m_vault.remove(vaultKey(sub));
    QCoro::Task<Result<void>> companions = removeCompanions(sub);
    const Result<void> tokenGone = co_await token;
    const Result<void> companionsGone = co_await companions;
    co_return tokenGone ? companionsGone : tokenGone;
}

/// What lies beside the token.
QCoro::Task<Result<void>> Session::removeCompanions(QString sub)
{
    QCoro::Task<Result<void>> device = m_vault.remove(deviceVaultKey(sub));
    QCoro::Task<Result<void>> lock = m_lock.removeEntry(sub);
    const Result<void> deviceGone = co_await device;
    const Result<void> lockGone = co_await lock;
    co_return deviceGone ? lockGone : deviceGone;
}

} // namespace canolfan::session
