#include "session/session.h"

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
    const QByteArray refreshToken = m_tokens.refresh;
    bool revoked = false;
    if (!refreshToken.isEmpty()) {
        const Result<void> answer = co_await m_pool.revokeToken(refreshToken);
        revoked = hasAnswered(answer);
    }
    if (co_await forget(Ending::SignedOut))
        co_return Result<void>();
    co_return failed(revoked ? FailureKind::EntryMayRemain : FailureKind::LiveEntryMayRemain);
}

QCoro::Task<Result<void>> Session::signOutEverywhere()
{
    const Result<void> everywhere = co_await m_account.signOutEverywhere();
    if (!everywhere)
        co_return failed(everywhere.error());
    co_return co_await signOut();
}

/// Whether nothing of ours remains in the vault.
QCoro::Task<bool> Session::forget(Ending ending)
{
    m_tokens = {};
    m_signIn.reset();
    m_storingFailure.reset();
    const bool removed = co_await removeStored();
    Q_EMIT signedOut(ending);
    co_return removed;
}

QCoro::Task<bool> Session::removeStored()
{
    const QString userPoolId = m_pool.address().userPoolId;
    const QString sub = m_settings.rememberedAccount(userPoolId);
    if (sub.isEmpty())
        co_return true;
    // Noted first: whatever happens to this process, the next one knows what is to be removed.
    m_settings.setLeftBehind(userPoolId, m_settings.leftBehind(userPoolId) << sub);
    m_settings.setRememberedAccount(userPoolId, {});
    const Result<void> removed = co_await m_vault.remove(vaultKey(sub));
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
        const Result<void> removed = co_await m_vault.remove(vaultKey(sub));
        if (!removed)
            co_return failed(FailureKind::EntryMayRemain);
    }
    noLongerLeftBehind(sub);
    co_return Result<void>();
}

} // namespace canolfan::session
