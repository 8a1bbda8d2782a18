#include "two.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Engine;
using S = ChangeState;

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAddedIsInTheStore()
    {
        Workbench bench(two());
        PendingChange wish = changeOf(whoIs(mair), ChangeKind::ChangeAccess, {P::ViewScripts, P::Iamis, {}});
        const Result<PendingChange> added = bench.put(wish);
        QVERIFY(added);
        QVERIFY(added->number != 0 && !added->operation.isNull() && added->madeAt.isValid());
        QCOMPARE(added->base.permissions, bench.portal.at(1).permissions);
        QCOMPARE(bench.kept(added->number), std::optional(*added));
        QCOMPARE(bench.store.commits, 1);
        QVERIFY(bench.engine->user(mair)->permissions == (P::PastPapers | P::ViewScripts));
        QVERIFY(bench.engine->portalUser(mair)->permissions == (P::PastPapers | P::Iamis));
        const sync::News news = bench.engine->takeNews();
        QVERIFY(news.people.contains(mair) && news.changes);
        bench.crash();
        QCOMPARE(bench.change(added->number), std::optional(*added));
    }

    void whatCannotBeKeptIsNotAcknowledged()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        bench.store.trouble = FailureKind::DiskFull;
        const CentreUser before = *bench.engine->user(mair);
        const Result<PendingChange> added =
            bench.put(changeOf(whoIs(mair), ChangeKind::ChangeAccess, {P::ItemLevelData}));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, FailureKind::DiskFull);
        QCOMPARE(bench.engine->user(mair), std::optional(before));
        QCOMPARE(bench.engine->undo(first).error().kind, FailureKind::DiskFull);
        QVERIFY(bench.change(first));
        // Nothing is sent that was not committed as under way.
        QVERIFY(bench.pulled().isEmpty());
        QVERIFY(bench.engine->isIdle());
        QCOMPARE(bench.engine->status().failure->kind, FailureKind::DiskFull);
        bench.store.trouble.reset();
        QCOMPARE(sentNext(bench).size(), 1);
        QVERIFY(!bench.engine->status().failure);
    }

    void manyAreInvitedInOneCommit()
    {
        Workbench bench(two());
        QList<PendingChange> wanted;
        for (const char *id : {"new1", "new2", "new3"})
            wanted << changeOf(somebody(QLatin1String(id)), ChangeKind::Invite);
        wanted[1].operation = QUuid::createUuid();
        bench.store.trouble = FailureKind::DiskFull;
        QCOMPARE(bench.engine->invite(wanted).error().kind, FailureKind::DiskFull);
        QVERIFY(bench.engine->contents().changes.isEmpty());
        bench.store.trouble.reset();
        const auto kept = bench.engine->invite(wanted);
        QVERIFY(kept && kept->size() == 3);
        QCOMPARE(bench.store.commits, 1);
        QCOMPARE(bench.engine->contents().changes.size(), 3);
        quint64 last = 0;
        for (const Result<sync::Added> &each : *kept) {
            QVERIFY(each && each->isNew && each->change.number > last);
            last = each->change.number;
            QCOMPARE(bench.kept(last), std::optional(each->change));
        }
        QCOMPARE(kept->at(1)->change.operation, wanted[1].operation);
        // The same again is the same; what awaits a decision stands in the way of its own person alone.
        const auto again = bench.engine->invite({wanted[1], changeOf(somebody(huw), ChangeKind::Invite)});
        QVERIFY(again && !again->at(0)->isNew);
        QCOMPARE(again->at(0)->change.number, kept->at(1)->change.number);
        QCOMPARE(again->at(1)->change.number, quint64(0)); // is there
        QCOMPARE(sentNext(bench).size(), 3);
    }

    void whatIsUnderWayIsNotTakenBackWithTheRest()
    {
        Workbench bench(two(), sync::Limits{.callsAtOnce = 2});
        QList<PendingChange> wanted;
        for (const char *id : {"new1", "new2", "new3", "new4"})
            wanted << changeOf(somebody(QLatin1String(id)), ChangeKind::Invite);
        QList<quint64> numbers;
        const auto kept = bench.engine->invite(wanted);
        for (const Result<sync::Added> &each : *kept)
            numbers << each->change.number;
        QCOMPARE(bench.pulled().size(), 2);
        const int before = bench.store.commits;
        QVERIFY(bench.engine->takeBackUnsent(numbers + QList<quint64>{4711}).has_value());
        QCOMPARE(bench.store.commits, before + 1);
        QVERIFY(bench.change(numbers[0]) && bench.change(numbers[1]));
        QVERIFY(!bench.change(numbers[2]) && !bench.kept(numbers[3]));
        QVERIFY(bench.engine->drop(numbers).has_value());
        QVERIFY(bench.engine->contents().changes.isEmpty());
        QCOMPARE(bench.store.commits, before + 2);
    }

    void neverSentChangesBecomeOne()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        const PendingChange alone = *bench.change(first);
        QCOMPARE(bench.take(mair, P::Iamis), first);
        QCOMPARE(bench.give(mair, P::ItemLevelData), first);
        const PendingChange both = *bench.change(first);
        QVERIFY(both.access == (AccessChange{P::ViewScripts | P::ItemLevelData, P::Iamis, {}}));
        QVERIFY(both.operation != alone.operation);
        QCOMPARE(bench.engine->contents().changes.size(), 1);
        QCOMPARE(sentNext(bench).size(), 1);
        QVERIFY(bench.engine->contents().changes.isEmpty());
    }

    void backAtTheBaseIsGone()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        QVERIFY(first);
        QCOMPARE(bench.take(mair, P::ViewScripts), quint64(0));
        QVERIFY(bench.engine->contents().changes.isEmpty());
        QVERIFY(bench.disk.contents.changes.isEmpty());
        QCOMPARE(bench.give(mair, P::Iamis), quint64(0)); // has it already
        QVERIFY(sentNext(bench).isEmpty());
        // Numbers are not used again.
        QVERIFY(bench.give(mair, P::ViewScripts) > first);
        bench.crash();
        QVERIFY(bench.give(huw, P::ViewScripts) > first + 1);
    }

    void anotherTypeAndBack()
    {
        Workbench bench(two());
        const Permissions all = startingPermissions(AccountType::Admin);
        const quint64 number = bench.add(mair, ChangeKind::ChangeAccess, makeThem(AccountType::Admin, all));
        QCOMPARE(bench.engine->user(mair)->accountType, AccountType::Admin);
        bench.take(mair, P::ViewScripts);
        QVERIFY(!bench.engine->user(mair)->permissions.testFlag(P::ViewScripts));
        QCOMPARE(bench.change(number)->access.accountType, std::optional(AccountType::Admin));
        QCOMPARE(
            bench.add(mair, ChangeKind::ChangeAccess, makeThem(AccountType::User, P::PastPapers)), number);
        // From a User with IAMIS to one without.
        QVERIFY(bench.change(number)->access == (AccessChange{{}, P::Iamis, {}}));
        QCOMPARE(bench.give(mair, P::Iamis), quint64(0));
        QVERIFY(bench.engine->contents().changes.isEmpty());
    }

    /// What others have done since the earlier change was on the screen when the later one was made.
    void aLaterChangeStartsFromWhatWasSeen()
    {
        Workbench bench(two());
        const quint64 number = bench.give(huw, P::ViewScripts);
        const CentreUser moved =
            somebody(huw, AccountType::User, P::PastPapers | P::Iamis, QStringLiteral("\"2\""));
        for (const Call &call : bench.pulled({{huw, moved, {}, QStringLiteral("Eira")}}))
            bench.fail(call, {FailureKind::Unreachable});
        QVERIFY(bench.engine->user(huw)->permissions.testFlag(P::Iamis));
        QCOMPARE(bench.take(huw, P::Iamis), number);
        QVERIFY(!bench.engine->user(huw)->permissions.testFlag(P::Iamis));
        const PendingChange sent = sentNext(bench).constFirst();
        QVERIFY(sent.sentAccess == (AccessChange{P::ViewScripts, P::Iamis, {}}));
        QCOMPARE(sent.sentVersion, QStringLiteral("\"2\""));
    }

    /// A form was filled in while others changed the person: it is about what it showed.
    void aChangeIsOfWhatWasSeen()
    {
        Workbench bench(two());
        const CentreUser seen = *bench.engine->user(mair);
        bench.portal[1] = moved(bench.portal.at(1), P::PastPapers | P::ItemLevelData, 2);
        bench.pulled({item(bench.portal.at(1))});
        const auto add = [&](const AccessChange &access, const CentreUser &asSeen) {
            return bench.put(changeOf(whoIs(mair), ChangeKind::ChangeAccess, access), asSeen);
        };
        QCOMPARE(add({P::ViewScripts}, seen).error().kind, FailureKind::ChangedMeanwhile);
        const AccessChange admin = makeThem(AccountType::Admin, startingPermissions(AccountType::Admin));
        QCOMPARE(add(admin, seen).error().kind, FailureKind::ChangedMeanwhile);
        QVERIFY(bench.disk.contents.changes.isEmpty());
        // What gives nothing needs no other look; and what stands already is no change.
        QCOMPARE(add({{}, P::Iamis, {}}, seen)->number, quint64(0));
        const quint64 number = add({{}, P::PastPapers, {}}, seen)->number;
        QVERIFY(bench.kept(number)->base.permissions == (P::PastPapers | P::ItemLevelData));
        QVERIFY(bench.kept(number)->access == (AccessChange{{}, P::PastPapers, {}}));
        const CentreUser now = *bench.engine->user(mair);
        QCOMPARE(add({P::ViewScripts}, now)->number, number);
    }

    void whatHasBeenSentIsNotTouched()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        const QList<Call> calls = bench.pulled();
        QCOMPARE(calls.size(), 1);
        const PendingChange sent = *bench.kept(first);
        QCOMPARE(sent.state, S::UnderWay);
        const quint64 second = bench.take(mair, P::ViewScripts);
        QVERIFY(second && second != first);
        const quint64 third = bench.add(mair, ChangeKind::Delete);
        QVERIFY(third && !bench.change(second));
        QVERIFY(bench.change(third)->base.permissions.testFlag(P::ViewScripts)); // as it will be found then
        QCOMPARE(bench.change(first), std::optional(sent));
        QCOMPARE(bench.engine->undo(first).error().kind, FailureKind::ChangeUnderWay);
        QVERIFY(bench.engine->takeCalls().isEmpty()); // one at a time
        bench.succeed(calls.constFirst());
        const QList<Call> then = bench.engine->takeCalls();
        QCOMPARE(then.size(), 1);
        QCOMPARE(then.constFirst().change.number, third);
        QCOMPARE(then.constFirst().change.sentVersion, bench.portal.constLast().version);
    }

    void aSecondTryOfTheSameIsTheSame()
    {
        Workbench bench(two());
        PendingChange wish = changeOf(whoIs(mair), ChangeKind::ChangeAccess, {P::ViewScripts, {}, {}});
        wish.operation = QUuid::createUuid();
        const Result<PendingChange> first = bench.put(wish);
        QCOMPARE(first->operation, wish.operation);
        QCOMPARE(bench.put(wish)->number, first->number);
        QCOMPARE(bench.store.commits, 1);
        // The same key with something else in it would be refused by the portal.
        bench.pulled();
        wish.access = {P::ItemLevelData, {}, {}};
        const Result<PendingChange> other = bench.put(wish);
        QVERIFY(other->number != first->number);
        QVERIFY(other->operation != wish.operation);
    }

    void undoTakesBackWhatWasBuiltOnIt()
    {
        Workbench bench(two());
        const quint64 invited = bench.add(QStringLiteral("nia"), ChangeKind::Invite);
        for (const Call &call : bench.pulled())
            bench.fail(call, {FailureKind::EmailTaken});
        bench.finish();
        QCOMPARE(bench.change(invited)->state, S::Refused);
        QVERIFY(bench.engine->undo(invited));
        QVERIFY(bench.engine->contents().changes.isEmpty());
        QCOMPARE(bench.engine->undo(invited).error().kind, FailureKind::ChangeUnknown);
    }

    /// A change is refused that another waits behind: what that one was made from is not what was seen.
    void whatWaitedBehindARefusedChange()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        const QList<Call> calls = bench.pulled();
        const quint64 onlyBack = bench.take(mair, P::ViewScripts);
        bench.fail(calls.constFirst(), {FailureKind::PermissionNotAssignable});
        bench.finish();
        QCOMPARE(bench.change(first)->state, S::Refused);
        QCOMPARE(bench.change(onlyBack)->state, S::Waiting);
        QVERIFY(bench.engine->undo(first));
        QVERIFY(!bench.change(onlyBack));
        QVERIFY(sentNext(bench).isEmpty());
    }

    void whatWaitedBehindItAndIsMore()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        const QList<Call> calls = bench.pulled();
        const quint64 more =
            bench.add(mair, ChangeKind::ChangeAccess, {P::ItemLevelData, P::ViewScripts, {}});
        bench.fail(calls.constFirst(), {FailureKind::PermissionNotAssignable});
        bench.finish();
        QVERIFY(bench.engine->undo(first));
        QVERIFY(!bench.change(more)->base.permissions.testFlag(P::ViewScripts));
        QVERIFY(sentNext(bench).constFirst().sentAccess == (AccessChange{P::ItemLevelData, {}, {}}));
    }

    void nothingNewBeforeADecision()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        for (const Call &call : bench.pulled())
            bench.fail(call, {FailureKind::PermissionNotAssignable});
        bench.finish();
        const auto add = [&] {
            return bench.put(changeOf(whoIs(mair), ChangeKind::ChangeAccess, {P::ItemLevelData}));
        };
        QCOMPARE(add().error(), (Failure{FailureKind::ChangeUnknown, {}, int(first)}));
        QVERIFY(!bench.engine->user(mair)->permissions.testFlag(P::ViewScripts));
        QVERIFY(bench.engine->tryAgain(first));
        QVERIFY(bench.engine->user(mair)->permissions.testFlag(P::ViewScripts));
        QVERIFY(add());
        QCOMPARE(bench.engine->tryAgain(first).error().kind, FailureKind::ChangeUnknown);
    }

    void triedAgainItIsAnotherOperation()
    {
        Workbench bench(two());
        const quint64 first = bench.give(mair, P::ViewScripts);
        QUuid operation;
        for (const Call &call : bench.pulled()) {
            operation = call.change.operation;
            bench.fail(call, {FailureKind::PermissionNotAssignable});
        }
        bench.finish();
        QVERIFY(bench.engine->tryAgain(first));
        QVERIFY(!bench.change(first)->failure);
        QVERIFY(sentNext(bench).constFirst().operation != operation);
        QVERIFY(bench.engine->contents().changes.isEmpty());
    }

    void discardedIsGone()
    {
        Workbench bench(two());
        bench.give(mair, P::ViewScripts);
        bench.give(huw, P::ViewScripts);
        const QList<Call> calls = bench.pulled();
        QVERIFY(bench.engine->discardChanges());
        QVERIFY(bench.disk.contents.changes.isEmpty());
        for (const Call &call : calls)
            bench.succeed(call);
        bench.finish();
        QVERIFY(bench.engine->contents().changes.isEmpty());
    }

    /// Two programs with one store: each works with what the other has done.
    void anotherProcessChangesTheOutbox()
    {
        Workbench bench(two());
        FakeStore otherStore(bench.disk);
        quint32 ids = 1000;
        Engine other(otherStore,
            {[] { return std::chrono::milliseconds(0); }, [] { return QDateTime::currentDateTimeUtc(); },
                [](quint32) { return 0U; }, [&] { return QUuid(++ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }});
        QVERIFY(other.load());
        const quint64 first = bench.give(mair, P::ViewScripts);
        const Result<sync::Added> theirs =
            other.add(changeOf(whoIs(huw), ChangeKind::ChangeAccess, {P::ViewScripts, {}, {}}));
        QVERIFY(theirs && theirs->change.number > first);
        const quint64 third = bench.give(mair, P::ItemLevelData);
        QCOMPARE(third, first);
        QCOMPARE(bench.engine->contents().changes.size(), 2);
        QVERIFY(other.undo(theirs->change.number));
        QCOMPARE(bench.engine->undo(theirs->change.number).error().kind, FailureKind::ChangeUnknown);
        const Result<sync::Added> last =
            other.add(changeOf(whoIs(huw), ChangeKind::ChangeAccess, {P::Iamis, {}, {}}));
        QVERIFY(last);
        QCOMPARE(bench.pulled().size(), 2);
    }
};

QTEST_APPLESS_MAIN(TestEditing)
#include "test_editing.moc"
