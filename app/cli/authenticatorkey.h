#pragma once

#include <QByteArray>
#include <QString>

namespace canolfan::cli {

/// What an authenticator app is to be given: as an address, a key to type, and a QR code for a terminal. All
/// of it is the secret itself: shown to whoever asked for it, and kept nowhere.
class AuthenticatorKey
{
public:
    /// `issuer` and `account`: what the app shows it as. `secret`: base32.
    AuthenticatorKey(const QString &issuer, const QString &account, const QByteArray &secret);

    /// otpauth://…
    const QString &address() const { return m_address; }
    /// The address and the key in groups of four, in words.
    QString inWords() const;
    /// Two rows of modules in each line, light on dark by the terminal's own colours being overridden, so
    /// that it can be read off dark and light screens alike. Empty where the address is too long for one.
    QString asHalfBlocks() const;

private:
    QString m_address;
    QString m_key;
};

} // namespace canolfan::cli
