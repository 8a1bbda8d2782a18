#include "session/lock.h"

#include <QCoroFuture>

namespace canolfan::session {

Lock::Lock(vault::SecretStore &vault, Settings &settings, QString userPoolId, QString clientId,
    Clock monotonic, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_settings(settings)
    , m_userPoolId(std::move(userPoolId))
    , m_clientId(std::move(clientId))
    , m_monotonic(std::move(monotonic))
{
}

QString Lock::vaultKey(const QString &sub) const
{
    // As the refresh token's, which lies beside it.
    return QStringLiteral("Canolfan/%1/%2/%3/lock").arg(m_userPoolId, m_clientId, sub);
}

std::chrono::seconds Lock::wait() const
{
    const std::chrono::milliseconds left = waitAfter(m_record.wrongPasswords) - (m_monotonic() - m_lastWrong);
    return std::max(std::chrono::seconds(0), std::chrono::ceil<std::chrono::seconds>(left));
}

void Lock::setLocked(bool locked)
{
    m_settings.setLeftLocked(m_userPoolId, locked);
    m_record.locked = locked;
}

// --- What is stored

QCoro::Task<Result<LockRecord>> Lock::stored(QString sub)
{
    const Result<QByteArray> bytes = co_await m_vault.read(vaultKey(sub));
    if (!bytes)
        co_return failed(bytes.error());
    const std::optional<LockRecord> record = lockRecordFrom(*bytes);
    if (!record)
        co_return failed(FailureKind::SecretForeign);
    co_return LockRecord(*record);
}

QCoro::Task<> Lock::write()
{
    // A keychain that does not answer changes nothing on the screen: the settings know of the lock, and at
    // the next start this keychain would have to give out the token too.
    if (m_stored)
        co_await m_vault.write(vaultKey(m_sub), toBytes(m_record));
}

QCoro::Task<Result<bool>> Lock::load(QString sub)
{
    if (m_sub == sub)
        co_return isLocked();
    const Result<LockRecord> record = co_await stored(sub);
    const bool leftLocked = m_settings.leftLocked(m_userPoolId);
    // A sign-in that was stored just before the program was killed has no entry here yet.
    const bool none = !record && record.error().kind == FailureKind::SecretMissing;
    if (!record && (!none || leftLocked))
        co_return failed(record.error());
    m_sub = sub;
    m_stored = true;
    m_record = record.value_or(LockRecord{});
    m_lastWrong = m_monotonic();
    setLocked(m_record.locked || leftLocked);
    co_return isLocked();
}

QCoro::Task<> Lock::renew(QString sub, LockRecord record, bool stored)
{
    m_sub = sub;
    m_stored = stored;
    m_record = std::move(record);
    setLocked(false);
    co_await write();
}

QCoro::Task<> Lock::replaceVerifier(std::optional<PasswordVerifier> verifier)
{
    m_record.verifier = std::move(verifier);
    m_record.wrongPasswords = 0;
    co_await write();
}

QCoro::Task<> Lock::setStored(bool stored)
{
    m_stored = stored;
    co_await write();
}

QCoro::Task<Result<void>> Lock::removeEntry(QString sub)
{
    return m_vault.remove(vaultKey(sub));
}

void Lock::forget()
{
    m_sub.clear();
    m_stored = false;
    m_record = {};
    setLocked(false);
}

// --- Locking and unlocking

QCoro::Task<> Lock::lock(QString sub, QString email, bool inVault)
{
    m_sub = sub;
    m_stored = inVault;
    if (m_record.email.isEmpty())
        m_record.email = email;
    setLocked(true);
    if (!m_stored)
        co_return;
    // Another process may have changed the password since.
    const Result<LockRecord> newest = co_await stored(sub);
    if (newest && newest->verifier)
        m_record.verifier = newest->verifier;
    co_await write();
}

QCoro::Task<Result<void>> Lock::unlock(QString password)
{
    if (wait() > std::chrono::seconds(0))
        co_return failed({FailureKind::LockedOut, {}, int(wait().count())});
    if (!m_record.verifier)
        co_return failed(FailureKind::WrongCredentials);
    ++m_record.wrongPasswords;
    m_lastWrong = m_monotonic();
    co_await write();
    const QFuture<bool> working = matches(*m_record.verifier, password);
    const bool right = co_await working;
    if (!isLocked())
        co_return Result<void>(); // by another way meanwhile
    if (!right) {
        m_lastWrong = m_monotonic();
        co_return failed({FailureKind::WrongCredentials, {}, int(wait().count())});
    }
    m_record.wrongPasswords = 0;
    setLocked(false);
    co_await write();
    co_return Result<void>();
}

} // namespace canolfan::session
