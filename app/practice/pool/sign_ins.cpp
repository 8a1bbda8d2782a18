#include "practice/pool/sign_ins.h"

#include "practice/crypto/random.h"
#include "practice/pool/user_pool.h"

#include <QCryptographicHash>

namespace practice::sign_ins {

namespace {

QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

void forgetExpired(Transaction &transaction, qint64 now)
{
    // A day more, so that a late client is told "expired" and not "unknown".
    const qint64 before = now - 24 * 3600 * qint64(1000);
    transaction.run(
        "DELETE FROM refresh_token WHERE origin IN (SELECT origin FROM sign_in WHERE expires < ?)", {before});
    transaction.run("DELETE FROM sign_in WHERE expires < ?", {before});
}

} // namespace

SignIn start(Transaction &transaction, const QString &person, const QString &device, qint64 now)
{
    forgetExpired(transaction, now);
    const SignIn signIn{randomUuid(), person, now, device};
    transaction.run("INSERT INTO sign_in(origin, person, auth_time, expires, revoked, device)"
                    " VALUES(?, ?, ?, ?, 0, ?)",
        {signIn.origin, person, now, now + milliseconds(pool_times::refreshToken), device});
    return signIn;
}

QByteArray makeRefreshToken(Transaction &transaction, const SignIn &signIn)
{
    // Opaque to the client. As long as Cognito's (about 1.8 kB), so that a keychain's limits are met here
    // first.
    const QByteArray token =
        randomBytes(1360).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    transaction.run("INSERT INTO refresh_token(token, origin, rotated) VALUES(?, ?, NULL)",
        {hashOf(token), signIn.origin});
    return token;
}

std::variant<SignIn, Refusal> find(
    Transaction &transaction, const QByteArray &refreshToken, qint64 now, std::chrono::seconds grace)
{
    Rows rows =
        transaction.run("SELECT s.origin, s.person, s.auth_time, s.expires, s.revoked, t.rotated, s.device"
                        " FROM refresh_token t JOIN sign_in s ON s.origin = t.origin WHERE t.token = ?",
            {hashOf(refreshToken)});
    if (!rows.next()) {
        return Refusal::Unknown;
    }
    if (rows.number(4) != 0) {
        return Refusal::Revoked;
    }
    if (rows.number(3) <= now) {
        return Refusal::Expired;
    }
    if (!rows.isNull(5) && rows.number(5) + milliseconds(grace) <= now) {
        return Refusal::Reused;
    }
    return SignIn{rows.text(0), rows.text(1), rows.number(2), rows.text(6)};
}

void rotate(Transaction &transaction, const QByteArray &refreshToken, qint64 now)
{
    transaction.run("UPDATE refresh_token SET rotated = COALESCE(rotated, ?) WHERE token = ?",
        {now, hashOf(refreshToken)});
}

bool revokeByToken(Transaction &transaction, const QByteArray &refreshToken)
{
    return transaction
               .run("UPDATE sign_in SET revoked = 1 WHERE origin = (SELECT origin FROM refresh_token WHERE "
                    "token = ?)",
                   {hashOf(refreshToken)})
               .changed()
        > 0;
}

void revokeAll(Transaction &transaction, const QString &person)
{
    transaction.run("UPDATE sign_in SET revoked = 1 WHERE person = ?", {person});
}

bool isRevoked(Transaction &transaction, const QString &origin)
{
    Rows rows = transaction.run("SELECT revoked FROM sign_in WHERE origin = ?", {origin});
    return !rows.next() || rows.number(0) != 0;
}

} // namespace practice::sign_ins
