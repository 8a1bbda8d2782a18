#include "portal/problems.h"

#include "http/json.h"
#include "http/replytable.h"

#include <QHash>

#include <optional>

namespace canolfan::portal {

static std::optional<FailureKind> kindOf(const QString &type)
{
    static const QHash<QString, FailureKind> kinds{
        {QStringLiteral("token-missing"), FailureKind::NotSignedIn},
        {QStringLiteral("token-refused"), FailureKind::NotSignedIn},
        {QStringLiteral("not-allowed"), FailureKind::NotAllowed},
        {QStringLiteral("mfa-required"), FailureKind::MfaRequired},
        {QStringLiteral("user-not-found"), FailureKind::UserGone},
        {QStringLiteral("centre-not-found"), FailureKind::CentreUnknown},
        {QStringLiteral("changed-meanwhile"), FailureKind::ChangedMeanwhile},
        {QStringLiteral("invitation-accepted"), FailureKind::InvitationAccepted},
        {QStringLiteral("email-taken"), FailureKind::EmailTaken},
        {QStringLiteral("admin-seats-taken"), FailureKind::AdminSeatsTaken},
        {QStringLiteral("exams-officer-exists"), FailureKind::ExamsOfficerExists},
        {QStringLiteral("permission-not-assignable"), FailureKind::PermissionNotAssignable},
        {QStringLiteral("field-invalid"), FailureKind::FieldsInvalid},
        {QStringLiteral("idempotency-in-progress"), FailureKind::OperationInProgress},
        {QStringLiteral("cursor-expired"), FailureKind::CursorExpired},
        {QStringLiteral("too-many-requests"), FailureKind::TooManyRequests},
    };
    const auto found = kinds.constFind(type);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
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
        {QStringLiteral("unknown"), InputProblem::Unknown}, {QStringLiteral("taken"), InputProblem::Taken}};
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

/// Which one was asked about: /centres/68101/users.
static QString centreIn(const QUrl &asked)
{
    return asked.path().section(QStringLiteral("/centres/"), 1, 1).section(QLatin1Char('/'), 0, 0);
}

/// What the kind's comment in failure.h promises with it.
static void addDetails(
    Failure &failure, const http::Reply &reply, const QJsonObject &problem, const QString &type)
{
    switch (failure.kind) {
    case FailureKind::NotAllowed:
        failure.subject = problem.value(QLatin1String("rule")).toString();
        break;
    case FailureKind::CentreUnknown:
        failure.subject = centreIn(reply.url);
        break;
    case FailureKind::FieldsInvalid:
        failure.fields = fieldProblemsFrom(problem.value(QLatin1String("errors")).toArray());
        break;
    case FailureKind::TooManyRequests:
    case FailureKind::OperationInProgress:
        failure.number = reply.retryAfter();
        break;
    case FailureKind::PortalRefused:
        failure.subject = type;
        break;
    default:
        break;
    }
}

Failure failureFrom(const http::Reply &reply)
{
    const http::BodyForm form = http::formOf(reply);
    Failure failure = http::failureByStatus(reply, form);
    // A "problem" that claims success is none.
    if (form != http::BodyForm::Object || reply.status < 400)
        return failure;
    const QJsonObject problem = http::jsonObject(reply).value();
    const QString type = problem.value(QLatin1String("type")).toString().section(QLatin1Char(':'), -1);
    if (const auto kind = kindOf(type))
        failure = Failure{*kind};
    addDetails(failure, reply, problem, type);
    return failure;
}

} // namespace canolfan::portal
