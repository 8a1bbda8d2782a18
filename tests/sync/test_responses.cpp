#include "domain/utc.h"
#include "responsecase.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Call;
using sync::Response;
using K = FailureKind;
using P = Permission;
using S = ChangeState;

/// How many enumerators the header has: one that is added to it has to be given its row.
static qsizetype kindsInTheHeader()
{
    QFile header(QStringLiteral(TEST_DATA "/../../app/domain/failure.h"));
    if (!header.open(QIODevice::ReadOnly))
        return 0;
    QString text = QString::fromUtf8(header.readAll());
    text.remove(QRegularExpression(QStringLiteral("//[^\n]*")));
    text = text.section(QStringLiteral("enum class FailureKind"), 1).section(QLatin1Char('}'), 0, 0);
    return text.count(QRegularExpression(QStringLiteral("\\b[A-Z]\\w+")));
}

/// What each kind of failure does to a change that was sent, and to the round.
class TestResponses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsRow()
    {
        QSet<int> seen;
        for (const ResponseRow &row : responseRows()) {
            QVERIFY2(!seen.contains(int(row.kind)), qPrintable(QString::number(int(row.kind))));
            seen.insert(int(row.kind));
            QCOMPARE(sync::responseTo(row.kind), row.response);
        }
        QCOMPARE(seen.size(), kindsInTheHeader());
        qInfo("%d kinds of failure", int(seen.size()));
    }

    void queued_data() { addRowsOf(Response::Queued); }
    void queued()
    {
        QFETCH(K, kind);
        Case each(kind);
        const Call call = each.bench.pulled().constFirst();
        each.bench.fail(call, each.failure);
        QVERIFY(each.bench.engine->takeCalls().isEmpty() && each.bench.engine->isIdle());
        QCOMPARE(each.bench.engine->status().failure, std::optional(each.failure));
        QCOMPARE(each.bench.kept(each.number)->state, S::Waiting);
        QVERIFY(!each.bench.kept(each.number)->everUncertain);
        QVERIFY(each.bench.waitForWake());
        const Call again = each.bench.pullAnswered().constFirst();
        QCOMPARE(again.change.operation, call.change.operation);
        // Once it may have arrived it is not simply waiting any more.
        Case uncertain(kind);
        uncertain.bench.fail(uncertain.sentAgain(), uncertain.failure);
        uncertain.bench.finish();
        QCOMPARE(uncertain.bench.kept(uncertain.number)->state, S::UnderWay);
    }

    void uncertain_data() { addRowsOf(Response::Uncertain); }
    void uncertain()
    {
        QFETCH(K, kind);
        Case each(kind);
        const Call call = each.bench.pulled().constFirst();
        each.bench.fail(call, each.failure);
        each.bench.finish();
        QVERIFY(each.isOtherSent());
        QCOMPARE(each.bench.engine->status().failure, std::optional(each.failure));
        const PendingChange kept = *each.bench.kept(each.number);
        QCOMPARE(kept.state, S::UnderWay);
        QVERIFY(kept.everUncertain);
        QVERIFY(each.bench.waitForWake());
        const Call again = each.bench.pullAnswered().constFirst();
        QCOMPARE(again.change, kept);
        QCOMPARE(again.change.operation, call.change.operation);
        QCOMPARE(again.change.sentVersion, call.change.sentVersion);
        QCOMPARE(again.change.sentAccess, call.change.sentAccess);
    }

    void inProgress()
    {
        Case each(K::OperationInProgress);
        const Call call = each.bench.pulled().constFirst();
        each.bench.fail(call, each.failure);
        each.bench.finish();
        QVERIFY(each.isOtherSent());
        QCOMPARE(each.bench.engine->wakeAfter(), std::optional<std::chrono::milliseconds>(9000));
        each.bench.waitForWake();
        QCOMPARE(each.bench.pullAnswered().constFirst().change.operation, call.change.operation);
    }

    void later()
    {
        Case each(K::TooManyRequests);
        each.bench.fail(each.bench.pulled().constFirst(), each.failure);
        QVERIFY(each.bench.engine->isIdle());
        QCOMPARE(each.bench.kept(each.number)->state, S::Waiting);
        QCOMPARE(each.bench.engine->wakeAfter(), std::optional<std::chrono::milliseconds>(9000));
        // Without Retry-After: back-off, which is a second at most the first time.
        Case untold(K::TooManyRequests);
        untold.bench.fail(untold.bench.pulled().constFirst(), {K::TooManyRequests});
        QCOMPARE(untold.bench.engine->wakeAfter(), std::optional<std::chrono::milliseconds>(1000));
    }

    /// Nobody has spoken who could not wait.
    void wishesWaitForThePause_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("told") << Failure{K::TooManyRequests, {}, 9} << true;
        QTest::newRow("too many") << Failure{K::TooManyRequests} << false;
        QTest::newRow("not reached") << Failure{K::Unreachable} << false;
    }

    void wishesWaitForThePause()
    {
        QFETCH(Failure, failure);
        QFETCH(bool, isTold);
        using Heed = sync::Engine::Heed;
        Case each(failure.kind);
        const Call call = each.bench.pulled().constFirst();
        each.bench.engine->wish(); // for the next round: it does not make an end of the pause either
        each.bench.fail(call, failure);
        QVERIFY(each.bench.engine->isIdle() && each.bench.engine->isPausing());
        QCOMPARE(each.bench.engine->isPausing(Heed::OnlyWhatThePortalSays), isTold);
        each.bench.engine->wish();
        QVERIFY(each.bench.engine->takeCalls().isEmpty());
        const auto wake = each.bench.engine->wakeAfter();
        QVERIFY(wake > std::chrono::milliseconds(0));
        each.bench.engine->wish(Heed::OnlyWhatThePortalSays);
        QCOMPARE(each.bench.engine->wakeAfter() > std::chrono::milliseconds(0), isTold);
        if (isTold) {
            each.bench.engine->stop(); // whoever calls the whole thing off does not undo what the portal said
            each.bench.engine->wish(Heed::OnlyWhatThePortalSays);
            QVERIFY(each.bench.engine->takeCalls().isEmpty());
            QCOMPARE(each.bench.engine->wakeAfter(), wake);
            each.bench.engine->synchronise();
        }
        QVERIFY(!each.bench.engine->takeCalls().isEmpty());
        QVERIFY(!each.bench.engine->isPausing());
    }

    /// One person's change is being worked on: others go on, and that one is left alone until it is time.
    void whoIsToWaitWaitsAlone()
    {
        Case each(K::OperationInProgress);
        const Call call = each.bench.pulled().constFirst();
        each.bench.fail(call, each.failure);
        each.bench.finish();
        QVERIFY(!each.bench.engine->isPausing());
        const quint64 more = each.bench.give(mair, P::ViewScripts);
        each.bench.engine->wish();
        const QList<Call> calls = each.bench.pullAnswered();
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.constFirst().change.number, more);
        each.bench.succeed(calls.constFirst());
        each.bench.finish();
        QCOMPARE(each.bench.engine->wakeAfter(), std::optional<std::chrono::milliseconds>(9000));
        each.bench.engine->synchronise();
        QCOMPARE(each.bench.pullAnswered().constFirst().change.operation, call.change.operation);
    }

    void pause_data() { addRowsOf(Response::Pause); }
    void pause()
    {
        QFETCH(K, kind);
        Case each(kind);
        each.bench.fail(each.bench.pulled().constFirst(), each.failure);
        QVERIFY(each.bench.engine->isIdle());
        QCOMPARE(each.bench.kept(each.number)->state, S::Waiting);
        QVERIFY(!each.bench.engine->wakeAfter());
        QVERIFY(!each.isOtherSent());
        each.bench.engine->synchronise(); // somebody has signed in
        each.bench.finish();
        QVERIFY(each.bench.disk.contents.changes.isEmpty());
    }

    void rightToThisOneLost()
    {
        Case each(K::NotAllowed);
        each.bench.fail(each.bench.pulled().constFirst(), each.failure);
        const QList<Call> calls = each.bench.engine->takeCalls();
        QCOMPARE(calls.size(), 1); // nothing is sent while it is doubtful whether this account may
        QCOMPARE(calls.constFirst().kind, Call::Kind::ReadProfile);
        each.bench.answer(calls.constFirst(), {.profile = each.bench.profile});
        each.bench.finish();
        QVERIFY(each.isOtherSent());
        QCOMPARE(each.bench.kept(each.number)->state, S::NotSent);
        QCOMPARE(each.bench.kept(each.number)->failure, std::optional(each.failure));
        // Kept, and never sent again; the person can be changed.
        QVERIFY(each.bench.pulled().isEmpty());
        QVERIFY(!each.bench.engine->user(huw)->permissions.testFlag(P::Iamis));
        QCOMPARE(each.bench.engine->tryAgain(each.number).error().kind, K::ChangeUnknown);
        const quint64 next = each.bench.give(huw, P::ViewScripts);
        QVERIFY(next);
        QCOMPARE(each.bench.pulled().constFirst().change.number, next);
        QVERIFY(each.bench.engine->undo(each.number));
    }

    void rightToAllLost()
    {
        Case each(K::NotAllowed);
        const quint64 third = each.bench.add(QStringLiteral("nia"), ChangeKind::Invite);
        each.bench.fail(each.bench.pulled().constFirst(), each.failure);
        each.bench.profile.centres[0].accountType = AccountType::User;
        each.bench.answer(each.bench.engine->takeCalls().constFirst(), {.profile = each.bench.profile});
        QVERIFY(each.bench.pullAnswered().isEmpty());
        for (const quint64 number : {each.number, each.other, third}) {
            QCOMPARE(each.bench.kept(number)->state, S::NotSent);
            QCOMPARE(each.bench.kept(number)->failure->kind, K::NotAllowed);
        }
        QVERIFY(each.bench.pulled().isEmpty());
    }

    void theListMayNotBeReadAnyMore()
    {
        Case each(K::NotAllowed);
        each.bench.engine->synchronise();
        each.bench.fail(each.bench.engine->takeCalls().constFirst(), each.failure);
        each.bench.profile.centres[0].accountType = AccountType::User;
        each.bench.answer(each.bench.engine->takeCalls().constFirst(), {.profile = each.bench.profile});
        QVERIFY(each.bench.engine->isIdle());
        QVERIFY(each.bench.disk.contents.users.isEmpty() && each.bench.disk.contents.cursor.isEmpty());
        QCOMPARE(each.bench.kept(each.number)->state, S::NotSent);
        QVERIFY(!each.bench.engine->wakeAfter());
    }

    void learntOutsideARound()
    {
        Case each(K::NotAllowed);
        each.bench.profile.centres[0].accountType = AccountType::User;
        QVERIFY(each.bench.engine->note(each.bench.profile));
        QCOMPARE(each.bench.kept(each.number)->state, S::NotSent);
        each.bench.profile.centres[0].number = QStringLiteral("68222");
        QVERIFY(each.bench.engine->note(each.bench.profile));
        QVERIFY(each.bench.disk.contents.users.isEmpty() && each.bench.disk.contents.cursor.isEmpty());
    }

    /// In whatever order the portal names somebody's centres, a copy stays its own centre's (issue 6, 11).
    void anotherCentreComesFirst_data()
    {
        QTest::addColumn<bool>("inARound");
        QTest::newRow("learnt outside a round") << false;
        QTest::newRow("read in a round") << true;
    }
    void anotherCentreComesFirst()
    {
        QFETCH(const bool, inARound);
        Case each(K::NotAllowed);
        Profile profile = each.bench.profile;
        Centre other = profile.centres.constFirst();
        other.number = QStringLiteral("68100");
        other.accountType = AccountType::User; // nobody there could make these changes
        profile.centres.prepend(other);
        if (inARound) {
            each.bench.fail(each.bench.pulled().constFirst(), each.failure);
            each.bench.answer(each.bench.engine->takeCalls().constFirst(), {.profile = profile});
            each.bench.finish();
        } else {
            QVERIFY(each.bench.engine->note(profile));
            each.bench.engine->synchronise();
            each.bench.finish();
        }
        QVERIFY(each.isOtherSent());
        QVERIFY(!each.bench.engine->status().failure || inARound);
        QCOMPARE(each.bench.disk.contents.profile->centres.constFirst().number, QStringLiteral("68101"));
        QCOMPARE(each.bench.disk.contents.profile->centres.size(), 2);
        QVERIFY(!each.bench.disk.contents.users.isEmpty());
    }

    /// Somebody is in other centres only: none of those people comes into this copy, and what was to be sent
    /// here stays, not sent.
    void theOpenCentreIsNoLongerTheirs_data() { anotherCentreComesFirst_data(); }
    void theOpenCentreIsNoLongerTheirs()
    {
        QFETCH(const bool, inARound);
        Case each(K::NotAllowed);
        Profile profile = each.bench.profile;
        profile.centres[0].number = QStringLiteral("68102");
        const Failure lost{K::CentreUnknown, QStringLiteral("68101")};
        if (inARound) {
            each.bench.engine->synchronise();
            each.bench.fail(each.bench.engine->takeCalls().constFirst(), each.failure);
            each.bench.answer(each.bench.engine->takeCalls().constFirst(), {.profile = profile});
            QVERIFY(each.bench.engine->isIdle());
            QCOMPARE(each.bench.engine->status().failure, std::optional(lost));
        } else {
            QVERIFY(each.bench.engine->note(profile));
        }
        for (const quint64 number : {each.number, each.other}) {
            QCOMPARE(each.bench.kept(number)->state, S::NotSent);
            QCOMPARE(each.bench.kept(number)->failure, std::optional(lost));
        }
        QVERIFY(each.bench.disk.contents.users.isEmpty() && each.bench.disk.contents.cursor.isEmpty());
        // It knows which centre it is of, and which others there are to go to.
        const Profile &kept = *each.bench.disk.contents.profile;
        QCOMPARE(kept.centres.constFirst().number, QStringLiteral("68101"));
        QCOMPARE(kept.centres.constLast().number, QStringLiteral("68102"));
        // Until they are in it again, nothing else is asked.
        each.bench.engine->synchronise();
        const QList<Call> calls = each.bench.engine->takeCalls();
        QCOMPARE(calls.constFirst().kind, Call::Kind::ReadProfile);
        each.bench.answer(calls.constFirst(), {.profile = profile});
        QVERIFY(each.bench.engine->isIdle() && !each.bench.engine->wakeAfter());
        each.bench.engine->synchronise();
        each.bench.finish();
        QVERIFY(!each.bench.engine->status().failure);
        QVERIFY(!each.bench.disk.contents.users.isEmpty());
        QCOMPARE(each.bench.disk.contents.profile->centres.size(), 1);
    }

    void rightLostButItMayHaveArrived_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it had") << true;
        QTest::newRow("it had not") << false;
    }

    void rightLostButItMayHaveArrived()
    {
        QFETCH(bool, arrived);
        Case each(K::NotAllowed);
        const Call again = each.sentAgain();
        if (arrived)
            each.bench.portal[0].permissions |= P::Iamis;
        each.bench.fail(again, each.failure);
        each.bench.finish();
        QCOMPARE(each.bench.kept(each.number).has_value(), !arrived);
        QVERIFY(arrived || each.bench.kept(each.number)->state == S::NotSent);
    }

    void centreGone()
    {
        Case each(K::CentreUnknown);
        each.bench.fail(each.bench.pulled().constFirst(), each.failure);
        QVERIFY(each.bench.engine->isIdle());
        QVERIFY(each.bench.disk.contents.users.isEmpty() && each.bench.disk.contents.cursor.isEmpty());
        for (const quint64 number : {each.number, each.other}) {
            QCOMPARE(each.bench.kept(number)->state, S::NotSent);
            QCOMPARE(each.bench.kept(number)->failure, std::optional(each.failure));
            QCOMPARE(each.bench.kept(number)->base.name(),
                each.bench.kept(number)->userId() + QStringLiteral(" Jones"));
        }
        QVERIFY(!each.bench.engine->wakeAfter());
        each.bench.engine->synchronise();
        QCOMPARE(each.bench.engine->takeCalls().constFirst().kind, Call::Kind::ReadProfile);
    }

    void personGone_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<int>("state"); // -1: done
        QTest::newRow("access") << ChangeKind::ChangeAccess << int(S::Conflict);
        QTest::newRow("delete") << ChangeKind::Delete << -1;
        QTest::newRow("resend") << ChangeKind::ResendInvitation << int(S::Conflict);
        QTest::newRow("cancel") << ChangeKind::CancelInvitation << -1;
        QTest::newRow("invite") << ChangeKind::Invite << int(S::Refused);
    }

    void personGone()
    {
        QFETCH(ChangeKind, kind);
        QFETCH(int, state);
        Workbench bench({somebodyInvited(huw, QDateTime(QDate(2026, 11, 1), QTime(9, 0), utc))});
        const QString id = kind == ChangeKind::Invite ? QStringLiteral("nia") : huw;
        const quint64 number = bench.add(id, kind, {P::Iamis, {}, {}});
        bench.portal.clear();
        bench.fail(bench.pulled().constFirst(), {K::UserGone});
        bench.finish();
        const auto kept = bench.kept(number);
        QCOMPARE(kept ? int(kept->state) : -1, state);
        if (state == int(S::Conflict))
            QVERIFY(!kept->theirs.user);
        QVERIFY(!bench.engine->portalUser(id));
    }
};

QTEST_APPLESS_MAIN(TestResponses)
#include "test_responses.moc"
