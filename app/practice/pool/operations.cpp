#include "practice/pool/operations.h"

#include "practice/pool/attribute_codes.h"
#include "practice/pool/attributes.h"
#include "practice/pool/authenticator_set_up.h"
#include "practice/pool/device_operations.h"
#include "practice/pool/device_sign_in.h"
#include "practice/pool/factor_sign_in.h"
#include "practice/pool/forgotten_password.h"
#include "practice/pool/mfa_preference.h"
#include "practice/pool/new_password.h"
#include "practice/pool/password_change.h"
#include "practice/pool/password_sign_in.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/signed_in.h"

#include <QHash>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

void requireClient(const UserPool &pool, const QJsonObject &request)
{
    const QString client = requiredMember(request, u"ClientId"_s);
    if (client != pool.clientId) {
        throw PoolError{u"ResourceNotFoundException"_s, u"User pool client %1 does not exist."_s.arg(client)};
    }
}

QJsonObject initiateAuth(const UserPool &pool, const QJsonObject &request)
{
    requireClient(pool, request);
    const QString flow = requiredMember(request, u"AuthFlow"_s);
    if (flow == "USER_SRP_AUTH"_L1) {
        return password_sign_in::begin(pool, request);
    }
    // A client with refresh token rotation has no ALLOW_REFRESH_TOKEN_AUTH: GetTokensFromRefreshToken is the
    // only way.
    if (!pool.rotatesRefreshTokens && (flow == "REFRESH_TOKEN_AUTH"_L1 || flow == "REFRESH_TOKEN"_L1)) {
        return signed_in::refreshByInitiateAuth(pool, request);
    }
    static const QStringList known{u"USER_PASSWORD_AUTH"_s, u"USER_AUTH"_s, u"REFRESH_TOKEN_AUTH"_s,
        u"REFRESH_TOKEN"_s, u"CUSTOM_AUTH"_s};
    throw pool_errors::invalidParameter(known.contains(flow)
            ? u"%1 flow not enabled for this client"_s.arg(flow)
            : u"1 validation error detected: Value at 'authFlow' failed to satisfy constraint: "
              "Member must satisfy enum value set"_s);
}

QJsonObject respondToAuthChallenge(const UserPool &pool, const QJsonObject &request)
{
    requireClient(pool, request);
    const QString name = requiredMember(request, u"ChallengeName"_s);
    static const QHash<QString, PoolOperation> answers{
        {u"PASSWORD_VERIFIER"_s, &password_sign_in::prove},
        {u"NEW_PASSWORD_REQUIRED"_s, &new_password::respond},
        {u"MFA_SETUP"_s, &authenticator_set_up::respond},
        {u"SOFTWARE_TOKEN_MFA"_s, &factor_sign_in::respond},
        {u"SMS_MFA"_s, &factor_sign_in::respond},
        {u"EMAIL_OTP"_s, &factor_sign_in::respond},
        {u"SELECT_MFA_TYPE"_s, &factor_sign_in::respond},
        {u"DEVICE_SRP_AUTH"_s, &device_sign_in::begin},
        {u"DEVICE_PASSWORD_VERIFIER"_s, &device_sign_in::prove},
    };
    if (!answers.contains(name)) {
        throw PoolError{
            u"UnsupportedOperationException"_s, u"The challenge %1 cannot be answered here"_s.arg(name)};
    }
    return answers[name](pool, request);
}

QJsonObject getTokensFromRefreshToken(const UserPool &pool, const QJsonObject &request)
{
    requireClient(pool, request);
    return signed_in::refresh(pool, request);
}

QJsonObject revokeToken(const UserPool &pool, const QJsonObject &request)
{
    requireClient(pool, request);
    return signed_in::revoke(pool, request);
}

QJsonObject forgotPassword(const UserPool &pool, const QJsonObject &request)
{
    requireClient(pool, request);
    return forgotten_password::request(pool, request);
}

QJsonObject confirmForgotPassword(const UserPool &pool, const QJsonObject &request)
{
    requireClient(pool, request);
    return forgotten_password::confirm(pool, request);
}

} // namespace

PoolOperation poolOperation(const QByteArray &name)
{
    static const QHash<QByteArray, PoolOperation> operations{
        {"InitiateAuth", &initiateAuth},
        {"RespondToAuthChallenge", &respondToAuthChallenge},
        {"GetTokensFromRefreshToken", &getTokensFromRefreshToken},
        {"RevokeToken", &revokeToken},
        {"GlobalSignOut", &signed_in::signOutEverywhere},
        {"GetUser", &signed_in::getUser},
        {"ForgotPassword", &forgotPassword},
        {"ConfirmForgotPassword", &confirmForgotPassword},
        {"ChangePassword", &password_change::change},
        {"UpdateUserAttributes", &attributes::update},
        {"GetUserAttributeVerificationCode", &attribute_codes::request},
        {"VerifyUserAttribute", &attribute_codes::verify},
        {"AssociateSoftwareToken", &authenticator_set_up::associate},
        {"VerifySoftwareToken", &authenticator_set_up::verify},
        {"SetUserMFAPreference", &mfa_preference::set},
        {"ConfirmDevice", &device_operations::confirm},
        {"ForgetDevice", &device_operations::forget},
        {"GetDevice", &device_operations::get},
        {"ListDevices", &device_operations::list},
        {"UpdateDeviceStatus", &device_operations::updateStatus},
    };
    return operations.value(name, nullptr);
}

} // namespace practice
