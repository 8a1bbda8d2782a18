#include "two.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using S = ChangeState;

/// What is not sent yet when the person is deleted: it goes with them, and comes back where they do not go.
class TestDeletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_APPLESS_MAIN(TestDeletions)
#include "test_deletions.moc"
