#include "cognito/errors.h"

#include "http/replytable.h"

#include <QHash>
#include <QLoggingCategory>
#include <QRegularExpression>

namespace canolfan::cognito {

Q_LOGGING_CATEGORY(lcCognito, "canolfan.cognito", QtWarningMsg)

/// The forms seen in the wild: "Type:", "Type:http://…", "prefix#Type", "Type,other" (cognito.md 1.1).
static QString bareType(QString type)
{
    type = type.section(QLatin1Char(':'), 0, 0).section(QLatin1Char(','), 0, 0);
    return type.section(QLatin1Char('#'), -1).trimmed();
}

static QString errorType(const http::Reply &reply, const QJsonObject &body)
{
    const QByteArray header = reply.header("x-amzn-ErrorType");
    if (!header.isEmpty())
        return bareType(QString::fromLatin1(header));
    const QString type = body.value(QLatin1String("__type")).toString();
    return bareType(type.isEmpty() ? body.value(QLatin1String("code")).toString() : type);
}

static QString errorMessage(const http::Reply &reply, const QJsonObject &body)
{
    for (const QLatin1String name : {QLatin1String("message"), QLatin1String("Message")}) {
        if (body.value(name).isString())
            return body.value(name).toString();
    }
    return QString::fromLatin1(reply.header("x-amzn-ErrorMessage"));
}

/// One type says many things, told apart only by their text. Unknown texts fall back to what is true of all.
static FailureKind notAuthorized(const QString &message)
{
    struct Hint
    {
        const char *text;
        FailureKind kind;
    };
    static constexpr Hint hints[]{
        {"attempts exceeded", FailureKind::LockedOut},
        {"Temporary password has expired", FailureKind::TemporaryPasswordExpired},
        {"User is disabled", FailureKind::UserDisabled},
        {"Invalid session", FailureKind::SignInSessionExpired},
        {"Refresh Token", FailureKind::SignedOutElsewhere},
        {"Access Token", FailureKind::NotSignedIn},
        {"cannot be reset", FailureKind::PasswordNotResettable},
    };
    for (const Hint &hint : hints) {
        if (message.contains(QLatin1String(hint.text), Qt::CaseInsensitive))
            return hint.kind;
    }
    return FailureKind::WrongCredentials;
}

/// Without a verified address or number there is nowhere to send a code to.
static FailureKind invalidParameter(const QString &message)
{
    if (message.contains(QLatin1String("Cannot reset password"), Qt::CaseInsensitive))
        return FailureKind::NowhereToSendCode;
    // Of SetUserMFAPreference, for a factor that is not set up.
    if (message.contains(QLatin1String("delivery config"), Qt::CaseInsensitive)
        || message.contains(QLatin1String("not verified software token"), Qt::CaseInsensitive))
        return FailureKind::FactorUnavailable;
    return FailureKind::IdentityRefused;
}

static FailureKind expiredCode(const QString &message)
{
    return message.contains(QLatin1String("already been used"), Qt::CaseInsensitive)
        ? FailureKind::CodeAlreadyUsed
        : FailureKind::CodeExpired;
}

static FailureKind kindOf(const QString &type, const QString &message)
{
    static const QHash<QString, FailureKind> kinds{
        {QStringLiteral("UserNotFoundException"), FailureKind::WrongCredentials},
        {QStringLiteral("PasswordResetRequiredException"), FailureKind::PasswordResetRequired},
        {QStringLiteral("CodeMismatchException"), FailureKind::WrongCode},
        {QStringLiteral("EnableSoftwareTokenMFAException"), FailureKind::WrongCode},
        {QStringLiteral("LimitExceededException"), FailureKind::AttemptLimitExceeded},
        {QStringLiteral("TooManyFailedAttemptsException"), FailureKind::AttemptLimitExceeded},
        {QStringLiteral("TooManyRequestsException"), FailureKind::TooManyRequests},
        {QStringLiteral("InternalErrorException"), FailureKind::ServerTrouble},
        {QStringLiteral("RefreshTokenReuseException"), FailureKind::SignedOutElsewhere},
        {QStringLiteral("InvalidPasswordException"), FailureKind::PasswordRefused},
        {QStringLiteral("PasswordHistoryPolicyViolationException"), FailureKind::PasswordUsedBefore},
        {QStringLiteral("CodeDeliveryFailureException"), FailureKind::CodeNotDelivered},
        {QStringLiteral("SoftwareTokenMFANotFoundException"), FailureKind::FactorUnavailable},
        {QStringLiteral("MFAMethodNotFoundException"), FailureKind::FactorUnavailable},
    };
    if (type == QLatin1String("NotAuthorizedException"))
        return notAuthorized(message);
    if (type == QLatin1String("InvalidParameterException"))
        return invalidParameter(message);
    if (type == QLatin1String("ExpiredCodeException"))
        return expiredCode(message);
    return kinds.value(type, FailureKind::IdentityRefused);
}

/// Cognito's refusals always have a type. Without one the answer is damaged or somebody else's; and as none
/// of Cognito's own is a 401, that status says nothing of a token here.
static Failure withoutType(const http::Reply &reply, http::BodyForm form)
{
    http::Reply plain = reply;
    plain.status = reply.status == 401 ? 400 : reply.status;
    return http::failureByStatus(plain, form == http::BodyForm::Object ? http::BodyForm::Damaged : form);
}

QString loggable(const QString &message)
{
    // "Value 'x' at 'userCode' failed …": the value, and whatever else is quoted but the name of a member.
    static const QRegularExpression quoted(QStringLiteral(R"((?<!at )'[^']*'|"[^"]*")"));
    static const QRegularExpression plain(QStringLiteral(R"(^['(]?[A-Za-z][A-Za-z_/.]{0,31}[').,:;]*$)"));
    QString unquoted = message.left(1000);
    unquoted.replace(quoted, QStringLiteral("…"));
    QStringList words = unquoted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (!plain.match(word).hasMatch())
            word = QStringLiteral("…");
    }
    return words.join(QLatin1Char(' ')).left(200);
}

Failure failureFrom(const http::Reply &reply)
{
    const QJsonObject body = http::jsonObject(reply, {awsJson}).value_or(QJsonObject());
    const QString type = errorType(reply, body);
    const http::BodyForm form = http::formOf(reply, {awsJson});
    if (type.isEmpty() || form == http::BodyForm::Page)
        return withoutType(reply, form);
    const FailureKind kind = kindOf(type, errorMessage(reply, body));
    if (kind == FailureKind::TooManyRequests)
        return {kind, {}, reply.retryAfter()};
    if (kind == FailureKind::ServerTrouble)
        return {kind, {}, reply.status};
    if (kind == FailureKind::PasswordRefused)
        return {kind, errorMessage(reply, body).section(QLatin1Char(':'), 1).trimmed()};
    if (kind != FailureKind::IdentityRefused)
        return {kind};
    // A bug, or a setting of the pool (cognito.md 1.1): the type alone would not tell which.
    qCInfo(lcCognito).noquote() << type << loggable(errorMessage(reply, body));
    return {kind, type};
}

} // namespace canolfan::cognito
