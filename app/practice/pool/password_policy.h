#pragma once

#include <QJsonObject>
#include <QString>

/// What a password must be made of: Cognito's default policy (at least 8 characters, of each class one).
namespace practice::password_policy {

inline constexpr qsizetype leastCharacters = 8;
inline constexpr qsizetype mostCharacters = 256;

/// Throws InvalidParameterException for what is no password at all: too long for the API, or with blanks
/// (cognito.md section 1.2). `member` is its name in the request.
void requirePossible(const QString &password, const QString &member);

/// As the portal's well-known document tells it (`passwordPolicy` in resources/portal-api.yaml).
QJsonObject described();

/// Throws InvalidPasswordException, which names the first rule that is broken.
void requireConforming(const QString &password);

} // namespace practice::password_policy
