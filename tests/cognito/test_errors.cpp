#include "cognito/errors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace canolfan;

class TestErrors : public QObject
{
    Q_OBJECT

    static Failure refusal(int status, const QByteArray &type, const QString &message)
    {
        const QJsonObject body{
            {QStringLiteral("__type"), QString::fromLatin1(type)}, {QStringLiteral("message"), message}};
        return cognito::failureFrom({status, {{"Content-Type", cognito::awsJson}},
            QJsonDocument(body).toJson(QJsonDocument::Compact), {}});
    }

private Q_SLOTS:
    /// The table of cognito.md 1.1: the type decides, the status does not.
    void theTypeDecides_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("message");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](const char *type, const char *message, FailureKind kind) {
            QTest::addRow("%s %s", type, message) << QByteArray(type) << QString::fromLatin1(message) << kind;
        };
        const char *na = "NotAuthorizedException";
        row(na, "Incorrect username or password.", FailureKind::WrongCredentials);
        row(na, "Password attempts exceeded", FailureKind::LockedOut);
        row(na, "Temporary password has expired and must be reset by an administrator.",
            FailureKind::TemporaryPasswordExpired);
        row(na, "User is disabled.", FailureKind::UserDisabled);
        row(na, "Invalid session for the user, session is expired.", FailureKind::SignInSessionExpired);
        row(na, "Invalid session for the user.", FailureKind::SignInSessionExpired);
        row(na, "Access Token has been revoked", FailureKind::NotSignedIn);
        row(na, "Refresh Token has expired", FailureKind::SignedOutElsewhere);
        row(na, "Invalid Refresh Token.", FailureKind::SignedOutElsewhere);
        row("UserNotFoundException", "User does not exist.", FailureKind::WrongCredentials);
        row("PasswordResetRequiredException", "", FailureKind::PasswordResetRequired);
        row("CodeMismatchException", "Invalid code received for user", FailureKind::WrongCode);
        row("ExpiredCodeException", "Your software token has already been used once.",
            FailureKind::CodeAlreadyUsed);
        row("ExpiredCodeException", "Invalid code provided, please request a code again.",
            FailureKind::CodeExpired);
        row("LimitExceededException", "Attempt limit exceeded", FailureKind::AttemptLimitExceeded);
        row("TooManyRequestsException", "Rate exceeded", FailureKind::TooManyRequests);
        row("InternalErrorException", "", FailureKind::ServerTrouble);
        row("RefreshTokenReuseException", "", FailureKind::SignedOutElsewhere);
        const char *ip = "InvalidParameterException";
        row(ip, "User does not have delivery config set to turn on SMS_MFA", FailureKind::FactorUnavailable);
        row(ip, "User has not verified software token mfa", FailureKind::FactorUnavailable);
        row(ip, "Cannot reset password for the user as there is no registered/verified email or phone_number",
            FailureKind::NowhereToSendCode);
        row(ip, "Invalid phone number format.", FailureKind::IdentityRefused);
        row(na, "User password cannot be reset in the current state.", FailureKind::PasswordNotResettable);
        row("ForbiddenException", "Request not allowed due to WAF", FailureKind::IdentityRefused);
    }

    void theTypeDecides()
    {
        QFETCH(QByteArray, type);
        QFETCH(QString, message);
        QFETCH(FailureKind, kind);
        for (const int status : {400, 401, 403, 404, 500}) {
            QCOMPARE(refusal(status, type, message).kind, kind);
            const http::Headers headers{
                {"x-amzn-errortype", type + ":"}, {"x-amzn-ErrorMessage", message.toLatin1()}};
            QCOMPARE(cognito::failureFrom({status, headers, {}, {}}).kind, kind);
        }
    }

    void everyFormOfTheTypeIsUnderstood()
    {
        for (const char *form : {"CodeMismatchException", "CodeMismatchException:http://x/",
                 "com.amazon#CodeMismatchException", "CodeMismatchException,Other"}) {
            QCOMPARE(refusal(400, form, {}).kind, FailureKind::WrongCode);
        }
    }

    /// Of what it finds fault with, nothing is repeated in the log.
    void aMessageIsLoggedWithoutWhatWasSent_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("logged");
        QTest::newRow("plain") << "Invalid phone number format."
                               << "Invalid phone number format.";
        QTest::newRow("a value")
            << "1 validation error detected: Value 'Tair-Afal' at 'userCode' failed to satisfy"
            << QStringLiteral("… validation error detected: Value … at 'userCode' failed to satisfy");
        QTest::newRow("quoted twice") << "Value \"a b\" is not \"c d\"" << QStringLiteral("Value … is not …");
        QTest::newRow("an address") << "User nia@ysgol.example is unknown"
                                    << QStringLiteral("User … is unknown");
        QTest::newRow("a number") << "Cannot text +447700900123, 123456" << QStringLiteral("Cannot text … …");
        QTest::newRow("a token") << "Bad eyJhbGciOiJIUzI1NiJ9 " << QStringLiteral("Bad …");
        QTest::newRow("none") << ""
                              << "";
    }

    void aMessageIsLoggedWithoutWhatWasSent()
    {
        QFETCH(QString, message);
        QFETCH(QString, logged);
        QCOMPARE(cognito::loggable(message), logged);
    }

    void withoutATypeItIsNoDecision()
    {
        const http::Headers json{{"Content-Type", "application/json"}};
        QCOMPARE(cognito::failureFrom({503, {}, {}, {}}), (Failure{FailureKind::ServerTrouble, {}, 503}));
        QCOMPARE(cognito::failureFrom({400, json, "{}", {}}).kind, FailureKind::BrokenReply);
        QCOMPARE(cognito::failureFrom({401, json, "{}", {}}).kind, FailureKind::BrokenReply);
        QCOMPARE(cognito::failureFrom({400, {}, {}, {}}).kind, FailureKind::ForeignReply);
    }
};

QTEST_GUILESS_MAIN(TestErrors)
#include "test_errors.moc"
