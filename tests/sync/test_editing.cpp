#include "workbench.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Call;
using sync::Engine;
using P = Permission;
using S = ChangeState;

static const QString mair = QStringLiteral("mair");
static const QString huw = QStringLiteral("huw");

static QList<CentreUser> two()
{
    return {somebody(huw), somebody(mair, AccountType::User, P::PastPapers | P::Iamis)};
}

/// What the sends of the next round are, and that round to its end.
static QList<PendingChange> sentNext(Workbench &bench)
{
    QList<PendingChange> sent;
    for (const Call &call : bench.pulled()) {
        sent.append(call.change);
        bench.succeed(call);
    }
    bench.finish();
    return sent;
}

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

    /// What waits is not needed any more, unless the deletion is not made after all.
    void whatWasNotSentGoesBehindADeletion()
    {
        Workbench bench(two());
        const quint64 first = bench.take(mair, P::Iamis);
        const PendingChange waiting = *bench.change(first);
        const quint64 gone = bench.add(mair, ChangeKind::Delete);
        QVERIFY(gone);
        QCOMPARE(bench.engine->contents().changes.size(), 1);
        QCOMPARE(bench.engine->changesOf(mair).size(), 1);
        QCOMPARE(bench.kept(first)->behind, gone);
        QVERIFY(bench.change(gone)->base == bench.portal.at(1));
        QVERIFY(!bench.engine->user(mair));
        QVERIFY(bench.engine->portalUser(mair));
        const Result<PendingChange> late =
            bench.put(changeOf(whoIs(mair), ChangeKind::ChangeAccess, {P::ViewScripts}));
        QCOMPARE(late.error().kind, FailureKind::UserGone);
        bench.crash();
        QCOMPARE(bench.engine->changesBehind(*bench.change(gone)).size(), 1);
        QVERIFY(bench.engine->undo(gone));
        QCOMPARE(bench.kept(first), std::optional(waiting));
        QVERIFY(!bench.engine->user(mair)->permissions.testFlag(P::Iamis));
        QVERIFY(sentNext(bench).constFirst().sentAccess == (AccessChange{{}, P::Iamis, {}}));
        // Another time it is made.
        const quint64 second = bench.take(mair, P::PastPapers);
        QVERIFY(second && bench.add(mair, ChangeKind::Delete));
        const QList<PendingChange> sent = sentNext(bench);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.constFirst().kind, ChangeKind::Delete);
        QVERIFY(bench.disk.contents.changes.isEmpty());
    }

    void whatWasBehindADeletionThatIsNotMade_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end :
            {"undone", "refused and undone", "theirs kept", "no right to it", "chosen otherwise"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }

    void whatWasBehindADeletionThatIsNotMade()
    {
        QFETCH(QString, end);
        Workbench bench(two());
        const quint64 first = bench.take(mair, P::Iamis);
        const quint64 gone = bench.add(mair, ChangeKind::Delete);
        const auto answered = [&](FailureKind kind) {
            for (const Call &call : bench.pulled())
                bench.fail(call, {kind});
            bench.finish();
        };
        const auto givenMoreThere = [&] {
            bench.portal[1] = moved(bench.portal.at(1), P::PastPapers | P::Iamis | P::ViewScripts, 2);
            bench.pulled({item(bench.portal.at(1))});
            QCOMPARE(bench.change(gone)->state, S::Conflict);
            QVERIFY(!bench.change(first));
        };
        if (end == QLatin1String("refused and undone"))
            answered(FailureKind::PortalRefused);
        if (end == QLatin1String("undone") || end == QLatin1String("refused and undone"))
            QVERIFY(!bench.change(first) && bench.engine->undo(gone));
        if (end == QLatin1String("no right to it")) {
            answered(FailureKind::NotAllowed); // of the deletion; what was behind it goes at once
            QCOMPARE(bench.change(gone)->state, S::NotSent);
            QVERIFY(!bench.kept(first) && !bench.portal.constLast().permissions.testFlag(P::Iamis));
            return;
        }
        if (end == QLatin1String("theirs kept")) {
            givenMoreThere();
            QVERIFY(bench.engine->decide(*bench.change(gone), {Decision::Kind::KeepTheirs}));
        }
        if (end == QLatin1String("chosen otherwise")) {
            givenMoreThere();
            const Decision all{Decision::Kind::Choose, AccountType::User, P::PastPapers | P::Iamis};
            QVERIFY(bench.engine->decide(*bench.change(gone), all));
            QVERIFY(!bench.kept(first)); // they have said all there is to say
            QVERIFY(bench.change(gone)->access == (AccessChange{{}, P::ViewScripts, {}}));
            return;
        }
        QVERIFY(bench.change(first));
        QVERIFY(bench.kept(first)->behind == 0);
    }

    /// What it was behind is gone without it: it waits again, and nothing of it is lost.
    void whatIsBehindNothingWaitsAgain()
    {
        Workbench bench(two());
        const quint64 first = bench.take(mair, P::Iamis);
        const quint64 gone = bench.add(mair, ChangeKind::Delete);
        bench.disk.contents.changes.removeIf([&](const PendingChange &each) { return each.number == gone; });
        bench.crash();
        QCOMPARE(bench.change(first)->state, S::Waiting);
        QCOMPARE(sentNext(bench).size(), 1);
    }

    /// Whoever no longer wants what they have just added has it as it was before, not as it was at first.
    void whatIsTakenBackIsAsItWas()
    {
        Workbench bench(two());
        const quint64 number = bench.take(mair, P::Iamis);
        const PendingChange before = *bench.change(number);
        const auto add = [&](const AccessChange &access) {
            return bench.engine->add(changeOf(whoIs(mair), ChangeKind::ChangeAccess, access));
        };
        const Result<sync::Added> more = add({P::ViewScripts});
        QVERIFY(more && more->change.number == number && !more->isNew);
        QVERIFY(bench.engine->takeBack(*more));
        QCOMPARE(bench.kept(number), std::optional(before));
        // More has been added since, by somebody else; or it is on its way.
        const Result<sync::Added> again = add({P::ViewScripts});
        bench.give(mair, P::ItemLevelData);
        QCOMPARE(bench.engine->takeBack(*again).error().kind, FailureKind::ChangeUnknown);
        const Result<sync::Added> last = add({{}, P::PastPapers, {}});
        QCOMPARE(bench.pulled().size(), 1);
        QCOMPARE(bench.engine->takeBack(*last).error().kind, FailureKind::ChangeUnderWay);
        const Result<sync::Added> alone =
            bench.engine->add(changeOf(whoIs(huw), ChangeKind::ChangeAccess, {P::Iamis}));
        QVERIFY(alone->isNew && bench.engine->takeBack(*alone));
        QVERIFY(!bench.kept(alone->change.number));
        // A deletion, with what it stood before.
        const quint64 waits = bench.give(huw, P::Iamis);
        const Result<sync::Added> deletion = bench.engine->add(changeOf(whoIs(huw), ChangeKind::Delete));
        QVERIFY(!bench.change(waits) && bench.engine->takeBack(*deletion));
        QVERIFY(bench.change(waits));
    }

    void whatWasNeverSentGoesWithoutAWord_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::newRow("deleted") << ChangeKind::Delete;
        QTest::newRow("cancelled") << ChangeKind::CancelInvitation;
    }

    void whatWasNeverSentGoesWithoutAWord()
    {
        QFETCH(ChangeKind, kind);
        Workbench bench(two());
        const quint64 invited = bench.add(QStringLiteral("nia"), ChangeKind::Invite);
        QVERIFY(invited);
        QCOMPARE(bench.give(QStringLiteral("nia"), P::Iamis), invited);
        QVERIFY(bench.change(invited)->base.permissions.testFlag(P::Iamis));
        QCOMPARE(bench.add(QStringLiteral("nia"), ChangeKind::ResendInvitation), quint64(0));
        QCOMPARE(bench.add(QStringLiteral("nia"), kind), quint64(0));
        QVERIFY(bench.engine->contents().changes.isEmpty());
        QVERIFY(!bench.engine->user(QStringLiteral("nia")));
        QVERIFY(sentNext(bench).isEmpty());
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
