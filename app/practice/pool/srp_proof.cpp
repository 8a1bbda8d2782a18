#include "practice/pool/srp_proof.h"

#include "practice/crypto/random.h"
#include "practice/pool/pool_error.h"

#include <openssl/crypto.h>

#include <QLocale>
#include <QTimeZone>

namespace practice::srp_proof {

using namespace Qt::StringLiterals;

Opening open(const srp::Verifier &verifier, const QJsonObject &parameters)
{
    const QByteArray clientKey = requiredParameter(parameters, u"SRP_A"_s).toLatin1();
    const auto exchange = srp::exchange(verifier, clientKey);
    if (!exchange) {
        throw pool_errors::invalidParameter(u"SRP_A is not a valid public key"_s);
    }
    const QByteArray secretBlock = randomBytes(1200);
    return {secretBlock, exchange->sessionKey,
        {{"SALT"_L1, QString::fromLatin1(verifier.salt)},
            {"SRP_B"_L1, QString::fromLatin1(exchange->publicKey)},
            {"SECRET_BLOCK"_L1, QString::fromLatin1(secretBlock.toBase64())}}};
}

Proof proofIn(const QJsonObject &request)
{
    const QJsonObject responses = request.value("ChallengeResponses"_L1).toObject();
    return {requiredParameter(responses, u"USERNAME"_s),
        QByteArray::fromBase64(requiredParameter(responses, u"PASSWORD_CLAIM_SECRET_BLOCK"_s).toLatin1()),
        requiredParameter(responses, u"TIMESTAMP"_s),
        QByteArray::fromBase64(requiredParameter(responses, u"PASSWORD_CLAIM_SIGNATURE"_s).toLatin1())};
}

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

bool isProved(const srp_exchanges::Exchange &exchange, const Name &name, const Proof &proof)
{
    const QByteArray expected =
        srp::claimSignature(exchange.sessionKey, name.group, name.user, proof.secretBlock, proof.timestamp);
    return !exchange.person.isEmpty() && proof.signature.size() == expected.size()
        && CRYPTO_memcmp(proof.signature.constData(), expected.constData(), size_t(expected.size())) == 0;
}

} // namespace practice::srp_proof
