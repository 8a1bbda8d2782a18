#include "practice/centre/portal_problems.h"

#include <QJsonDocument>

namespace practice::problems {

using namespace Qt::StringLiterals;

Problem badRequest(const QString &detail)
{
    return Problem(400, u"bad-request"_s, u"Not a request of this contract"_s).with(u"detail"_s, detail);
}

Problem tokenMissing()
{
    return Problem(401, u"token-missing"_s, u"There is no access token"_s)
        .withHeader("WWW-Authenticate", "Bearer");
}

Problem tokenRefused()
{
    return Problem(401, u"token-refused"_s, u"The access token is not valid"_s)
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
}

Problem mfaRequired()
{
    return Problem(403, u"mfa-required"_s, u"A second factor must be set up first"_s)
        .with(u"rule"_s, u"S21"_s);
}

Problem notAllowed(const QString &rule)
{
    Problem problem(403, u"not-allowed"_s, u"This account may not do that"_s);
    if (!rule.isEmpty()) {
        return std::move(problem).with(u"rule"_s, rule);
    }
    return problem;
}

Problem centreNotFound()
{
    return Problem(404, u"centre-not-found"_s, u"There is no such centre for this account"_s);
}

Problem userNotFound()
{
    return Problem(404, u"user-not-found"_s, u"There is no such user"_s);
}

Problem versionRequired()
{
    return Problem(428, u"version-required"_s, u"If-Match is missing"_s);
}

Problem changedMeanwhile(const QByteArray &user)
{
    return Problem(412, u"changed-meanwhile"_s, u"The user has been changed meanwhile"_s)
        .with(u"user"_s, QJsonDocument::fromJson(user).object());
}

Problem cursorExpired()
{
    return Problem(410, u"cursor-expired"_s, u"The cursor is too old; start again"_s);
}

Problem emailTaken()
{
    return Problem(422, u"email-taken"_s, u"Somebody has an account with this email address"_s);
}

Problem adminSeatsTaken()
{
    return Problem(422, u"admin-seats-taken"_s, u"The centre has all the Admin accounts it may have"_s)
        .with(u"rule"_s, u"S20"_s);
}

Problem examsOfficerExists()
{
    return Problem(422, u"exams-officer-exists"_s, u"A centre has one Exams Officer; the board changes it"_s)
        .with(u"rule"_s, u"S39"_s);
}

Problem permissionNotAssignable()
{
    return Problem(422, u"permission-not-assignable"_s, u"This permission comes with the account type"_s)
        .with(u"rule"_s, u"S43"_s);
}

Problem invitationAccepted()
{
    return Problem(422, u"invitation-accepted"_s, u"They have signed in already"_s);
}

Problem idempotencyKeyReused()
{
    return Problem(
        422, u"idempotency-key-reused"_s, u"This Idempotency-Key came with another request before"_s);
}

Problem idempotencyInProgress()
{
    return Problem(409, u"idempotency-in-progress"_s, u"The first request with this key is still running"_s)
        .withHeader("Retry-After", "1");
}

Problem bodyTooLarge()
{
    return Problem(413, u"body-too-large"_s, u"The body is beyond 1 MiB"_s);
}

} // namespace practice::problems
