#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace canolfan::cognito {

/// The second factor, in the guide's order (S23).
enum class Factor
{
    AuthenticatorApp,
    TextMessage,
    Email
};

/// Cognito's name for it: SOFTWARE_TOKEN_MFA, SMS_MFA or EMAIL_OTP.
QString idOf(Factor factor);
std::optional<Factor> factorFromId(const QString &id);

/// NewDeviceMetadata: the pool tracks devices, and takes this computer for a new one (cognito.md 3.1).
struct NewDevice
{
    QString key;
    QString groupKey;
};

/// In memory only; of these only the refresh token may go into the keychain (cognito.md 6.2).
struct Tokens
{
    QByteArray access;
    QByteArray id;
    QByteArray refresh; ///< empty on a renewal without rotation: keep the old one
    std::chrono::seconds lifetime{0};
    std::optional<NewDevice> newDevice{};
};

/// A code of this factor is asked for.
struct CodeWanted
{
    Factor factor = Factor::AuthenticatorApp;
    QString destination{}; ///< where it was sent, masked by Cognito; empty for the app
};

/// Several factors are on and none is preferred.
struct FactorWanted
{
    QList<Factor> factors;
};

/// What a pool may want to know of a person before it lets them in, and a person can be asked for. Of the
/// other attributes that a pool can require (a birthdate, a picture…) the portal makes nothing.
enum class Attribute
{
    GivenName,
    FamilyName,
    PhoneNumber
};

/// Cognito's name for it: given_name, family_name or phone_number.
QString idOf(Attribute attribute);
std::optional<Attribute> attributeFromId(const QString &id);

/// A telephone number in E.164, a name without blanks around it.
using Attributes = QMap<Attribute, QString>;

/// The temporary password of the invitation is right, and has to be replaced (NEW_PASSWORD_REQUIRED).
struct NewPasswordWanted
{
    QList<Attribute> missing{}; ///< wanted along with the password: requiredAttributes
};

/// The pool wants a factor, and none is on (MFA_SETUP).
struct FactorSetupWanted
{
    QList<Factor> factors; ///< those that Cognito lets a sign-in set up
};

/// What signing in has come to.
using Step = std::variant<Tokens, CodeWanted, FactorWanted, NewPasswordWanted, FactorSetupWanted>;

} // namespace canolfan::cognito
