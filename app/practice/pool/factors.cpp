#include "practice/pool/factors.h"

#include "practice/crypto/random.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/challenges.h"
#include "practice/post/letters.h"

namespace practice::factors {

using namespace Qt::StringLiterals;

namespace {

QJsonObject sendCode(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &kind)
{
    const bool bySms = kind == sms;
    const QString code = randomCode();
    post::send(transaction, bySms ? letters::codeBySms(person, code) : letters::codeByEmail(person, code),
        pool.clock.milliseconds());
    const QJsonObject delivery{{"CODE_DELIVERY_DELIVERY_MEDIUM"_L1, bySms ? "SMS"_L1 : "EMAIL"_L1},
        {"CODE_DELIVERY_DESTINATION"_L1, bySms ? maskedPhone(person.phone) : maskedEmail(person.email)}};
    return challenges::start(transaction, pool, person.id, kind, delivery, code);
}

} // namespace

QJsonObject challenge(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &kind)
{
    if (kind != app) {
        return sendCode(transaction, pool, person, kind);
    }
    return challenges::start(transaction, pool, person.id, kind,
        {{"FRIENDLY_DEVICE_NAME"_L1, authenticators::nameOf(transaction, person.id)}});
}

QString maskedEmail(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    return address.left(1) + "***@"_L1 + address.mid(at + 1, 1) + "***"_L1;
}

QString maskedPhone(const QString &number)
{
    return u'+' + QString(std::max<qsizetype>(0, number.size() - 5), u'*') + number.right(4);
}

} // namespace practice::factors
