#pragma once

#include "domain/result.h"
#include "session/idleclock.h"
#include "session/lockrecord.h"
#include "settings/settings.h"
#include "vault/secretstore.h"

#include <QCoroTask>
#include <QObject>

namespace canolfan::session {

/// Whether a sign-in is locked: still there, but nothing of it may be shown or used until its own password
/// has been given.
///
/// It protects the screen and what the program would do for whoever sits down at it. It does not protect the
/// refresh token from a program that can read the keychain: nothing on this computer could.
///
/// What survives the program: one entry in the keychain (LockRecord), written only for a sign-in that is
/// stored there; and a plain yes in the settings, because writing a keychain takes a moment in which the
/// program may be killed. A start is locked if either of the two says so, and unlocking answers both; so
/// editing the settings unlocks nothing. Whoever can take the entry away could have taken the token. A
/// program that is closed while it is not locked starts unlocked: that is what staying signed in means.
///
/// Wrong passwords make the next one wait (waitAfter). The number of them is stored before a password is
/// looked at, so that killing the program saves none; and no moment is stored: at a start the whole wait
/// begins again, so that no clock, set forward or back, makes it shorter, or longer than 15 minutes.
///
/// Lives in the main thread; coroutines run on this object, which must outlive them.
class Lock : public QObject
{
    Q_OBJECT

public:
    using Clock = IdleClock::Clock;

    Lock(vault::SecretStore &vault, Settings &settings, QString userPoolId, QString clientId,
        Clock monotonic = IdleClock::monotonicNow, QObject *parent = nullptr);

    bool isLocked() const { return m_record.locked; }
    /// Whose sign-in it is: Cognito's sub, and the address it signs in with. Empty where nobody's is known.
    const QString &sub() const { return m_sub; }
    const QString &email() const { return m_record.email; }
    /// Whether unlock() can be right at all.
    bool knowsThePassword() const { return m_record.verifier.has_value(); }
    /// How long unlock() still refuses to look at a password; 0: it looks.
    std::chrono::seconds wait() const;

    /// Reads what an earlier start has left of this account, once. true: it is locked. Failures: of the
    /// vault; SecretMissing and SecretForeign where the entry that should say more is gone or damaged, and
    /// then only signing in helps.
    QCoro::Task<Result<bool>> load(QString sub);
    /// Somebody has just signed in, with password and factor. `stored`: the sign-in is in the vault, and so
    /// is this then.
    QCoro::Task<> renew(QString sub, LockRecord record, bool stored);
    /// Whether a sign-in of this account may be used now: while locked, only the one that is locked.
    bool admits(const QString &sub) const { return !isLocked() || sub == m_sub; }

    /// Locked at once, stored by the end. The address where none is known yet.
    QCoro::Task<> lock(QString sub, QString email, bool stored);
    /// By the password alone. Failures: WrongCredentials and LockedOut, both with the seconds to wait; after
    /// the latter, the password has not been looked at.
    QCoro::Task<Result<void>> unlock(QString password);
    /// Another password from now on. nullopt: none that this computer knows.
    QCoro::Task<> replaceVerifier(std::optional<PasswordVerifier> verifier);
    /// Whether the sign-in is in the vault has been changed, and so this is there from now on, or no longer.
    QCoro::Task<> setStored(bool stored);
    /// Nobody is signed in any more.
    void forget();
    /// Takes what is stored of this account away. Failures: of the vault.
    QCoro::Task<Result<void>> removeEntry(QString sub);

private:
    QCoro::Task<Result<LockRecord>> stored(QString sub);
    QCoro::Task<> write();
    void setLocked(bool locked);
    QString vaultKey(const QString &sub) const;

    vault::SecretStore &m_vault;
    Settings &m_settings;
    QString m_userPoolId;
    QString m_clientId;
    Clock m_monotonic;
    QString m_sub;
    LockRecord m_record;
    bool m_stored = false;
    std::chrono::milliseconds m_lastWrong{0};
};

} // namespace canolfan::session
