#include "practice/pool/challenges.h"

#include "practice/centre/people.h"
#include "practice/crypto/random.h"

#include <QCryptographicHash>

namespace practice::challenges {

using namespace Qt::StringLiterals;

namespace {

constexpr int triesAllowed = 3;

QByteArray hashOf(const QString &session)
{
    return QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha256);
}

/// USERNAME of an answer is USER_ID_FOR_SRP; Cognito takes the alias as well.
bool isMeant(Transaction &transaction, const QString &person, const QString &username)
{
    if (username == person) {
        return true;
    }
    const auto named = people::byEmail(transaction, username);
    return named && named->id == person;
}

} // namespace

QJsonObject start(Transaction &transaction, const UserPool &pool, const QString &person, const QString &name,
    QJsonObject parameters, const QString &code)
{
    const qint64 now = pool.clock.milliseconds();
    // Kept for a day beyond their end, so that a late answer is told "expired".
    transaction.run("DELETE FROM challenge WHERE expires < ?", {now - 24 * 3600 * qint64(1000)});
    // Cognito's sessions are several hundred characters long.
    const QString session = QString::fromLatin1(randomBytes(600).toBase64(QByteArray::Base64UrlEncoding));
    transaction.run(
        "INSERT INTO challenge(session, person, name, code, tries_left, expires) VALUES(?, ?, ?, ?, ?, ?)",
        {hashOf(session), person, name, code, triesAllowed, now + milliseconds(pool_times::session)});
    parameters.insert("USER_ID_FOR_SRP"_L1, person);
    return {{"ChallengeName"_L1, name}, {"Session"_L1, session}, {"ChallengeParameters"_L1, parameters}};
}

std::variant<Challenge, PoolError> findBySession(
    Transaction &transaction, const UserPool &pool, const QString &session)
{
    const QByteArray hash = hashOf(session);
    Rows rows =
        transaction.run("SELECT person, name, code, expires FROM challenge WHERE session = ?", {hash});
    if (!rows.next()) {
        return pool_errors::invalidSession();
    }
    if (rows.number(3) <= pool.clock.milliseconds()) {
        return pool_errors::expiredSession();
    }
    return Challenge{hash, rows.text(0), rows.text(1), rows.text(2)};
}

std::variant<Challenge, PoolError> find(
    Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    const QString session = requiredMember(request, u"Session"_s);
    const QString username =
        requiredParameter(request.value("ChallengeResponses"_L1).toObject(), u"USERNAME"_s);
    const auto found = findBySession(transaction, pool, session);
    const auto *challenge = std::get_if<Challenge>(&found);
    if (challenge
        && (challenge->name != request.value("ChallengeName"_L1).toString()
            || !isMeant(transaction, challenge->person, username))) {
        return pool_errors::invalidSession();
    }
    return found;
}

void end(Transaction &transaction, const Challenge &challenge)
{
    transaction.run("DELETE FROM challenge WHERE session = ?", {challenge.session});
}

void countWrongAnswer(Transaction &transaction, const Challenge &challenge)
{
    transaction.run(
        "UPDATE challenge SET tries_left = tries_left - 1 WHERE session = ?", {challenge.session});
    transaction.run("DELETE FROM challenge WHERE session = ? AND tries_left <= 0", {challenge.session});
}

} // namespace practice::challenges
