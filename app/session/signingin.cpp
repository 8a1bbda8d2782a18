#include "session/session.h"

#include "cognito/claims.h"
#include "http/pause.h"
#include "renewlock.h"

#include <QEventLoopLocker>

#include <tuple>

/// From the password to the tokens.
namespace canolfan::session {

using cognito::Step;
using cognito::Tokens;

QCoro::Task<Result<Step>> Session::begin(
    QString email, QString password, bool staySignedIn, std::stop_token stop)
{
    // One that was given up has to be taken back first.
    while (m_isFinishing && !stop.stop_requested())
        co_await http::pauseUntil(this, &Session::finished, std::chrono::minutes(1), stop);
    if (stop.stop_requested())
        co_return failed(FailureKind::Cancelled);
    m_stays = staySignedIn;
    if (!m_device.device())
        co_await loadDevice();
    const auto signIn = std::make_shared<cognito::SignIn>(m_pool, m_device.device());
    m_signIn = signIn;
    noteTyped(email, password);
    const Result<Step> step = co_await signIn->begin(email, password, stop);
    co_return co_await settle(signIn, step, stop);
}

/// One step of the sign-in that is under way; the last of its answers is the stop.
template <typename... Answer>
QCoro::Task<Result<Step>> Session::goOn(
    QCoro::Task<Result<Step>> (cognito::SignIn::*step)(Answer...), Answer... answer)
{
    const auto signIn = m_signIn;
    if (!signIn)
        co_return failed(FailureKind::SignInSessionExpired);
    const Result<Step> next = co_await (signIn.get()->*step)(answer...);
    const std::stop_token stop = std::get<sizeof...(Answer) - 1>(std::tie(answer...));
    co_return co_await settle(signIn, next, stop);
}

QCoro::Task<Result<Step>> Session::answerCode(QString code, std::stop_token stop)
{
    return goOn(&cognito::SignIn::answerCode, code, stop);
}

QCoro::Task<Result<Step>> Session::chooseFactor(cognito::Factor factor, std::stop_token stop)
{
    return goOn(&cognito::SignIn::chooseFactor, factor, stop);
}

QCoro::Task<Result<Step>> Session::sendNewCode(std::stop_token stop)
{
    return goOn(&cognito::SignIn::sendNewCode, stop);
}

QCoro::Task<Result<Step>> Session::answerNewPassword(
    QString password, cognito::Attributes missing, std::stop_token stop)
{
    noteTyped(m_typedEmail, password);
    return goOn(&cognito::SignIn::answerNewPassword, password, missing, stop);
}

QCoro::Task<Result<Step>> Session::verifySoftwareToken(QString code, std::stop_token stop)
{
    return goOn(&cognito::SignIn::verifySoftwareToken, code, stop);
}

QCoro::Task<Result<QByteArray>> Session::associateSoftwareToken(std::stop_token stop)
{
    const auto signIn = m_signIn;
    if (!signIn)
        co_return failed(FailureKind::SignInSessionExpired);
    co_return co_await signIn->associateSoftwareToken(stop);
}

void Session::abandonSignIn()
{
    m_signIn.reset();
}

QCoro::Task<Result<Step>> Session::settle(
    std::shared_ptr<cognito::SignIn> signIn, Result<Step> step, std::stop_token stop)
{
    if (!step)
        co_return step;
    const Tokens *tokens = std::get_if<Tokens>(&*step);
    if (!tokens)
        co_return step;
    // Not while a token is being rotated, here or in another process: that one would take this one's place in
    // the vault.
    std::unique_ptr<RenewLock> lock = co_await RenewLock::taken(m_dataFolder, stop);
    if (stop.stop_requested() && signIn == m_signIn)
        m_signIn.reset();
    const bool abandoned = signIn != m_signIn;
    if (abandoned || !m_lock.admits(cognito::subjectOf(tokens->access))) {
        // Nobody wants these tokens any more, or they would show one account's centre to another.
        co_await m_pool.revokeToken(tokens->refresh);
        co_return failed(abandoned ? FailureKind::Cancelled : FailureKind::AnotherAccount);
    }
    m_signIn.reset();
    m_isFinishing = true;
    m_finishing = m_lock.isLocked() ? std::stop_token() : stop;
    const std::stop_token unwanted = m_finishing;
    const auto isIn = std::make_shared<std::optional<bool>>();
    finish(signIn, *tokens, std::move(lock), isIn);
    while (!isIn->has_value() && !unwanted.stop_requested())
        co_await http::pauseUntil(this, &Session::finished, std::chrono::minutes(1), unwanted);
    if (!isIn->value_or(false))
        co_return failed(FailureKind::Cancelled);
    co_return step;
}

/// Goes on by itself where whoever signed in has left: a keychain may take long, and what it was asked to
/// store is there in the end. Holds the lock until that is removed. `isIn`: set at the end.
QCoro::Task<> Session::finish(std::shared_ptr<cognito::SignIn> signIn, Tokens tokens,
    std::unique_ptr<RenewLock> lock, std::shared_ptr<std::optional<bool>> isIn)
{
    const QEventLoopLocker untilDone; // the window may be closed meanwhile
    QByteArray replaced; // the sign-in that was locked
    if (m_lock.isLocked()) {
        const Result<QByteArray> kept = co_await newestRefreshToken();
        replaced = kept.value_or(QByteArray());
    }
    co_await becomeSignedIn(signIn, tokens);
    co_await renewLock(cognito::subjectOf(tokens.access));
    if (!replaced.isEmpty())
        co_await m_pool.revokeToken(replaced);
    const bool wanted = !m_finishing.stop_requested();
    if (!wanted)
        co_await signOut();
    lock.reset();
    m_finishing = {};
    m_isFinishing = false;
    *isIn = wanted;
    if (wanted)
        Q_EMIT signedIn();
    Q_EMIT finished();
}

QCoro::Task<> Session::becomeSignedIn(std::shared_ptr<cognito::SignIn> signIn, Tokens tokens)
{
    accept(tokens);
    m_device.set(signIn->device());
    if (tokens.newDevice) {
        m_device.adopt(signIn->userIdForSrp(), *tokens.newDevice);
        co_await m_device.confirm(tokens.access, m_stays);
    }
    m_settings.setStaySignedIn(m_stays);
    m_earlierRemains = false;
    if (!m_stays)
        co_await forgetEarlier();
    else if (isSignedIn())
        co_await storeAll(cognito::subjectOf(tokens.access));
}

} // namespace canolfan::session
