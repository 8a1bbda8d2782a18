#pragma once

#include "cognito/account.h"
#include "cognito/passwordreset.h"
#include "cognito/signin.h"
#include "http/tokensource.h"
#include "session/lock.h"
#include "session/step.h"
#include "session/trackeddevice.h"
#include "settings/settings.h"
#include "vault/secretstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace canolfan::session {

class RenewLock;

/// Signing in, staying signed in, locking, signing out (S3, S21, cognito.md 6.2).
///
/// Access and ID tokens live here, in memory. The refresh token goes into the vault only if the person asked
/// to stay signed in, and with it what a pool that tracks devices knows this computer by (cognito.md 3.1).
///
/// Tokens are renewed in time by themselves, and by whoever finds one refused: one at a time, across
/// processes by a lock file in the data folder, and the new refresh token is stored before the new access
/// token is used; a window that is closed meanwhile keeps its process until then. Only the identity server's
/// refusal ends a sign-in; what fails otherwise is tried again, ever less often. Time is measured by a
/// monotonic clock, which on some systems stands still while the computer sleeps: a token that ran out
/// meanwhile is refused and renewed then.
///
/// Lives in the main thread; coroutines run on this object, which must outlive them.
class Session : public QObject, public http::TokenSource
{
    Q_OBJECT

public:
    enum class Ending
    {
        SignedOut, ///< asked for
        Refused ///< the identity server no longer accepts the refresh token
    };

    Session(cognito::UserPool &pool, vault::SecretStore &vault, Settings &settings, QString dataFolder,
        QObject *parent = nullptr);
    ~Session() override;

    bool isSignedIn() const { return !m_tokens.access.isEmpty() && !m_finishing.stop_requested(); }

    /// Signing in, step by step: begin, then whatever the Step asks for, until it is Tokens; then
    /// isSignedIn(). Failures: of SignIn. While locked, this unlocks; AnotherAccount where that is not the
    /// account that is locked.
    /// Stopped, also while a sign-in that has succeeded is being stored (a keychain may take seconds for each
    /// of its jobs): Cancelled at once, and nobody is signed in. What has been stored is removed and the
    /// token revoked beside that; whoever signs in again meanwhile waits for it. Only unlocking is not taken
    /// back any more then, since it has replaced the sign-in that was locked.
    QCoro::Task<Result<cognito::Step>> begin(
        QString email, QString password, bool staySignedIn, std::stop_token stop = {});
    QCoro::Task<Result<cognito::Step>> answerCode(QString code, std::stop_token stop = {});
    QCoro::Task<Result<cognito::Step>> chooseFactor(cognito::Factor factor, std::stop_token stop = {});
    QCoro::Task<Result<cognito::Step>> sendNewCode(std::stop_token stop = {});
    /// The first sign-in of somebody invited (cognito.md 2.2): after NewPasswordWanted, and after
    /// FactorSetupWanted.
    QCoro::Task<Result<cognito::Step>> answerNewPassword(
        QString password, cognito::Attributes missing, std::stop_token stop = {});
    QCoro::Task<Result<QByteArray>> associateSoftwareToken(std::stop_token stop = {});
    QCoro::Task<Result<cognito::Step>> verifySoftwareToken(QString code, std::stop_token stop = {});
    /// Whether a sign-in is under way: of one that has come to its end, nothing can be asked any more.
    bool isSigningIn() const { return m_signIn != nullptr; }
    /// Forgets a sign-in that is under way.
    void abandonSignIn();

    /// Whose sign-in an earlier start has left, asking nobody but the keychain: Cognito's sub; empty:
    /// nobody's. From then on a token is renewed when one is wanted, so that working offline becomes working
    /// online by itself. Failures: Locked, KeptTooLong, StoredEntryMayRemain, of the vault.
    QCoro::Task<Result<QString>> remembered();
    /// Cognito's sub of whoever is signed in, or is remembered as such; empty: nobody.
    QString sub() const;

    /// Signs in with the token of an earlier start. true: signed in; false: there is none, ask for the
    /// password. Failures: the way to the server (the token stays), the vault's, SignedOutElsewhere (the
    /// token is gone), KeptTooLong (the same), Locked (unlock, then again), StoredEntryMayRemain, those of an
    /// earlier signOut() that still cannot be finished.
    /// Stopped: whatever comes after is not used, but a token that was rotated meanwhile is kept for the next
    /// time.
    QCoro::Task<Result<bool>> resume(std::stop_token stop = {});

    /// Has the pool forget this computer and revokes the refresh token (best effort, 3 s each), and leaves
    /// nothing of ours in the vault: on a computer that many use, nobody's sign-in after that gets by without
    /// the second factor. Failures: EntryMayRemain, LiveEntryMayRemain; signed out all the same, and the next
    /// resume() tries again to remove what may remain.
    QCoro::Task<Result<void>> signOut();
    /// The same, and every other sign-in of this account ends too, at the latest with its access token.
    /// Failures: of the way to the identity server, and then nobody is signed out; else those of signOut().
    QCoro::Task<Result<void>> signOutEverywhere(std::stop_token stop = {});

    /// How long the access token lives that somebody is signed in with.
    std::chrono::seconds accessTokenLifetime() const { return m_tokens.lifetime; }

    /// Whether the sign-in outlasts this start, from now on: stores it at once, or removes what is stored,
    /// and keeps the answer for every sign-in to come. Nobody is signed out by it. Failures: of the vault.
    /// What could not be stored is tried again with every new token; what may remain (StoredEntryMayRemain),
    /// at the next resume().
    QCoro::Task<Result<void>> setStaySignedIn(bool stay);
    /// false: nothing that is stored outlives this start (`--vault memory`).
    bool canStaySignedIn() const { return m_vault.outlivesTheProgram(); }

    /// Whether what is signed in may be shown. Locking stops nothing that is under way.
    Lock &screenLock() { return m_lock; }
    /// Locks whoever is signed in; their address, for signing in again.
    QCoro::Task<> lock(QString email);
    /// Whether the sign-in was to last beyond this start.
    bool staysSignedIn() const { return m_stays; }

    /// As Account::changePassword and PasswordReset::confirm; from then on, the new password unlocks.
    QCoro::Task<Result<void>> changePassword(QString current, QString proposed, std::stop_token stop = {});
    QCoro::Task<Result<void>> confirmReset(
        QString email, QString code, QString password, std::stop_token stop = {});

    /// For whoever is signed in.
    cognito::Account &account() { return m_account; }
    /// For whoever is not.
    cognito::PasswordReset &passwordReset() { return m_passwordReset; }

    /// Until no token is being renewed and no sign-in stored, each of which has its deadlines; and no token
    /// is renewed by itself any more. Before a program ends: a token that was rotated and not stored would be
    /// the end of the sign-in.
    QCoro::Task<> settled();

    /// Why the sign-in will not last beyond this start although that was asked for; nullopt where it will, or
    /// was not.
    const std::optional<Failure> &storingFailure() const { return m_storingFailure; }

    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token stop = {}) override;
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray refused, std::stop_token stop = {}) override;

Q_SIGNALS:
    void signedIn();
    void signedOut(canolfan::session::Session::Ending ending);
    /// Whether a sign-in that should last could be stored has changed; see storingFailure().
    void storingFailureChanged();

private:
    template <typename... Answer>
    QCoro::Task<Result<cognito::Step>> goOn(
        QCoro::Task<Result<cognito::Step>> (cognito::SignIn::*step)(Answer...), Answer... answer);
    QCoro::Task<Result<cognito::Step>> settle(
        std::shared_ptr<cognito::SignIn> signIn, Result<cognito::Step> step, std::stop_token stop);
    QCoro::Task<> finish(std::shared_ptr<cognito::SignIn> signIn, cognito::Tokens tokens,
        std::unique_ptr<RenewLock> lock, std::shared_ptr<std::optional<bool>> isIn);
    QCoro::Task<> becomeSignedIn(std::shared_ptr<cognito::SignIn> signIn, cognito::Tokens tokens);
    QCoro::Task<> loadDevice();
    QCoro::Task<> storeAll(QString sub);
    QCoro::Task<Result<void>> storeDevice(QString sub);
    QCoro::Task<> store(QString sub, QByteArray refreshToken);
    void noteStored(const QString &sub, const Result<void> &written);
    bool isStored() const { return m_stays && !m_storingFailure; }
    void noteTyped(const QString &email, const QString &password);
    QCoro::Task<> renewLock(QString sub);
    void remember(const QString &sub);
    void noLongerLeftBehind(const QString &sub);
    QCoro::Task<Result<void>> renew(std::stop_token stop = {});
    QCoro::Task<Result<void>> awaitRenewal(std::stop_token stop);
    QCoro::Task<Result<void>> renewUnderLock(std::stop_token stop);
    QCoro::Task<Result<void>> use(cognito::Tokens tokens, QByteArray refreshToken, std::stop_token stop);
    QCoro::Task<Result<void>> giveBack(QString sub, QByteArray refreshToken);
    QCoro::Task<> confirmDevice();
    QCoro::Task<> renewInTime();
    QCoro::Task<Result<QByteArray>> newestRefreshToken();
    QCoro::Task<bool> forget(Ending ending);
    QCoro::Task<bool> removeStored();
    QCoro::Task<> forgetEarlier();
    void leaveBehind(const QString &sub);
    QCoro::Task<Result<void>> removeWhatIsTooOld();
    void noteContact();
    QCoro::Task<Result<void>> finishSignOuts();
    QCoro::Task<Result<void>> finishSignOut(QString sub);
    QCoro::Task<Result<void>> removeEntries(QString sub);
    QCoro::Task<Result<void>> removeCompanions(QString sub);
    void accept(const cognito::Tokens &tokens);
    bool isFresh() const;
    bool isAlive() const;
    bool mayResume() const;
    QString vaultKey(const QString &sub) const;
    QString deviceVaultKey(const QString &sub) const;
    QString rememberedSub() const;

    cognito::UserPool &m_pool;
    cognito::Account m_account;
    cognito::PasswordReset m_passwordReset;
    vault::SecretStore &m_vault;
    Settings &m_settings;
    QString m_dataFolder;
    Lock m_lock;
    QString m_typedEmail; ///< of the sign-in under way
    QFuture<std::optional<PasswordVerifier>> m_typedVerifier; ///< in place of its password
    std::shared_ptr<cognito::SignIn> m_signIn; ///< shared with the coroutine that is using it
    TrackedDevice m_device;
    cognito::Tokens m_tokens;
    QTimer m_renewalTimer; ///< runs while somebody is signed in
    int m_failedRenewals = 0; ///< in a row
    QElapsedTimer m_age; ///< of the access token; monotonic, because wall clocks are set and skewed
    bool m_stays = false;
    bool m_earlierRemains = false; ///< a sign-in that was to be forgotten when this one began
    int m_endings = 0; ///< of sign-ins; what was under way at one belongs to nobody
    bool m_isFinishing = false; ///< a sign-in that has succeeded is being stored, or taken back
    std::stop_token m_finishing; ///< stopped: nobody wants it any more
    bool m_renewing = false;
    int m_renewals = 0; ///< that have ended
    Result<void> m_renewal; ///< how the last renewing ended
    std::optional<Failure> m_storingFailure;

Q_SIGNALS:
    void renewed();
    void finished();
};

} // namespace canolfan::session
