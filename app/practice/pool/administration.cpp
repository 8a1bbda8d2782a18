#include "practice/pool/administration.h"

#include "practice/crypto/random.h"
#include "practice/pool/authenticators.h"
#include "practice/pool/devices.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/sent_codes.h"
#include "practice/post/letters.h"

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

void resetPassword(Transaction &transaction, const UserPool &pool, const Person &person)
{
    auto password = credentials::passwordOf(transaction, person.id);
    if (!password || password->temporaryUntil) {
        throw pool_errors::notAuthorized(u"User password cannot be reset in the current state."_s);
    }
    password->resetRequired = true;
    credentials::setPassword(transaction, person.id, *password);
    const QString code = sent_codes::make(transaction, pool, person.id, sent_codes::newPassword);
    post::send(transaction, letters::passwordCodeByEmail(person, code), pool.clock.milliseconds());
}

void resetFactors(Transaction &transaction, const QString &person)
{
    credentials::removeFactors(transaction, person);
    authenticators::remove(transaction, person);
    devices::removeAll(transaction, person);
}

void end(Transaction &transaction, const QString &person)
{
    credentials::removeAll(transaction, person);
}

} // namespace practice::administration
