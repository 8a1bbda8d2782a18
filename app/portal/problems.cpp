#include "portal/problems.h"

#include "http/json.h"

#include <QHash>

namespace canolfan::portal {

static FailureKind kindOf(const QString &type, FailureKind otherwise)
{
    static const QHash<QString, FailureKind> kinds{
        {QStringLiteral("token-missing"), FailureKind::NotSignedIn},
        {QStringLiteral("token-refused"), FailureKind::NotSignedIn},
        {QStringLiteral("not-allowed"), FailureKind::NotAllowed},
        {QStringLiteral("mfa-required"), FailureKind::MfaRequired},
        {QStringLiteral("user-not-found"), FailureKind::UserGone},
        {QStringLiteral("centre-not-found"), FailureKind::CentreUnknown},
        {QStringLiteral("changed-meanwhile"), FailureKind::ChangedMeanwhile},
        {QStringLiteral("email-taken"), FailureKind::EmailTaken},
        {QStringLiteral("admin-seats-taken"), FailureKind::AdminSeatsTaken},
        {QStringLiteral("exams-officer-exists"), FailureKind::ExamsOfficerExists},
        {QStringLiteral("permission-not-assignable"), FailureKind::PermissionNotAssignable},
        {QStringLiteral("field-invalid"), FailureKind::FieldsInvalid},
        {QStringLiteral("idempotency-in-progress"), FailureKind::OperationInProgress},
        {QStringLiteral("cursor-expired"), FailureKind::CursorExpired},
        {QStringLiteral("too-many-requests"), FailureKind::TooManyRequests},
    };
    return kinds.value(type, otherwise);
}

static std::optional<UserField> fieldFrom(const QString &name)
{
    static const QHash<QString, UserField> fields{{QStringLiteral("id"), UserField::Id},
        {QStringLiteral("firstName"), UserField::FirstName},
        {QStringLiteral("lastName"), UserField::LastName}, {QStringLiteral("email"), UserField::Email},
        {QStringLiteral("language"), UserField::Language},
        {QStringLiteral("accountType"), UserField::AccountType},
        {QStringLiteral("permissions"), UserField::Permissions}};
    const auto found = fields.constFind(name);
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

static InputProblem problemFrom(const QString &reason)
{
    static const QHash<QString, InputProblem> problems{{QStringLiteral("missing"), InputProblem::Missing},
        {QStringLiteral("too-long"), InputProblem::TooLong},
        {QStringLiteral("control-character"), InputProblem::ControlCharacter},
        {QStringLiteral("malformed"), InputProblem::Malformed},
        {QStringLiteral("not-school-address"), InputProblem::NotSchoolAddress},
        {QStringLiteral("unknown"), InputProblem::Unknown}};
    return problems.value(reason, InputProblem::Malformed);
}

static QList<FieldProblem> fieldProblemsFrom(const QJsonArray &errors)
{
    QList<FieldProblem> problems;
    for (const QJsonValue &entry : errors) {
        if (const auto field = fieldFrom(entry.toObject().value(QLatin1String("field")).toString()))
            problems.append(
                {*field, problemFrom(entry.toObject().value(QLatin1String("reason")).toString())});
    }
    return problems;
}

/// For a problem without a type of ours: RFC 9457 says that "about:blank" means no more than the status.
static FailureKind kindByStatus(int status)
{
    if (status == 401)
        return FailureKind::NotSignedIn;
    if (status == 429)
        return FailureKind::TooManyRequests;
    if (status >= 500)
        return FailureKind::ServerTrouble;
    return FailureKind::PortalRefused;
}

Failure failureFrom(const http::Reply &reply)
{
    const Result<QJsonObject> body = http::jsonObject(reply);
    const FailureKind byStatus = kindByStatus(reply.status);
    if (!body) {
        // A gateway's own 5xx, 429 or empty 401 is what it says; any other page is somebody else's.
        const bool statusSaysIt = byStatus != FailureKind::PortalRefused && reply.mediaType() != "text/html";
        const bool gateway = reply.status >= 500 || reply.status == 429;
        if (statusSaysIt || gateway)
            return {byStatus, {}, reply.status == 429 ? reply.retryAfter() : reply.status};
        return body.error();
    }
    const QString type = body->value(QLatin1String("type")).toString().section(QLatin1Char(':'), -1);
    Failure failure{kindOf(type, byStatus)};
    switch (failure.kind) {
    case FailureKind::NotAllowed:
        failure.subject = body->value(QLatin1String("rule")).toString();
        break;
    case FailureKind::FieldsInvalid:
        failure.fields = fieldProblemsFrom(body->value(QLatin1String("errors")).toArray());
        break;
    case FailureKind::TooManyRequests:
    case FailureKind::OperationInProgress:
        failure.number = reply.retryAfter();
        break;
    case FailureKind::ServerTrouble:
        failure.number = reply.status;
        break;
    case FailureKind::PortalRefused:
        failure.subject = type;
        break;
    default:
        break;
    }
    return failure;
}

} // namespace canolfan::portal
