#include "practice/pool/tokens.h"

#include "practice/centre/people.h"
#include "practice/crypto/random.h"
#include "practice/pool/attributes.h"
#include "practice/pool/credentials.h"
#include "practice/pool/pool_error.h"

namespace practice::tokens {

using namespace Qt::StringLiterals;

namespace {

QJsonObject commonClaims(const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn)
{
    const qint64 now = pool.clock.seconds();
    return {{"sub"_L1, person.id}, {"iss"_L1, pool.issuer()}, {"origin_jti"_L1, signIn.origin},
        {"event_id"_L1, randomUuid()}, {"jti"_L1, randomUuid()}, {"auth_time"_L1, signIn.authTime / 1000},
        {"iat"_L1, now}, {"exp"_L1, now + pool.accessToken.count()}};
}

QByteArray accessToken(const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn)
{
    QJsonObject claims = commonClaims(pool, person, signIn);
    claims.insert("token_use"_L1, "access"_L1);
    claims.insert("client_id"_L1, pool.clientId);
    claims.insert("scope"_L1, "aws.cognito.signin.user.admin"_L1);
    claims.insert("username"_L1, person.id);
    if (!signIn.device.isEmpty()) {
        claims.insert("device_key"_L1, signIn.device);
    }
    return pool.key.signedToken(claims);
}

QByteArray idToken(const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn)
{
    QJsonObject claims = commonClaims(pool, person, signIn);
    claims.insert("token_use"_L1, "id"_L1);
    claims.insert("aud"_L1, pool.clientId);
    claims.insert("cognito:username"_L1, person.id);
    const QJsonObject known = attributes::of(person);
    for (auto attribute = known.begin(); attribute != known.end(); ++attribute) {
        claims.insert(attribute.key(), attribute.value());
    }
    return pool.key.signedToken(claims);
}

QJsonObject shortLivedTokens(const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn)
{
    return {{"AccessToken"_L1, QString::fromLatin1(accessToken(pool, person, signIn))},
        {"IdToken"_L1, QString::fromLatin1(idToken(pool, person, signIn))},
        {"ExpiresIn"_L1, qint64(pool.accessToken.count())}, {"TokenType"_L1, "Bearer"_L1}};
}

QJsonObject replyWith(const QJsonObject &result)
{
    return {{"AuthenticationResult"_L1, result}, {"ChallengeParameters"_L1, QJsonObject()}};
}

} // namespace

QJsonObject issue(
    Transaction &transaction, const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn)
{
    QJsonObject result = shortLivedTokens(pool, person, signIn);
    const QByteArray refreshToken = sign_ins::makeRefreshToken(transaction, signIn);
    result.insert("RefreshToken"_L1, QString::fromLatin1(refreshToken));
    return replyWith(result);
}

QJsonObject renew(const UserPool &pool, const Person &person, const sign_ins::SignIn &signIn)
{
    return replyWith(shortLivedTokens(pool, person, signIn));
}

Person requireOwner(Transaction &transaction, const UserPool &pool, const QString &accessToken)
{
    const auto claims = pool.key.verifiedClaims(accessToken.toLatin1());
    if (!claims || claims->value("token_use"_L1) != "access"_L1) {
        throw pool_errors::notAuthorized(u"Invalid Access Token"_s);
    }
    if (claims->value("exp"_L1).toInteger() <= pool.clock.seconds()) {
        throw pool_errors::notAuthorized(u"Access Token has expired"_s);
    }
    const auto person = people::byId(transaction, claims->value("sub"_L1).toString());
    if (!person) {
        throw PoolError{u"UserNotFoundException"_s, u"User does not exist."_s};
    }
    if (sign_ins::isRevoked(transaction, claims->value("origin_jti"_L1).toString())) {
        throw pool_errors::notAuthorized(u"Access Token has been revoked"_s);
    }
    const auto password = credentials::passwordOf(transaction, person->id);
    if (password && password->resetRequired) {
        throw pool_errors::passwordResetRequired();
    }
    return *person;
}

} // namespace practice::tokens
