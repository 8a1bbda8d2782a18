#pragma once

#include "practice/store/transaction.h"

#include <QString>

#include <chrono>
#include <variant>

/// Who is signed in. A sign-in (its `origin` is the claim origin_jti) has one refresh token at a time,
/// rotated at each use; revoking it ends all tokens made from it. Refresh tokens are kept as hashes. Times in
/// milliseconds.
namespace practice::sign_ins {

struct SignIn
{
    QString origin;
    QString person;
    qint64 authTime = 0;
    QString device; ///< the key of the computer; empty where the pool does not track them
};

/// Starts one and gives it its origin.
SignIn start(Transaction &transaction, const QString &person, const QString &device, qint64 now);
QByteArray makeRefreshToken(Transaction &transaction, const SignIn &signIn);

enum class Refusal
{
    Unknown,
    Expired,
    Revoked,
    Reused
};
/// The sign-in that a refresh token belongs to, as long as the token works; for `grace` after it was rotated.
std::variant<SignIn, Refusal> find(
    Transaction &transaction, const QByteArray &refreshToken, qint64 now, std::chrono::seconds grace);
/// Uses a refresh token: it is rotated, and works for a grace period more, in case the reply was lost.
void rotate(Transaction &transaction, const QByteArray &refreshToken, qint64 now);

/// False if there is no such token.
bool revokeByToken(Transaction &transaction, const QByteArray &refreshToken);
void revokeAll(Transaction &transaction, const QString &person);
bool isRevoked(Transaction &transaction, const QString &origin);

} // namespace practice::sign_ins
