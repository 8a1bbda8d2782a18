#include "sync/merge.h"

#include "domain/decisions.h"
#include "people.h"

#include <QTest>

#include <rapidcheck.h>

using namespace canolfan;
using namespace canolfan::test;
using sync::Merge;

namespace {

rc::Gen<AccountType> anyType()
{
    // An Exams Officer has everything and is acted upon by nobody (S41, S42).
    return rc::gen::element(AccountType::User, AccountType::Admin);
}

rc::Gen<Permissions> anyPermissions()
{
    return rc::gen::map(rc::gen::inRange(0, 64), [](int bits) { return Permissions::fromInt(bits); });
}

CentreUser anybody()
{
    return somebody(QStringLiteral("mair"), *anyType(), *anyPermissions(),
        QStringLiteral("\"%1\"").arg(*rc::gen::inRange(1, 9)));
}

AccessChange anyAccess(const CentreUser &base)
{
    const AccountType type = *anyType();
    if (type != base.accountType)
        return makeThem(type, *anyPermissions());
    const Permissions touched = *anyPermissions();
    const Permissions on = *anyPermissions();
    return {touched & on, touched & ~on, {}};
}

CentreUser after(const PendingChange &change, const Merge &merged, const CentreUser &theirs)
{
    PendingChange sent = change;
    sent.access = merged.access;
    return *applied(sent, theirs);
}

void showsItsVerdict(const Merge &merged)
{
    RC_TAG(merged.verdict == Merge::Verdict::Done    ? "done"
            : merged.verdict == Merge::Verdict::Send ? "send"
                                                     : "conflict");
}

} // namespace

class TestMergeProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverWiderThanSomebodyChose()
    {
        QVERIFY(rc::check("never wider than somebody chose", [] {
            const CentreUser base = anybody();
            const CentreUser theirs = anybody();
            const PendingChange change = changeOf(base, ChangeKind::ChangeAccess, anyAccess(base));
            const Merge merged = sync::merge(change, theirs);
            showsItsVerdict(merged);
            const CentreUser outcome = after(change, merged, theirs);
            const AccessChange &mine = change.access;
            RC_ASSERT(!(outcome.permissions & ~(theirs.permissions | mine.grant | Permission::A2cKeys)));
            RC_ASSERT(outcome.accountType == theirs.accountType || outcome.accountType == mine.accountType);
            if (merged.verdict == Merge::Verdict::Conflict) {
                RC_ASSERT(!(merged.permissions & ~theirs.permissions));
                RC_ASSERT(
                    merged.accountType == theirs.accountType || merged.accountType == AccountType::User);
            }
        }));
    }

    /// What is offered to choose from, whatever the verdict: nothing is off, and nobody an account of less,
    /// that I have not touched. Only what I named as it was goes, where they have taken it.
    void nothingIsTakenThatWasNotTouched()
    {
        QVERIFY(rc::check("what is offered takes only what mine takes", [] {
            const CentreUser base = anybody();
            const CentreUser theirs = anybody();
            PendingChange change = changeOf(base, ChangeKind::ChangeAccess, anyAccess(base));
            change.everUncertain = *rc::gen::arbitrary<bool>();
            const Merge merged = sync::merge(change, theirs);
            showsItsVerdict(merged);
            const Permissions kept =
                theirs.permissions & ~change.access.withdraw & ~Permissions(Permission::A2cKeys);
            RC_ASSERT((merged.permissions & kept) == kept);
            RC_ASSERT(
                merged.accountType == theirs.accountType || merged.accountType == change.access.accountType);
        }));
    }

    void offeredIsWhatIsSent()
    {
        QVERIFY(rc::check("what is sent is what is offered, and in doubt no more than there is", [] {
            const CentreUser base = anybody();
            const CentreUser theirs = anybody();
            PendingChange change = changeOf(base, ChangeKind::ChangeAccess, anyAccess(base));
            change.everUncertain = *rc::gen::arbitrary<bool>();
            const Merge merged = sync::merge(change, theirs);
            RC_PRE(merged.verdict != Merge::Verdict::Conflict);
            showsItsVerdict(merged);
            const CentreUser outcome = after(change, merged, theirs);
            const bool isMore = bool(outcome.permissions & ~theirs.permissions)
                || isWider(outcome.accountType, theirs.accountType);
            if (change.everUncertain && isMore) {
                RC_ASSERT(!(merged.permissions & ~theirs.permissions));
                RC_ASSERT(!isWider(merged.accountType, theirs.accountType));
            } else {
                RC_ASSERT(merged.permissions == outcome.permissions);
                RC_ASSERT(merged.accountType == outcome.accountType);
            }
        }));
    }

    void idempotent()
    {
        QVERIFY(rc::check("what was sent needs no sending", [] {
            const CentreUser base = anybody();
            const CentreUser theirs = anybody();
            const PendingChange change = changeOf(base, ChangeKind::ChangeAccess, anyAccess(base));
            const Merge merged = sync::merge(change, theirs);
            showsItsVerdict(merged);
            RC_PRE(merged.verdict == Merge::Verdict::Send);
            RC_ASSERT(sync::merge(change, after(change, merged, theirs)).verdict == Merge::Verdict::Done);
        }));
    }

    /// What becomes of one permission follows from that permission, as long as nobody is asked.
    void permissionsDoNotInfluenceEachOther()
    {
        QVERIFY(rc::check("fields are independent", [] {
            const Permission permission = *rc::gen::elementOf(
                std::vector<Permission>(assignablePermissions.begin(), assignablePermissions.end()));
            const auto like = [&](Permissions others, Permissions one) {
                return (others & ~Permissions(permission)) | (one & permission);
            };
            const CentreUser base = anybody();
            const CentreUser theirs = anybody();
            const AccessChange mine = anyAccess(base);
            CentreUser otherBase = base;
            CentreUser otherTheirs = theirs;
            AccessChange otherMine = mine;
            otherBase.permissions = effective(base.accountType, like(*anyPermissions(), base.permissions));
            otherTheirs.permissions =
                effective(theirs.accountType, like(*anyPermissions(), theirs.permissions));
            otherMine.grant = like(*anyPermissions(), mine.grant);
            otherMine.withdraw = like(*anyPermissions() & ~otherMine.grant, mine.withdraw);
            const PendingChange one = changeOf(base, ChangeKind::ChangeAccess, mine);
            const PendingChange other = changeOf(otherBase, ChangeKind::ChangeAccess, otherMine);
            const Merge merged = sync::merge(one, theirs);
            const Merge otherMerged = sync::merge(other, otherTheirs);
            RC_PRE(merged.verdict != Merge::Verdict::Conflict
                && otherMerged.verdict != Merge::Verdict::Conflict);
            showsItsVerdict(merged);
            RC_ASSERT(after(one, merged, theirs).permissions.testFlag(permission)
                == after(other, otherMerged, otherTheirs).permissions.testFlag(permission));
        }));
    }

    void nobodyElseMeansAsISaid()
    {
        QVERIFY(rc::check("without news, what I said is what is sent", [] {
            const CentreUser base = anybody();
            const PendingChange change = changeOf(base, ChangeKind::ChangeAccess, anyAccess(base));
            const Merge merged = sync::merge(change, base);
            RC_ASSERT(merged.verdict != Merge::Verdict::Conflict);
            RC_ASSERT(after(change, merged, base) == *applied(change, base));
        }));
    }
};

QTEST_APPLESS_MAIN(TestMergeProperties)
#include "test_mergeproperties.moc"
