#include "practice/pool/administration.h"

#include "practice/crypto/random.h"

namespace practice::administration {

using namespace Qt::StringLiterals;

namespace {

/// Twelve characters with one of each class that Cognito's default policy demands; none that is easily
/// misread.
QString randomPassword()
{
    const QString upper = u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s;
    const QString lower = u"abcdefghijkmnpqrstuvwxyz"_s;
    const QString digits = u"23456789"_s;
    return randomText(1, upper) + randomText(4, lower) + randomText(1, u"-!?"_s) + randomText(2, digits)
        + randomText(4, lower + upper + digits);
}

} // namespace

TemporaryPassword makeTemporaryPassword(const UserPool &pool, const QString &person)
{
    const QString text = randomPassword();
    return {text,
        {srp::makeVerifier(pool.poolName(), person, text),
            pool.clock.milliseconds() + milliseconds(pool_times::temporaryPassword)}};
}

void end(Transaction &transaction, const QString &person)
{
    credentials::removeAll(transaction, person);
}

} // namespace practice::administration
