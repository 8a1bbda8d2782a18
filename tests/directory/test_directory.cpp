#include "directory/directory.h"
#include "store/opening.h"
#include "support/tlsserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using directory::Directory;
using test::TlsServer;

class FixedToken : public http::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override { co_return QByteArray("token"); }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
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
    QJsonArray news{};
    bool away = false; ///< takes no request

    void answer(const QByteArray &request, QSslSocket *socket)
    {
        if (away)
            return socket->abort();
        if (request.startsWith("GET /me"))
            return json(socket, me());
        if (request.startsWith("GET /permissions"))
            return json(socket, {{QStringLiteral("permissions"), QJsonArray()}});
        if (request.startsWith("GET /centres/68101/users?"))
            return json(socket, page(request.contains("cursor=b%26")));
        if (request.startsWith("GET /centres/68101/changes?"))
            return json(socket, feed());
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
    /// Nothing new, or what a test has put there.
    QJsonObject feed() const
    {
        return {{QStringLiteral("items"), news}, {QStringLiteral("next"), QStringLiteral("here")},
            {QStringLiteral("more"), false}};
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
            {QStringLiteral("total"), 3}, {QStringLiteral("next"), QStringLiteral("b&")},
            {QStringLiteral("changes"), QStringLiteral("here")}};
    }
};

class TestDirectory : public QObject
{
    Q_OBJECT

    struct Bench
    {
        // Its coroutines must not outlive it.
        ~Bench() { QCoro::waitFor(directory.settled()); }

        Portal portal;
        TlsServer server{
            [this](const QByteArray &request, QSslSocket *socket) { portal.answer(request, socket); }};
        http::Client client{server.trusting()};
        FixedToken token;
        http::AuthorizedClient authorized{client, token};
        portal::Api api{authorized, server.url(QString())};
        Directory directory{api};
        QTemporaryDir folder{};

        /// In a copy that outlives the directory.
        void keep()
        {
            const auto key = store::DataKey::random();
            auto opened =
                store::open(folder.path(), QStringLiteral("copy"), *key, QDateTime::currentDateTimeUtc());
            directory.keepIn(std::move(opened->copy));
        }
    };

    /// Every assignable permission is named with another account type: these are on.
    static Permissions allOf(std::initializer_list<Permission> on)
    {
        Permissions all;
        for (const Permission permission : on)
            all |= permission;
        return all;
    }

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
        QVERIFY(changed.count() >= 1);
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
        QVERIFY(done->atThePortal);
        QCOMPARE(done->user.version, QStringLiteral("\"9\""));
    }

    /// Whoever still has the form sees there how it stands; nothing of theirs is left waiting behind it.
    void aRealConflictShowsHowItStands()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "412 Precondition Failed";
        bench.portal.writeBody = problemBody("changed-meanwhile");
        const AccessChange change{allOf({Permission::Iamis}), {}, AccountType::Admin};
        const auto refused =
            QCoro::waitFor(bench.directory.changeAccess(QStringLiteral("dan"), change, QUuid::createUuid()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::ChangedMeanwhile);
        QCOMPARE(bench.directory.find(QStringLiteral("dan"))->version, QStringLiteral("\"9\""));
        QVERIFY(bench.directory.changes().isEmpty());
    }

    void aPersonWhoIsGoneLeavesTheList()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "404 Not Found";
        bench.portal.writeBody = problemBody("user-not-found");
        const QSignalSpy removed(&bench.directory, &Directory::userRemoved);
        // That they are gone is what was wanted.
        QVERIFY(
            QCoro::waitFor(bench.directory.remove(QStringLiteral("ann"), QUuid::createUuid())).has_value());
        QCOMPARE(removed.count(), 1);
        QVERIFY(!bench.directory.find(QStringLiteral("ann")));
        QVERIFY(bench.directory.find(QStringLiteral("dan")));
        QCOMPARE(bench.directory.users().size(), 2);
    }

    /// "Without a keychain": nothing is called saved that could not be read again.
    void withoutADurableStoreNothingIsKept()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        QVERIFY(!bench.directory.keepsChanges());
        bench.portal.away = true;
        const auto failed = QCoro::waitFor(bench.directory.changeAccess(
            QStringLiteral("dan"), {Permission::Iamis, {}}, QUuid::createUuid()));
        QVERIFY(!failed);
        QVERIFY(isUnreachable(failed.error().kind));
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(!bench.directory.find(QStringLiteral("dan"))->permissions.testFlag(Permission::Iamis));
    }

    void whatIsRefusedWhileSomebodyWaitsIsTakenBack()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        bench.portal.writeStatus = "422 Unprocessable Content";
        bench.portal.writeBody = problemBody("admin-seats-taken");
        const AccessChange change{allOf({}), {}, AccountType::Admin};
        const auto refused =
            QCoro::waitFor(bench.directory.changeAccess(QStringLiteral("dan"), change, QUuid::createUuid()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::AdminSeatsTaken);
        QVERIFY(bench.directory.changes().isEmpty());
    }

    void whatCannotBeSentIsKeptAndSentLater()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        bench.portal.away = true;
        const AccessChange change{Permission::Iamis, {}};
        const auto saved =
            QCoro::waitFor(bench.directory.changeAccess(QStringLiteral("dan"), change, QUuid::createUuid()));
        QVERIFY(saved);
        QVERIFY(!saved->atThePortal);
        QVERIFY(bench.directory.find(QStringLiteral("dan"))->permissions.testFlag(Permission::Iamis));
        QVERIFY(!bench.directory.atThePortal(QStringLiteral("dan"))->permissions.testFlag(Permission::Iamis));
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.directory.syncState().waiting, 1);
        QVERIFY(bench.directory.syncState().offlineSince.isValid());

        // The next start, without a network.
        bench.directory.close();
        QVERIFY(bench.directory.openKept().has_value());
        QCOMPARE(bench.directory.users().size(), 3);
        QCOMPARE(bench.directory.changes().size(), 1);

        bench.portal.away = false;
        bench.portal.writeBody =
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("iamis")});
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(!bench.directory.syncState().offlineSince.isValid());
    }

    void aLeaverIsShownUntilThePortalKnows()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        bench.portal.away = true;
        const auto saved = QCoro::waitFor(bench.directory.remove(QStringLiteral("ann"), QUuid::createUuid()));
        QVERIFY(saved);
        QVERIFY(!saved->atThePortal);
        QVERIFY(bench.directory.find(QStringLiteral("ann")));
        QCOMPARE(bench.directory.adminSeatsLeft(), 2);
        QCoro::waitFor(bench.directory.settled());
        QVERIFY(bench.directory.undo(bench.directory.changes().constFirst().number).has_value());
        QVERIFY(bench.directory.changes().isEmpty());
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
        Invitation invitation;
        invitation.id = QStringLiteral("new");
        QVERIFY(QCoro::waitFor(bench.directory.invite(invitation, QUuid::createUuid())).has_value());
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
