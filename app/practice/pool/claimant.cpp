#include "practice/pool/claimant.h"

#include "practice/centre/people.h"
#include "practice/crypto/big_number.h"
#include "practice/crypto/random.h"
#include "practice/pool/credentials.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUuid>

namespace practice {

namespace {

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

} // namespace

Claimant claimantOf(Transaction &transaction, const UserPool &pool, const QString &username)
{
    auto person = people::byEmail(transaction, username);
    if (!person) {
        person = people::byId(transaction, username);
    }
    if (!person) {
        return nobody(pool, username);
    }
    const auto password = credentials::passwordOf(transaction, person->id);
    const auto verifier = password ? password->verifier : nobody(pool, username).verifier;
    return {person->id, person->email, person->id, verifier, password.has_value()};
}

} // namespace practice
