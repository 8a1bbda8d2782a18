#include "bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;
using directory::Directory;

class TestDirectory : public QObject
{
    Q_OBJECT

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
        QVERIFY(QCoro::waitFor(
            bench.directory.changeAccess(*bench.directory.find(QStringLiteral("dan")), change, operation))
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
        const auto done = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), change, QUuid::createUuid()));
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
        const auto refused = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), change, QUuid::createUuid()));
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

    /// A form that was filled in while somebody else took something: nothing is kept, and it is asked anew.
    void aFormIsAboutWhatItShowed()
    {
        Bench bench;
        bench.keep();
        bench.portal.present =
            person(QStringLiteral("dan"), QStringLiteral("user"), 9, {QStringLiteral("viewScripts")});
        QCoro::waitFor(bench.directory.open());
        bench.portal.news = {bench.portal.newsOf(bench.portal.present)};
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        const CentreUser shown = *bench.directory.find(QStringLiteral("dan"));
        bench.portal.news = {bench.portal.newsOf(person(QStringLiteral("dan"), QStringLiteral("user"), 10))};
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        const auto stale =
            QCoro::waitFor(bench.directory.changeAccess(shown, {Permission::Iamis}, QUuid::createUuid()));
        QCOMPARE(stale.error().kind, FailureKind::ChangedMeanwhile);
        QVERIFY(bench.directory.changes().isEmpty() && bench.portal.lastWrite.isEmpty());
    }

    /// Yesterday's change has been acknowledged: whatever becomes of what was merged into it today.
    void cancelledItIsAsItWasBefore()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        const quint64 number = bench.madeOffline({Permission::ItemLevelData});
        const PendingChange before = bench.directory.changes().constFirst();
        QCOMPARE(before.number, number);
        bench.portal.hangs = true; // and nobody knows yet that it does not answer
        bench.startAnew();
        std::stop_source stop;
        auto saving = bench.directory.changeAccess(*bench.directory.find(QStringLiteral("dan")),
            {Permission::Iamis}, QUuid::createUuid(), stop.get_token());
        QVERIFY(bench.directory.changes().constFirst() != before);
        stop.request_stop();
        const auto cancelled = QCoro::waitFor(saving);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, FailureKind::Cancelled);
        QCOMPARE(bench.directory.changes(), QList<PendingChange>{before});
        bench.directory.close(); // whatever still hangs
    }

    void aDeletionThatIsCancelledLeavesWhatWaited()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        QVERIFY(bench.madeOffline({Permission::ItemLevelData}));
        const QList<PendingChange> before = bench.directory.changes();
        bench.portal.hangs = true;
        bench.startAnew();
        std::stop_source stop;
        auto removing = bench.directory.remove(QStringLiteral("dan"), QUuid::createUuid(), stop.get_token());
        QCOMPARE(bench.directory.changes().constFirst().kind, ChangeKind::Delete);
        stop.request_stop();
        QVERIFY(!QCoro::waitFor(removing));
        QCOMPARE(bench.directory.changes(), before);
        bench.directory.close();
    }

    /// What went into an earlier change is not said to be made while that awaits a decision.
    void aConflictIsNotCalledASuccess()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        bench.portal.news = {bench.portal.newsOf(
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("viewScripts")}))};
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QVERIFY(bench.madeOffline({Permission::ItemLevelData}));
        bench.startAnew();
        bench.portal.news = {bench.portal.newsOf(person(QStringLiteral("dan"), QStringLiteral("user"), 9))};
        const auto changed = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), {Permission::Iamis}, QUuid::createUuid()));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, FailureKind::ChangedMeanwhile);
        QCOMPARE(bench.directory.changes().constFirst().state, ChangeState::Conflict);
        const auto more = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), {Permission::Iamis}, QUuid::createUuid()));
        QCOMPARE(more.error().kind, FailureKind::ChangeUnknown);
        QVERIFY(more.error().number > 0);
    }

    /// The portal has said when to come again: an edit is kept until then, and only somebody is faster.
    void editsWaitWhereThePortalSaysSo()
    {
        Bench bench;
        bench.keep();
        QCoro::waitFor(bench.directory.open());
        bench.portal.busyFor = 3600;
        QCOMPARE(QCoro::waitFor(bench.directory.synchronise()).error().kind, FailureKind::TooManyRequests);
        const int requests = bench.portal.asked;
        const auto saved = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), {Permission::Iamis}, QUuid::createUuid()));
        QVERIFY(saved && !saved->atThePortal);
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.portal.asked, requests);
        bench.portal.busyFor = 0;
        bench.portal.writeBody =
            person(QStringLiteral("dan"), QStringLiteral("user"), 3, {QStringLiteral("iamis")});
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()));
        QVERIFY(bench.directory.changes().isEmpty());
    }

    /// "Without a keychain": nothing is called saved that could not be read again.
    void withoutADurableStoreNothingIsKept()
    {
        Bench bench;
        QCoro::waitFor(bench.directory.open());
        QVERIFY(!bench.directory.keepsChanges());
        bench.portal.away = true;
        const auto failed = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), {Permission::Iamis, {}}, QUuid::createUuid()));
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
        const auto refused = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), change, QUuid::createUuid()));
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
        const auto saved = QCoro::waitFor(bench.directory.changeAccess(
            *bench.directory.find(QStringLiteral("dan")), change, QUuid::createUuid()));
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
            *bench.directory.find(QStringLiteral("dan")), {Permission::Iamis, {}}, QUuid::createUuid()));
        QCOMPARE(result.error().kind, FailureKind::BrokenReply);
        QCOMPARE(bench.directory.find(QStringLiteral("dan"))->version, QStringLiteral("\"2\""));
    }
};

QTEST_GUILESS_MAIN(TestDirectory)
#include "test_directory.moc"
