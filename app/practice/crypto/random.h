#pragma once

#include <QByteArray>
#include <QString>

namespace practice {

/// Unguessable values, from OpenSSL's generator. Each throws std::runtime_error when the generator fails.
/// Safe to use from any thread.

QByteArray randomBytes(int count);
/// `count` characters of `alphabet`, each equally likely.
QString randomText(int count, const QString &alphabet);
/// A code as Cognito sends it: six decimal digits.
QString randomCode();
/// A version 4 UUID in lower case, without braces.
QString randomUuid();
/// 256 bits, as URL-safe text: for sessions, refresh tokens and the like.
QByteArray randomToken();

} // namespace practice
