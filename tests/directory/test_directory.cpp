#include "directory/directory.h"
#include "support/tlsserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

using namespace canolfan;
using directory::Directory;
using test::TlsServer;

class FixedToken : public http::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override { co_return QByteArray("token"); }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray) override
    {
        co_return failed(FailureKind::SignedOutElsewhere);
    }
};

static QJsonObject permissions(const QStringList &on)
{
    QJsonObject all;
    for (const Permission permission : allPermissions)
        all.insert(idOf(permission), on.contains(idOf(permission)));
    return all;
}

static QJsonObject person(const QString &id, const QString &type, int version, const QStringList &on = {})
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("firstName"), id},
        {QStringLiteral("lastName"), QStringLiteral("L")},
        {QStringLiteral("email"), id + QStringLiteral("@y.example")}, {QStringLiteral("accountType"), type},
        {QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("permissions"), permissions(on)},
        {QStringLiteral("state"), QStringLiteral("active")},
        {QStringLiteral("version"), QStringLiteral("\"%1\"").arg(version)}};
}

/// A portal of three people, that answers writes as it is told.
class Portal
{
public:
    QByteArray writeStatus = "200 OK";
    QJsonObject writeBody{};
    QJsonObject present =
        person(QStringLiteral("dan"), QStringLiteral("user"), 9, {QStringLiteral("viewScripts")});
    QJsonArray factors{QStringLiteral("SMS_MFA")};
    QByteArray lastWrite{};

    void answer(const QByteArray &request, QSslSocket *socket)
    {
        if (request.startsWith("GET /me"))
            return json(socket, me());
        if (request.startsWith("GET /permissions"))
            return json(socket, {{QStringLiteral("permissions"), QJsonArray()}});
        if (request.startsWith("GET /centres/68101/users?"))
            return json(socket, page(request.contains("cursor=b%26")));
        if (request.startsWith("GET /centres/68101/users/dan"))
            return present.isEmpty() ? problem(socket, "404 Not Found", "user-not-found")
                                     : json(socket, present);
        lastWrite = request;
        const bool good = writeStatus.startsWith('2');
        TlsServer::reply(socket, writeStatus, good ? "application/json" : "application/problem+json",
            writeStatus.startsWith("204") ? QByteArray() : QJsonDocument(writeBody).toJson());
    }

private:
    static void json(QSslSocket *socket, const QJsonObject &body)
    {
        TlsServer::reply(socket, "200 OK", "application/json", QJsonDocument(body).toJson());
    }
    static void problem(QSslSocket *socket, const QByteArray &status, const QByteArray &type)
    {
        TlsServer::reply(
            socket, status, "application/problem+json", "{\"type\":\"urn:canolfan:problem:" + type + "\"}");
    }
    QJsonObject me() const
    {
        const QJsonObject centre{{QStringLiteral("number"), QStringLiteral("68101")},
            {QStringLiteral("name"), QStringLiteral("Y")},
            {QStringLiteral("accountType"), QStringLiteral("examsOfficer")},
            {QStringLiteral("permissions"), permissions({})},
            {QStringLiteral("emailDomains"), QJsonArray{QStringLiteral("y.example")}},
            {QStringLiteral("adminSeats"), 3}};
        return {{QStringLiteral("id"), QStringLiteral("eo")},
            {QStringLiteral("firstName"), QStringLiteral("E")},
            {QStringLiteral("lastName"), QStringLiteral("O")},
            {QStringLiteral("email"), QStringLiteral("eo@y.example")},
            {QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("mfa"), factors},
            {QStringLiteral("centres"), QJsonArray{centre}}};
    }
    /// Two pages; the cursor needs encoding.
    static QJsonObject page(bool second)
    {
        if (second)
            return {{QStringLiteral("items"),
                        QJsonArray{person(QStringLiteral("dan"), QStringLiteral("user"), 2)}},
                {QStringLiteral("total"), 3}};
        return {{QStringLiteral("items"),
                    QJsonArray{person(QStringLiteral("eo"), QStringLiteral("examsOfficer"), 1),
                        person(QStringLiteral("ann"), QStringLiteral("admin"), 1)}},
            {QStringLiteral("total"), 3}, {QStringLiteral("next"), QStringLiteral("b&")}};
    }
};

class TestDirectory : public QObject
{
    Q_OBJECT

    struct Bench
    {
        Portal portal;
        TlsServer server{
            [this](const QByteArray &request, QSslSocket *socket) { portal.answer(request, socket); }};
        http::Client client{server.trusting()};
        FixedToken token;
        http::AuthorizedClient authorized{client, token};
        portal::Api api{authorized, server.url(QString())};
        Directory directory{api};
    };

    static QJsonObject problemBody(const char *type)
    {
        return {{QStringLiteral("type"), QStringLiteral("urn:canolfan:problem:") + QLatin1String(type)}};
    }

private Q_SLOTS:
    void theListIsReadPageByPage()
    {
        Bench bench;
        const QSignalSpy progress(&bench.directory, &Directory::progressed);
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QCOMPARE(bench.directory.users().size(), 3);
        QCOMPARE(progress.count(), 2);
        QCOMPARE(progress.constLast(), (QVariantList{3, 3}));
        QCOMPARE(bench.directory.adminSeatsLeft(), 2);
        QVERIFY(bench.directory.isYourself(*bench.directory.find(QStringLiteral("eo"))));
        QCOMPARE(bench.directory.findByEmail(QStringLiteral(" DAN@y.example"))->id, QStringLiteral("dan"));
    }

    /// S21
    void withoutAFactorItStaysClosed()
    {
        Bench bench;
        bench.portal.factors = {};
        QVERIFY(!bench.directory.whoIsIn());
        QCOMPARE(QCoro::waitFor(bench.directory.open()).error().kind, FailureKind::MfaRequired);
        QVERIFY(!bench.directory.isOpen());
        // Who it is and which centre's, the portal has said all the same (S31).
        QCOMPARE(bench.directory.whoIsIn()->email, QStringLiteral("eo@y.example"));
        QCOMPARE(bench.directory.whoIsIn()->centres.constFirst().number, QStringLiteral("68101"));
        bench.directory.close();
        QVERIFY(!bench.directory.whoIsIn());
    }

    /// The help desk has taken the factor away while the list was open: nothing of it stays.
    void openedAgainWithoutAFactorItCloses()
    {
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QCOMPARE(bench.directory.whoIsIn()->email, bench.directory.profile().email);
        bench.portal.factors = {};
        const QSignalSpy closed(&bench.directory, &Directory::closed);
        QCOMPARE(QCoro::waitFor(bench.directory.open()).error().kind, FailureKind::MfaRequired);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bench.directory.isOpen());
        QVERIFY(bench.directory.users().isEmpty());
        QVERIFY(bench.directory.whoIsIn());
    }

    void aChangeIsSentWithItsVersionAndOperation()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeBody =
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("iamis")});
        const QSignalSpy changed(&bench.directory, &Directory::userChanged);
        const QUuid operation = QUuid::createUuid();
        const AccessChange change{Permission::Iamis, {}};
        QVERIFY(QCoro::waitFor(bench.directory.changeAccess(QStringLiteral("dan"), change, operation))
                    .has_value());
        QVERIFY(bench.portal.lastWrite.startsWith("PATCH /centres/68101/users/dan "));
        QVERIFY(bench.portal.lastWrite.toLower().contains("if-match: \"2\"\r\n"));
        QVERIFY(bench.portal.lastWrite.contains(
            "Idempotency-Key: " + operation.toByteArray(QUuid::WithoutBraces)));
        QVERIFY(bench.directory.find(QStringLiteral("dan"))->permissions.testFlag(Permission::Iamis));
        QCOMPARE(changed.count(), 1);
    }

    /// reliability.md, finding 2: a 412 may answer our own earlier write.
    void whatAlreadyStandsIsNoConflict()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "412 Precondition Failed";
        bench.portal.writeBody = problemBody("changed-meanwhile");
        const AccessChange change{Permission::ViewScripts, {}};
        const auto done =
            QCoro::waitFor(bench.directory.changeAccess(QStringLiteral("dan"), change, QUuid::createUuid()));
        QVERIFY(done);
        QCOMPARE(done->version, QStringLiteral("\"9\""));
    }

    void aRealConflictShowsHowItStands()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "412 Precondition Failed";
        bench.portal.writeBody = problemBody("changed-meanwhile");
        const AccessChange change{{}, Permission::ViewScripts};
        const auto refused =
            QCoro::waitFor(bench.directory.changeAccess(QStringLiteral("dan"), change, QUuid::createUuid()));
        QCOMPARE(refused.error().kind, FailureKind::ChangedMeanwhile);
        QCOMPARE(bench.directory.find(QStringLiteral("dan"))->version, QStringLiteral("\"9\""));
    }

    void aPersonWhoIsGoneLeavesTheList()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "404 Not Found";
        bench.portal.writeBody = problemBody("user-not-found");
        const QSignalSpy removed(&bench.directory, &Directory::userRemoved);
        QCOMPARE(
            QCoro::waitFor(bench.directory.remove(QStringLiteral("ann"), QUuid::createUuid())).error().kind,
            FailureKind::UserGone);
        QCOMPARE(removed.count(), 1);
        QVERIFY(!bench.directory.find(QStringLiteral("ann")));
        QVERIFY(bench.directory.find(QStringLiteral("dan")));
        QCOMPARE(bench.directory.users().size(), 2);
    }

    void aDeletionTakesThePersonAway()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "204 No Content";
        QVERIFY(
            QCoro::waitFor(bench.directory.remove(QStringLiteral("ann"), QUuid::createUuid())).has_value());
        QVERIFY(bench.portal.lastWrite.startsWith("DELETE /centres/68101/users/ann "));
        QCOMPARE(bench.directory.adminSeatsLeft(), 3);
    }

    void anInvitationAddsThePerson()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "201 Created";
        bench.portal.writeBody = person(QStringLiteral("new"), QStringLiteral("user"), 1);
        const QSignalSpy added(&bench.directory, &Directory::userAdded);
        QVERIFY(QCoro::waitFor(bench.directory.invite({}, QUuid::createUuid())).has_value());
        QCOMPARE(added.count(), 1);
        QVERIFY(bench.directory.find(QStringLiteral("new")));
    }

    void aFilterInBetweenChangesNothing()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "200 OK";
        bench.portal.writeBody = {{QStringLiteral("surprise"), 1}};
        const auto result = QCoro::waitFor(bench.directory.changeAccess(
            QStringLiteral("dan"), {Permission::Iamis, {}}, QUuid::createUuid()));
        QCOMPARE(result.error().kind, FailureKind::BrokenReply);
        QCOMPARE(bench.directory.find(QStringLiteral("dan"))->version, QStringLiteral("\"2\""));
    }
};

QTEST_GUILESS_MAIN(TestDirectory)
#include "test_directory.moc"
