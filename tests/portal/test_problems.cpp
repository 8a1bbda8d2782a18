#include "portal/problems.h"

#include <QTest>

using namespace canolfan;

class TestProblems : public QObject
{
    Q_OBJECT

    static http::Reply problem(int status, const QByteArray &type, const QByteArray &more = {})
    {
        const QByteArray body =
            "{\"type\":\"urn:canolfan:problem:" + type + "\",\"title\":\"t\",\"status\":1" + more + "}";
        return {status, {{"Content-Type", "application/problem+json"}, {"Retry-After", "7"}}, body, url()};
    }
    static QUrl url() { return QUrl(QStringLiteral("https://portal.example/")); }

private Q_SLOTS:
    /// The type decides, whatever the status (design.md).
    void theTypeDecides_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](const char *type, FailureKind kind) {
            QTest::newRow(type) << QByteArray(type) << kind;
        };
        row("token-missing", FailureKind::NotSignedIn);
        row("token-refused", FailureKind::NotSignedIn);
        row("not-allowed", FailureKind::NotAllowed);
        row("mfa-required", FailureKind::MfaRequired);
        row("user-not-found", FailureKind::UserGone);
        row("centre-not-found", FailureKind::CentreUnknown);
        row("changed-meanwhile", FailureKind::ChangedMeanwhile);
        row("invitation-accepted", FailureKind::InvitationAccepted);
        row("email-taken", FailureKind::EmailTaken);
        row("admin-seats-taken", FailureKind::AdminSeatsTaken);
        row("exams-officer-exists", FailureKind::ExamsOfficerExists);
        row("permission-not-assignable", FailureKind::PermissionNotAssignable);
        row("field-invalid", FailureKind::FieldsInvalid);
        row("idempotency-in-progress", FailureKind::OperationInProgress);
        row("cursor-expired", FailureKind::CursorExpired);
        row("too-many-requests", FailureKind::TooManyRequests);
        row("something-of-the-future", FailureKind::PortalRefused);
    }

    void theTypeDecides()
    {
        QFETCH(QByteArray, type);
        QFETCH(FailureKind, kind);
        QCOMPARE(portal::failureFrom(problem(422, type)).kind, kind);
        QCOMPARE(portal::failureFrom(problem(418, type)).kind, kind);
    }

    void whatComesWithIt()
    {
        QCOMPARE(portal::failureFrom(problem(403, "not-allowed", ",\"rule\":\"S41\"")).subject,
            QStringLiteral("S41"));
        QCOMPARE(portal::failureFrom(problem(429, "too-many-requests")).number, 7);
        http::Reply unknown = problem(404, "centre-not-found");
        unknown.url = QUrl(QStringLiteral("https://portal.example/v1/centres/68102/users?limit=500"));
        QCOMPARE(portal::failureFrom(unknown).subject, QStringLiteral("68102"));
        const Failure fields = portal::failureFrom(problem(422, "field-invalid",
            ",\"errors\":[{\"field\":\"email\",\"reason\":\"not-school-address\"},{\"field\":\"lastName\","
            "\"reason\":\"missing\"},{\"field\":\"id\",\"reason\":\"taken\"}]"));
        QCOMPARE(fields.fields,
            (QList<FieldProblem>{{UserField::Email, InputProblem::NotSchoolAddress},
                {UserField::LastName, InputProblem::Missing}, {UserField::Id, InputProblem::Taken}}));
    }

    /// reliability.md A: HTML is a filter or a captive portal, never a decision about rights.
    void aPageIsNoDecision()
    {
        for (const int status : {200, 401, 403, 404, 412}) {
            const http::Reply page{status, {{"Content-Type", "text/html"}}, "<html>blocked</html>", url()};
            QCOMPARE(portal::failureFrom(page),
                (Failure{FailureKind::ForeignReply, QStringLiteral("portal.example")}));
        }
    }

    void aGatewaysOwnRepliesAreWhatTheySay()
    {
        QCOMPARE(portal::failureFrom({503, {}, {}, url()}), (Failure{FailureKind::ServerTrouble, {}, 503}));
        QCOMPARE(portal::failureFrom({502, {{"Content-Type", "text/html"}}, "<html>", url()}).kind,
            FailureKind::ServerTrouble);
        QCOMPARE(portal::failureFrom({401, {}, {}, url()}).kind, FailureKind::NotSignedIn);
        QCOMPARE(portal::failureFrom({429, {{"Retry-After", "3"}}, {}, url()}),
            (Failure{FailureKind::TooManyRequests, {}, 3}));
    }
};

QTEST_APPLESS_MAIN(TestProblems)
#include "test_problems.moc"
