#include "practice/pool/signed_in.h"

#include "practice/centre/people.h"
#include "practice/pool/attributes.h"
#include "practice/pool/credentials.h"
#include "practice/pool/devices.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/tokens.h"

#include <QJsonArray>

namespace practice::signed_in {

using namespace Qt::StringLiterals;

namespace {

PoolError errorOf(sign_ins::Refusal refusal)
{
    switch (refusal) {
    case sign_ins::Refusal::Expired:
        return pool_errors::notAuthorized(u"Refresh Token has expired"_s);
    case sign_ins::Refusal::Revoked:
        return pool_errors::notAuthorized(u"Refresh Token has been revoked"_s);
    case sign_ins::Refusal::Reused:
        return {u"RefreshTokenReuseException"_s, u"Refresh token has been used already"_s};
    case sign_ins::Refusal::Unknown:
        break;
    }
    return pool_errors::notAuthorized(u"Invalid Refresh Token."_s);
}

QJsonObject attribute(const QString &name, const QJsonValue &value)
{
    const QString text = value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toString();
    return {{"Name"_L1, name}, {"Value"_L1, text}};
}

QJsonArray attributeList(const Person &person)
{
    QJsonArray list;
    const QJsonObject known = attributes::of(person);
    for (auto each = known.begin(); each != known.end(); ++each) {
        list.append(attribute(each.key(), each.value()));
    }
    return list;
}

QJsonObject description(Transaction &transaction, const Person &person)
{
    QJsonObject user{{"Username"_L1, person.id}, {"UserAttributes"_L1, attributeList(person)}};
    QJsonArray kinds;
    for (const auto &factor : credentials::factorsOf(transaction, person.id)) {
        kinds.append(factor.kind);
        if (factor.preferred) {
            user.insert("PreferredMfaSetting"_L1, factor.kind);
        }
    }
    // Absent when empty, as on AWS.
    if (!kinds.isEmpty()) {
        user.insert("UserMFASettingList"_L1, kinds);
    }
    return user;
}

/// Where devices are tracked, a sign-in is renewed only from the computer it was made on, once that is
/// confirmed.
bool isFromItsDevice(
    Transaction &transaction, const UserPool &pool, const sign_ins::SignIn &signIn, const QString &deviceKey)
{
    return !pool.tracksDevices || signIn.device.isEmpty()
        || (deviceKey == signIn.device && devices::findConfirmed(transaction, signIn.person, deviceKey));
}

PoolResult renewedIn(
    Transaction &transaction, const UserPool &pool, const QByteArray &token, const QString &deviceKey)
{
    const qint64 now = pool.clock.milliseconds();
    const auto found = sign_ins::find(transaction, token, now, pool.refreshGrace);
    if (const auto *refusal = std::get_if<sign_ins::Refusal>(&found)) {
        return errorOf(*refusal);
    }
    const auto &signIn = std::get<sign_ins::SignIn>(found);
    const auto person = people::byId(transaction, signIn.person);
    if (!person || !isFromItsDevice(transaction, pool, signIn, deviceKey)) {
        return errorOf(sign_ins::Refusal::Unknown);
    }
    if (pool.rotatesRefreshTokens) {
        sign_ins::rotate(transaction, token, now);
    }
    return pool.rotatesRefreshTokens ? tokens::issue(transaction, pool, *person, signIn)
                                     : tokens::renew(pool, *person, signIn);
}

QJsonObject renewed(const UserPool &pool, const QByteArray &token, const QString &deviceKey)
{
    return valueOrThrow(pool.database.write(
        [&](Transaction &transaction) { return renewedIn(transaction, pool, token, deviceKey); }));
}

} // namespace

QJsonObject refresh(const UserPool &pool, const QJsonObject &request)
{
    return renewed(pool, requiredMember(request, u"RefreshToken"_s).toLatin1(),
        request.value("DeviceKey"_L1).toString());
}

QJsonObject refreshByInitiateAuth(const UserPool &pool, const QJsonObject &request)
{
    const QJsonObject parameters = request.value("AuthParameters"_L1).toObject();
    return renewed(pool, requiredParameter(parameters, u"REFRESH_TOKEN"_s).toLatin1(),
        parameters.value("DEVICE_KEY"_L1).toString());
}

QJsonObject revoke(const UserPool &pool, const QJsonObject &request)
{
    const QByteArray token = requiredMember(request, u"Token"_s).toLatin1();
    if (pool.key.verifiedClaims(token)) {
        throw PoolError{u"UnsupportedTokenTypeException"_s, u"Only a refresh token can be revoked"_s};
    }
    pool.database.write([&](Transaction &transaction) { sign_ins::revokeByToken(transaction, token); });
    return {};
}

QJsonObject signOutEverywhere(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    pool.database.write([&](Transaction &transaction) {
        sign_ins::revokeAll(transaction, tokens::requireOwner(transaction, pool, token).id);
    });
    return {};
}

QJsonObject getUser(const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    return pool.database.read([&](Transaction &transaction) {
        return description(transaction, tokens::requireOwner(transaction, pool, token));
    });
}

} // namespace practice::signed_in
