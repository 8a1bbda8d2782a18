#include "session/session.h"

#include "cognito/claims.h"

#include <QCoroFuture>

/// What the lock needs to know of a sign-in: whose it is, and by which password it is unlocked.
namespace canolfan::session {

using Verifier = std::optional<PasswordVerifier>;

/// The password itself is not kept for this: its verifier is worked out while the sign-in goes on.
void Session::noteTyped(const QString &email, const QString &password)
{
    m_typedEmail = email;
    m_typedVerifier = verifierFor(password);
}

QCoro::Task<> Session::renewLock(QString sub)
{
    const QFuture<Verifier> typed = std::exchange(m_typedVerifier, {});
    const Verifier verifier = co_await typed;
    const LockRecord record{false, m_typedEmail, verifier, 0};
    co_await m_lock.renew(sub, record, isStored());
}

QCoro::Task<> Session::lock(QString email)
{
    // Who works offline since an earlier start has not signed in yet, but is remembered.
    if (!isSignedIn() && !mayResume())
        co_return;
    const QString whose = sub();
    co_await m_lock.lock(whose, email, isStored());
}

QCoro::Task<Result<void>> Session::changePassword(QString current, QString proposed, std::stop_token stop)
{
    const Result<void> changed = co_await m_account.changePassword(current, proposed, stop);
    if (!changed)
        co_return changed;
    const QFuture<Verifier> working = verifierFor(proposed);
    const Verifier verifier = co_await working;
    co_await m_lock.replaceVerifier(verifier);
    co_return changed;
}

QCoro::Task<Result<void>> Session::confirmReset(
    QString email, QString code, QString password, std::stop_token stop)
{
    const Result<void> confirmed = co_await m_passwordReset.confirm(email, code, password, stop);
    // A sign-in of an earlier start may still be stored, with a lock that knows the forgotten password.
    const QString sub = rememberedSub();
    if (!confirmed || sub.isEmpty())
        co_return confirmed;
    co_await m_lock.load(sub);
    const Verifier none;
    if (m_lock.email().compare(email, Qt::CaseInsensitive) == 0)
        co_await m_lock.replaceVerifier(none);
    co_return confirmed;
}

} // namespace canolfan::session
