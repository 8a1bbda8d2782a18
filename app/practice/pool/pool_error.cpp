#include "practice/pool/pool_error.h"

namespace practice {

using namespace Qt::StringLiterals;

QJsonObject valueOrThrow(PoolResult result)
{
    if (const auto *error = std::get_if<PoolError>(&result)) {
        throw *error;
    }
    return std::get<QJsonObject>(std::move(result));
}

namespace pool_errors {

PoolError notAuthorized(const QString &message)
{
    return {u"NotAuthorizedException"_s, message};
}

PoolError incorrectUsernameOrPassword()
{
    return notAuthorized(u"Incorrect username or password."_s);
}

PoolError passwordResetRequired()
{
    return {u"PasswordResetRequiredException"_s, u"Password reset required for the user"_s};
}

PoolError limitExceeded()
{
    return {u"LimitExceededException"_s, u"Attempt limit exceeded, please try after some time."_s};
}

PoolError deviceNotFound()
{
    return {u"ResourceNotFoundException"_s, u"Device does not exist."_s};
}

PoolError invalidSession()
{
    return notAuthorized(u"Invalid session for the user."_s);
}

PoolError expiredSession()
{
    return notAuthorized(u"Invalid session for the user, session is expired."_s);
}

PoolError invalidParameter(const QString &message)
{
    return {u"InvalidParameterException"_s, message};
}

PoolError missingMember(const QString &member)
{
    const QString name = member.left(1).toLower() + member.mid(1);
    return invalidParameter(u"1 validation error detected: Value at '%1' failed to satisfy constraint: "
                            "Member must not be null"_s.arg(name));
}

PoolError missingParameter(const QString &name)
{
    return invalidParameter(u"Missing required parameter %1"_s.arg(name));
}

} // namespace pool_errors

QString requiredMember(const QJsonObject &request, const QString &member)
{
    const QString text = request.value(member).toString();
    if (text.isEmpty()) {
        throw pool_errors::missingMember(member);
    }
    return text;
}

QString requiredParameter(const QJsonObject &parameters, const QString &name)
{
    const QString text = parameters.value(name).toString();
    if (text.isEmpty()) {
        throw pool_errors::missingParameter(name);
    }
    return text;
}

} // namespace practice
