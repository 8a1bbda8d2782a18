#include "bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

using directory::InvitationOrder;
using directory::Saved;

/// Many people invited at once.
class TestInvitingMany : public QObject
{
    Q_OBJECT

    static QList<InvitationOrder> orders(int count)
    {
        QList<InvitationOrder> all;
        for (int number = 0; number < count; ++number) {
            const QString id = QStringLiteral("new%1").arg(number);
            all << InvitationOrder{
                {id, id, QStringLiteral("L"), id + QStringLiteral("@y.example")}, QUuid::createUuid()};
        }
        return all;
    }

    /// As a portal that invites whom it is asked to, but one address.
    static void invite(Bench &bench, const QString &taken = {})
    {
        bench.portal.answersWrite = [taken](const QByteArray &request, QSslSocket *socket) {
            const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
            const QString id = QJsonDocument::fromJson(body).object().value(QStringLiteral("id")).toString();
            if (id == taken)
                TlsServer::reply(socket, "422 Unprocessable Content", "application/problem+json",
                    "{\"type\":\"urn:canolfan:problem:email-taken\"}");
            else
                TlsServer::reply(socket, "201 Created", "application/json",
                    QJsonDocument(person(id, QStringLiteral("user"), 1)).toJson());
            return true;
        };
    }

    struct Heard
    {
        QList<qsizetype> places{};
        Directory::Told told()
        {
            return [this](qsizetype place, const Result<Saved> &) { places << place; };
        }
        /// Of each once.
        bool isComplete(qsizetype count)
        {
            std::sort(places.begin(), places.end());
            for (qsizetype place = 0; place < count; ++place) {
                if (places.value(place, -1) != place)
                    return false;
            }
            return places.size() == count;
        }
    };

private Q_SLOTS:
    void everybodyIsInvited()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()));
        invite(bench);
        Heard heard;
        const auto outcomes = QCoro::waitFor(bench.directory.inviteMany(orders(30), heard.told()));
        QCOMPARE(outcomes.size(), 30);
        QVERIFY(heard.isComplete(30));
        for (int number = 0; number < 30; ++number) {
            QVERIFY(outcomes[number] && outcomes[number]->atThePortal);
            QCOMPARE(outcomes[number]->user.id, QStringLiteral("new%1").arg(number));
            QVERIFY(bench.directory.atThePortal(QStringLiteral("new%1").arg(number)));
        }
        QVERIFY(bench.directory.changes().isEmpty());
    }

    void whoIsRefusedIsTakenBackAlone()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()));
        invite(bench, QStringLiteral("new1"));
        const auto outcomes = QCoro::waitFor(bench.directory.inviteMany(orders(3), {}));
        QVERIFY(outcomes[0] && outcomes[2]);
        QCOMPARE(outcomes[1].error().kind, FailureKind::EmailTaken);
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(!bench.directory.find(QStringLiteral("new1")));
        QVERIFY(bench.directory.find(QStringLiteral("new2")));
    }

    void withoutThePortalTheyAreKept()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()));
        bench.portal.away = true;
        const QList<InvitationOrder> wanted = orders(600);
        const QSignalSpy resets(&bench.directory, &Directory::usersReset);
        const QSignalSpy each(&bench.directory, &Directory::userAdded);
        const auto outcomes = QCoro::waitFor(bench.directory.inviteMany(wanted, {}));
        for (const Result<Saved> &outcome : outcomes)
            QVERIFY(outcome && !outcome->atThePortal);
        // Told of together.
        QVERIFY(resets.count() >= 1 && resets.count() < 10);
        QCOMPARE(each.count(), 0);
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.directory.changes().size(), 600);
        // Once more, by somebody who does not know that it was good.
        const auto again = QCoro::waitFor(bench.directory.inviteMany(wanted, {}));
        QVERIFY(again.constLast());
        QCoro::waitFor(bench.directory.settled());
        QCOMPARE(bench.directory.changes().size(), 600);

        bench.startAnew();
        QCOMPARE(bench.directory.users().size(), 603);
        bench.portal.away = false;
        invite(bench);
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()));
        QVERIFY(bench.directory.changes().isEmpty());
        QVERIFY(bench.directory.atThePortal(QStringLiteral("new599")));
    }

    void whatCannotBeKeptIsNotCalledSaved()
    {
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.directory.open()));
        bench.portal.away = true;
        Heard heard;
        const auto outcomes = QCoro::waitFor(bench.directory.inviteMany(orders(3), heard.told()));
        for (const Result<Saved> &outcome : outcomes)
            QVERIFY(!outcome);
        QVERIFY(heard.isComplete(3));
        QVERIFY(bench.directory.changes().isEmpty());
        QCOMPARE(bench.directory.users().size(), 3);
    }

    void whatHasNotLeftIsTakenBackByCancel()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()));
        const int sentAtOnce = sync::Limits().callsAtOnce;
        std::stop_source stop;
        bench.portal.answersWrite = [&stop](const QByteArray &, QSslSocket *) {
            stop.request_stop(); // and nobody answers
            return true;
        };
        Heard heard;
        const auto outcomes = QCoro::waitFor(
            bench.directory.inviteMany(orders(sentAtOnce + 20), heard.told(), stop.get_token()));
        QVERIFY(heard.isComplete(outcomes.size()));
        const auto cancelled = std::ranges::count_if(outcomes, [](const Result<Saved> &outcome) {
            return !outcome && outcome.error().kind == FailureKind::Cancelled;
        });
        QCOMPARE(cancelled, 20);
        // Those may have arrived: they are sent again as they were.
        QCOMPARE(bench.directory.changes().size(), sentAtOnce);
        bench.directory.close();
    }

    void nobodyIsInvitedByNobody()
    {
        Bench bench;
        const auto outcomes = QCoro::waitFor(bench.directory.inviteMany(orders(2), {}));
        QCOMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes[1].error().kind, FailureKind::NotSignedIn);
    }

    void saysWhatATableIsJudgedFor()
    {
        Bench bench;
        bench.keep();
        QCOMPARE(bench.directory.invitationSetting().actor, AccountType::User);
        QVERIFY(QCoro::waitFor(bench.directory.open()));
        bench.portal.away = true;
        QList<InvitationOrder> wanted = orders(1);
        wanted.first().invitation.email = QStringLiteral("NEW@Y.example");
        wanted.first().invitation.accountType = AccountType::Admin;
        QCoro::waitFor(bench.directory.inviteMany(wanted, {}));
        const InvitationSetting setting = bench.directory.invitationSetting();
        QCOMPARE(setting.actor, AccountType::ExamsOfficer);
        QCOMPARE(setting.emailDomains, QStringList{QStringLiteral("y.example")});
        QCOMPARE(setting.adminSeats, 3);
        QCOMPARE(setting.adminSeatsUsed, 2);
        QCOMPARE(setting.language, bench.directory.profile().language);
        QVERIFY(setting.takenEmails.contains(QStringLiteral("new@y.example")));
        QVERIFY(setting.takenEmails.contains(QStringLiteral("dan@y.example")));
    }
};

QTEST_GUILESS_MAIN(TestInvitingMany)
#include "test_invitingmany.moc"
