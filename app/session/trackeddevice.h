#pragma once

#include "cognito/device.h"
#include "cognito/userpool.h"
#include "vault/secretstore.h"

namespace canolfan::session {

/// This computer as a user pool knows it that tracks devices (cognito.md 3.1); nothing at all where the pool
/// tracks none. Its password is in memory, and in the vault under the key that it is given. Lives in the
/// session's thread.
class TrackedDevice
{
public:
    TrackedDevice(cognito::UserPool &pool, vault::SecretStore &vault);

    const std::optional<cognito::Device> &device() const { return m_device; }
    /// Empty where there is none.
    QString key() const;
    /// The one with which a sign-in has gone on; nullopt: none.
    void set(std::optional<cognito::Device> device);

    /// Takes the pool's new device to be this computer, of `owner`.
    void adopt(const QString &owner, const cognito::NewDevice &metadata);
    /// Whether the pool has not been given the verifier yet. Renewing would be refused.
    bool isUnconfirmed() const { return m_unconfirmed; }
    /// Gives it. `remember`: what the person has said to a pool that asks whether to remember this computer.
    /// A failure is only noted in the log: the sign-in holds all the same, and can be tried again.
    QCoro::Task<> confirm(QByteArray accessToken, bool remember);
    /// The pool forgets it, as far as it can be told (3 s), and so does memory.
    QCoro::Task<> forget(QByteArray accessToken);

    /// From the vault. Nothing of ours there is no failure. Failures: of the vault, without an answer.
    QCoro::Task<Result<void>> load(QString vaultKey);
    /// As it is: into the vault, or none there either. Failures: of the vault.
    QCoro::Task<Result<void>> store(QString vaultKey);

private:
    cognito::UserPool &m_pool;
    vault::SecretStore &m_vault;
    std::optional<cognito::Device> m_device;
    bool m_unconfirmed = false;
};

} // namespace canolfan::session
