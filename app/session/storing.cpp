#include "session/session.h"

#include "cognito/claims.h"

/// What is kept for the next start.
namespace canolfan::session {

/// The device of whoever is remembered, to sign in with.
QCoro::Task<> Session::loadDevice()
{
    const QString sub = rememberedSub();
    // Where it cannot be read, the second factor is asked for: nothing worse.
    if (!sub.isEmpty())
        co_await m_device.load(deviceVaultKey(sub));
}

/// The device first: without it the token opens nothing, and would be taken for a bad one at the next start.
QCoro::Task<> Session::storeAll(QString sub)
{
    const Result<void> written = co_await storeDevice(sub);
    if (written)
        co_await store(sub, m_tokens.refresh);
    else
        noteStored(sub, written);
}

QCoro::Task<Result<void>> Session::storeDevice(QString sub)
{
    // One that has come to nothing is only looked for where it can be.
    if (!m_device.device() && rememberedSub() != sub)
        co_return Result<void>();
    co_return co_await m_device.store(deviceVaultKey(sub));
}

/// The refresh token.
QCoro::Task<> Session::store(QString sub, QByteArray refreshToken)
{
    const Result<void> written = co_await m_vault.write(vaultKey(sub), refreshToken);
    noteStored(sub, written);
}

void Session::noteStored(const QString &sub, const Result<void> &written)
{
    const std::optional<Failure> before = m_storingFailure;
    m_storingFailure = written ? std::nullopt : std::optional(written.error());
    if (written && !m_vault.outlivesTheProgram())
        m_storingFailure = Failure{FailureKind::KeychainUnavailable};
    // After a time-out the entry may come to be yet: it is remembered, so that signing out removes it.
    if (!m_storingFailure || m_storingFailure->kind == FailureKind::KeychainTimedOut)
        remember(sub);
    if (m_storingFailure != before
        && !m_finishing.stop_requested()) // of what is taken back, nobody needs to hear
        Q_EMIT storingFailureChanged();
}

void Session::remember(const QString &sub)
{
    const QString before = rememberedSub();
    // There is room for one: whoever was remembered before is signed out, at the next start.
    if (!before.isEmpty() && before != sub)
        leaveBehind(before);
    noLongerLeftBehind(sub);
    m_settings.setRememberedAccount(m_pool.address().userPoolId, sub);
}

/// What the pool did not take at the sign-in.
QCoro::Task<> Session::confirmDevice()
{
    co_await m_device.confirm(m_tokens.access, m_stays);
}

} // namespace canolfan::session
