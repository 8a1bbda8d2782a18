#include "session/session.h"

#include "cognito/claims.h"
#include "renewlock.h"

#include <QCoroSignal>

namespace canolfan::session {

using cognito::Step;
using cognito::Tokens;

Session::Session(cognito::UserPool &pool, vault::SecretStore &vault, Settings &settings, QString dataFolder,
    QObject *parent)
    : QObject(parent), m_pool(pool), m_vault(vault), m_settings(settings), m_dataFolder(std::move(dataFolder))
{
}

Session::~Session() = default;

QString Session::vaultKey(const QString &sub) const
{
    // Unique by itself: QtKeychain on Windows passes over the service's name (cognito.md 6.3).
    return QStringLiteral("Canolfan/%1/%2/%3/refresh")
        .arg(m_pool.address().userPoolId, m_pool.address().clientId, sub);
}

// --- Signing in
// -----------------------------------------------------------------------------------------------------

QCoro::Task<Result<Step>> Session::begin(
    QString email, QString password, bool staySignedIn, std::stop_token stop)
{
    m_stays = staySignedIn;
    const auto signIn = std::make_shared<cognito::SignIn>(m_pool);
    m_signIn = signIn;
    const Result<Step> step = co_await signIn->begin(email, password, stop);
    co_return co_await settle(signIn, step);
}

QCoro::Task<Result<Step>> Session::answerCode(QString code, std::stop_token stop)
{
    const auto signIn = m_signIn;
    if (!signIn)
        co_return failed(FailureKind::SignInSessionExpired);
    const Result<Step> step = co_await signIn->answerCode(code, stop);
    co_return co_await settle(signIn, step);
}

QCoro::Task<Result<Step>> Session::chooseFactor(cognito::Factor factor, std::stop_token stop)
{
    const auto signIn = m_signIn;
    if (!signIn)
        co_return failed(FailureKind::SignInSessionExpired);
    const Result<Step> step = co_await signIn->chooseFactor(factor, stop);
    co_return co_await settle(signIn, step);
}

QCoro::Task<Result<Step>> Session::sendNewCode(std::stop_token stop)
{
    const auto signIn = m_signIn;
    if (!signIn)
        co_return failed(FailureKind::SignInSessionExpired);
    const Result<Step> step = co_await signIn->sendNewCode(stop);
    co_return co_await settle(signIn, step);
}

void Session::abandonSignIn()
{
    m_signIn.reset();
}

QCoro::Task<Result<Step>> Session::settle(std::shared_ptr<cognito::SignIn> signIn, Result<Step> step)
{
    if (!step)
        co_return step;
    const Tokens *tokens = std::get_if<Tokens>(&*step);
    if (!tokens)
        co_return step;
    if (signIn != m_signIn) {
        // Abandoned while the answer was under way: nobody wants these tokens any more.
        co_await m_pool.revokeToken(tokens->refresh);
        co_return failed(FailureKind::Cancelled);
    }
    m_signIn.reset();
    accept(*tokens);
    m_settings.setStaySignedIn(m_stays);
    if (m_stays)
        co_await store(cognito::subjectOf(m_tokens.access), m_tokens.refresh);
    Q_EMIT signedIn();
    co_return step;
}

void Session::accept(const Tokens &tokens)
{
    const QByteArray refresh = tokens.refresh.isEmpty() ? m_tokens.refresh : tokens.refresh;
    m_tokens = tokens;
    m_tokens.refresh = refresh;
    m_age.start();
}

QCoro::Task<> Session::store(QString sub, QByteArray refreshToken)
{
    const std::optional<Failure> before = m_storingFailure;
    const Result<void> written = co_await m_vault.write(vaultKey(sub), refreshToken);
    m_storingFailure = written ? std::nullopt : std::optional(written.error());
    if (written && !m_vault.outlivesTheProgram())
        m_storingFailure = Failure{FailureKind::KeychainUnavailable};
    // After a time-out the entry may come to be yet: it is remembered, so that signing out removes it.
    if (!m_storingFailure || m_storingFailure->kind == FailureKind::KeychainTimedOut)
        remember(sub);
    if (m_storingFailure != before)
        Q_EMIT storingFailureChanged();
}

void Session::remember(const QString &sub)
{
    noLongerLeftBehind(sub);
    m_settings.setRememberedAccount(m_pool.address().userPoolId, sub);
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
