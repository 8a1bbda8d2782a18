#pragma once

#include <QJsonObject>
#include <QString>

#include <variant>

namespace practice {

/// One of Cognito's errors, by its type and text (cognito.md section 1.1). Thrown by the operations; thrown
/// inside a piece of work on the database it undoes that work.
struct PoolError
{
    QString type;
    QString message;
};

/// What an operation found out inside the database where a refusal must leave a trace there (a counted try, a
/// spent secret block): returned, so that the work is kept, and thrown only afterwards.
using PoolResult = std::variant<QJsonObject, PoolError>;
QJsonObject valueOrThrow(PoolResult result);

namespace pool_errors {

PoolError notAuthorized(const QString &message);
/// The one answer to a wrong password, a bad time and somebody unknown.
PoolError incorrectUsernameOrPassword();
PoolError passwordResetRequired();
PoolError limitExceeded();
PoolError deviceNotFound();
PoolError invalidSession();
PoolError expiredSession();
PoolError invalidParameter(const QString &message);
PoolError missingMember(const QString &member);
PoolError missingParameter(const QString &name);

} // namespace pool_errors

/// The text of a required member of a request; throws InvalidParameterException if it is absent, empty or no
/// text.
QString requiredMember(const QJsonObject &request, const QString &member);
/// The same inside AuthParameters or ChallengeResponses.
QString requiredParameter(const QJsonObject &parameters, const QString &name);

} // namespace practice
