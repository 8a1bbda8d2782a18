#include "practice/pool/password_sign_in.h"

#include "practice/centre/people.h"
#include "practice/crypto/big_number.h"
#include "practice/crypto/random.h"
#include "practice/crypto/srp.h"
#include "practice/pool/credentials.h"
#include "practice/pool/lock_out.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/srp_exchanges.h"
#include "practice/pool/steps.h"

#include <openssl/crypto.h>

#include <QCryptographicHash>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QTimeZone>
#include <QUuid>

namespace practice::password_sign_in {

using namespace Qt::StringLiterals;
using srp_exchanges::Exchange;

namespace {

/// Who is signing in, as far as the client can tell.
struct Claimant
{
    QString username; ///< USER_ID_FOR_SRP
    QString email;
    QString person; ///< empty if nobody can sign in like this
    srp::Verifier verifier;
};

/// The same for the same name each time, so that asking twice tells nothing.
Claimant nobody(const UserPool &pool, const QString &username)
{
    const QString name = username.toCaseFolded();
    const auto derived = [&](const char *purpose) {
        return QMessageAuthenticationCode::hash(
            (QLatin1StringView(purpose) + name).toUtf8(), pool.secret, QCryptographicHash::Sha256);
    };
    QByteArray id = derived("id").first(16);
    id[6] = char((id[6] & 0x0f) | 0x40);
    id[8] = char((id[8] & 0x3f) | 0x80);
    return {QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces), username, {},
        {BigNumber::fromBytes(derived("salt").first(16)).hex(),
            BigNumber::fromBytes(randomBytes(384)).hex()}};
}

Claimant claimant(Transaction &transaction, const UserPool &pool, const QString &username)
{
    auto person = people::byEmail(transaction, username);
    if (!person) {
        person = people::byId(transaction, username);
    }
    if (!person) {
        return nobody(pool, username);
    }
    const auto password = credentials::passwordOf(transaction, person->id);
    if (!password) {
        return nobody(pool, username);
    }
    return {person->id, person->email, person->id, password->verifier};
}

/// `ddd MMM d HH:mm:ss 'UTC' yyyy`, English, the day without a leading zero and of the right weekday, near
/// our time.
bool isPresentTime(const QString &timestamp, qint64 now)
{
    const QStringList parts = timestamp.split(u' ');
    if (parts.size() != 6 || parts[4] != "UTC"_L1) {
        return false;
    }
    const QString day = QStringList{parts[0], parts[1], parts[2], parts[5]}.join(u' ');
    const QDate date = QLocale::c().toDate(day, u"ddd MMM d yyyy"_s);
    const QTime time = QTime::fromString(parts[3], u"HH:mm:ss"_s);
    // Qt forgives a padded day and a wrong weekday; Cognito does not.
    if (!date.isValid() || !time.isValid() || QLocale::c().toString(date, u"ddd MMM d yyyy"_s) != day
        || time.toString(u"HH:mm:ss"_s) != parts[3]) {
        return false;
    }
    const qint64 claimed = QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
    return std::abs(claimed - now) <= milliseconds(pool_times::clockSkew);
}

struct Proof
{
    QString username;
    QByteArray secretBlock;
    QString timestamp;
    QByteArray signature;
};

Proof proofIn(const QJsonObject &request)
{
    const QJsonObject responses = request.value("ChallengeResponses"_L1).toObject();
    return {requiredParameter(responses, u"USERNAME"_s),
        QByteArray::fromBase64(requiredParameter(responses, u"PASSWORD_CLAIM_SECRET_BLOCK"_s).toLatin1()),
        requiredParameter(responses, u"TIMESTAMP"_s),
        QByteArray::fromBase64(requiredParameter(responses, u"PASSWORD_CLAIM_SIGNATURE"_s).toLatin1())};
}

bool isProved(const UserPool &pool, const Exchange &exchange, const Proof &proof)
{
    const QByteArray expected = srp::claimSignature(
        exchange.sessionKey, pool.poolName(), exchange.username, proof.secretBlock, proof.timestamp);
    return !exchange.person.isEmpty() && proof.signature.size() == expected.size()
        && CRYPTO_memcmp(proof.signature.constData(), expected.constData(), size_t(expected.size())) == 0;
}

PoolResult judge(Transaction &transaction, const UserPool &pool, const Proof &proof)
{
    const qint64 now = pool.clock.milliseconds();
    const auto exchange = srp_exchanges::take(transaction, proof.secretBlock);
    if (!exchange || exchange->expires <= now
        || (proof.username != exchange->username
            && proof.username.compare(exchange->email, Qt::CaseInsensitive) != 0)) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (lock_out::isLocked(transaction, exchange->username, now)) {
        return pool_errors::notAuthorized(u"Password attempts exceeded"_s);
    }
    if (!isPresentTime(proof.timestamp, now)) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (!isProved(pool, *exchange, proof)) {
        lock_out::countFailure(transaction, exchange->username, now);
        return pool_errors::incorrectUsernameOrPassword();
    }
    lock_out::clear(transaction, exchange->username);
    const auto person = people::byId(transaction, exchange->person);
    const auto password = credentials::passwordOf(transaction, exchange->person);
    if (!person || !password) {
        return pool_errors::incorrectUsernameOrPassword();
    }
    if (password->temporaryUntil && *password->temporaryUntil <= now) {
        return pool_errors::notAuthorized(
            u"Temporary password has expired and must be reset by an administrator."_s);
    }
    return steps::afterPassword(transaction, pool, *person);
}

} // namespace

QJsonObject begin(const UserPool &pool, const QJsonObject &request)
{
    const QJsonObject parameters = request.value("AuthParameters"_L1).toObject();
    const QString username = requiredParameter(parameters, u"USERNAME"_s);
    const QByteArray clientKey = requiredParameter(parameters, u"SRP_A"_s).toLatin1();
    const Claimant who =
        pool.database.read([&](Transaction &transaction) { return claimant(transaction, pool, username); });
    const auto exchange = srp::exchange(who.verifier, clientKey);
    if (!exchange) {
        throw pool_errors::invalidParameter(u"SRP_A is not a valid public key"_s);
    }
    const QByteArray secretBlock = randomBytes(1200);
    const qint64 now = pool.clock.milliseconds();
    pool.database.write([&](Transaction &transaction) {
        srp_exchanges::remember(transaction, secretBlock,
            {who.username, who.email, who.person, exchange->sessionKey,
                now + milliseconds(pool_times::session)},
            now);
    });
    const QJsonObject challenge{{"USERNAME"_L1, who.username}, {"USER_ID_FOR_SRP"_L1, who.username},
        {"SALT"_L1, QString::fromLatin1(who.verifier.salt)},
        {"SRP_B"_L1, QString::fromLatin1(exchange->publicKey)},
        {"SECRET_BLOCK"_L1, QString::fromLatin1(secretBlock.toBase64())}};
    return {{"ChallengeName"_L1, "PASSWORD_VERIFIER"_L1}, {"ChallengeParameters"_L1, challenge}};
}

QJsonObject prove(const UserPool &pool, const QJsonObject &request)
{
    const Proof proof = proofIn(request);
    return valueOrThrow(
        pool.database.write([&](Transaction &transaction) { return judge(transaction, pool, proof); }));
}

} // namespace practice::password_sign_in
