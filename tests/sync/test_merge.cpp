#include "domain/utc.h"
#include "sync/merge.h"

#include "mergeoracle.h"
#include "people.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;
using sync::Merge;

static constexpr std::array types{AccountType::User, AccountType::Admin, AccountType::ExamsOfficer};

static CentreUser userFrom(const State &state)
{
    CentreUser user = somebody(QStringLiteral("mair"));
    user.accountType = types.at(size_t(state.type));
    user.permissions = Permissions::fromInt(state.holds);
    return user;
}

static std::optional<CentreUser> userFrom(const std::optional<State> &state)
{
    return state ? std::optional(userFrom(*state)) : std::nullopt;
}

static State stateOf(AccountType type, Permissions permissions)
{
    return {int(std::find(types.begin(), types.end(), type) - types.begin()), permissions.toInt()};
}

static State stateOf(const CentreUser &user)
{
    return stateOf(user.accountType, user.permissions);
}

static AccessChange accessFrom(const Wish &wish)
{
    AccessChange access{Permissions::fromInt(wish.on), Permissions::fromInt(wish.off), {}};
    if (wish.type)
        access.accountType = types.at(size_t(*wish.type));
    return access;
}

/// Every account there is with two permissions.
static QList<State> everyState()
{
    QList<State> states;
    for (int assigned = 0; assigned < 4; ++assigned)
        states << account(0, assigned) << account(1, assigned);
    return states << account(2, 0);
}

/// Every change of the two permissions and of the type; another type names all of them, or only those two.
static QList<Wish> everyWish()
{
    QList<Wish> wishes;
    for (int first = 0; first < 3; ++first) {
        for (int second = 0; second < 3; ++second) {
            const int on = (first == 1 ? 1 : 0) | (second == 1 ? 2 : 0);
            const int off = (first == 2 ? 1 : 0) | (second == 2 ? 2 : 0);
            wishes << Wish{{}, on, off};
            for (int type = 0; type < 3; ++type)
                wishes << Wish{type, on, off} << Wish{type, on, ~on & everything & ~keys};
        }
    }
    return wishes;
}

static QByteArray told(const State &base, const Wish &mine, const std::optional<State> &theirs)
{
    const QString text = QStringLiteral("base %1/%2, mine type %3 on %4 off %5, theirs %6");
    return text
        .arg(QString::number(base.type), QString::number(base.holds), QString::number(mine.type.value_or(-1)),
            QString::number(mine.on), QString::number(mine.off),
            theirs ? QStringLiteral("%1/%2").arg(theirs->type).arg(theirs->holds) : QStringLiteral("deleted"))
        .toLatin1();
}

/// Whether the product says what the oracle says, and does it as well.
static bool agrees(const Merge &merged, const Expected &expected, const std::optional<CentreUser> &theirs,
    PendingChange change)
{
    if (int(merged.verdict) != int(expected.verdict))
        return false;
    const bool isOfAccess = change.kind == ChangeKind::ChangeAccess;
    // A change that is not of access leaves it as it is.
    const State offered = isOfAccess || !theirs ? expected.outcome : stateOf(*theirs);
    if (theirs && !(stateOf(merged.accountType, merged.permissions) == offered))
        return false;
    if (merged.verdict != Merge::Verdict::Send || !isOfAccess)
        return true;
    change.access = merged.access;
    const std::optional<CentreUser> after = applied(change, theirs);
    return stateOf(*after) == expected.outcome;
}

class TestMerge : public QObject
{
    Q_OBJECT

private:
    std::array<int, 3> m_verdicts{};

    void compare(const State &base, const Wish &mine, const std::optional<State> &theirs)
    {
        const auto change = changeOf(userFrom(base), ChangeKind::ChangeAccess, accessFrom(mine));
        const Merge merged = sync::merge(change, userFrom(theirs));
        ++m_verdicts.at(size_t(merged.verdict));
        QVERIFY2(agrees(merged, oracle(base, mine, theirs), userFrom(theirs), change),
            told(base, mine, theirs).constData());
        if (merged.verdict == Merge::Verdict::Send)
            namesOnlyWhatDiffers(merged.access, *userFrom(theirs));
    }

    static void namesOnlyWhatDiffers(const AccessChange &access, const CentreUser &theirs)
    {
        Permissions all;
        for (const Permission permission : assignablePermissions)
            all |= permission;
        if (access.accountType) {
            QVERIFY(*access.accountType != theirs.accountType);
            QVERIFY((access.grant | access.withdraw) == all && !(access.grant & access.withdraw));
        } else {
            QVERIFY(!(access.grant & theirs.permissions) && !(access.withdraw & ~theirs.permissions));
        }
    }

    static QList<std::optional<State>> everyTheirs()
    {
        QList<std::optional<State>> all{std::nullopt};
        for (const State &state : everyState())
            all << state;
        return all;
    }

private Q_SLOTS:
    void everyChangeOfAccess()
    {
        for (const State &base : everyState()) {
            for (const Wish &mine : everyWish()) {
                for (const std::optional<State> &theirs : everyTheirs()) {
                    compare(base, mine, theirs);
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
        qInfo("%d done, %d sent, %d asked about", m_verdicts[0], m_verdicts[1], m_verdicts[2]);
        QCOMPARE(m_verdicts[0] + m_verdicts[1] + m_verdicts[2], 9 * 63 * 10);
    }

    void everyDelete()
    {
        for (const ChangeKind kind : {ChangeKind::Delete, ChangeKind::CancelInvitation}) {
            for (const State &base : everyState()) {
                for (const std::optional<State> &theirs : everyTheirs()) {
                    CentreUser invited = userFrom(base);
                    invited.state = UserState::Invited;
                    std::optional<CentreUser> now = userFrom(theirs);
                    if (now)
                        now->state = UserState::Invited;
                    const auto change = changeOf(invited, kind);
                    QVERIFY2(agrees(sync::merge(change, now), oracleOfDelete(base, theirs), now, change),
                        told(base, {}, theirs).constData());
                }
            }
        }
    }

    /// A name, a language, a first sign-in: none of it is a reason to ask.
    void otherNewsDoesNotAsk()
    {
        const CentreUser base = somebodyInvited(QStringLiteral("mair"), QDateTime::currentDateTimeUtc());
        CentreUser theirs = base;
        theirs.firstName = QStringLiteral("Mari");
        theirs.language = Language::Welsh;
        theirs.version = QStringLiteral("\"7\"");
        theirs.state = UserState::Active;
        QCOMPARE(sync::merge(changeOf(base, ChangeKind::Delete), theirs).verdict, Merge::Verdict::Send);
        QCOMPARE(sync::merge(changeOf(base, ChangeKind::ChangeAccess, {Permission::Iamis}), theirs)
                     .access.grant.toInt(),
            int(Permission::Iamis));
    }

    void invitations()
    {
        const QDateTime first(QDate(2026, 9, 1), QTime(9, 0), utc);
        const CentreUser invited = somebodyInvited(QStringLiteral("mair"), first);
        CentreUser again = somebodyInvited(QStringLiteral("mair"), first.addSecs(60));
        CentreUser accepted = invited;
        accepted.state = UserState::Active;
        CentreUser notKnownWhen = invited;
        notKnownWhen.invitedAt = {};
        using V = Merge::Verdict;
        const auto verdict = [&](ChangeKind kind, const CentreUser &base,
                                 const std::optional<CentreUser> &theirs) {
            return sync::merge(changeOf(base, kind), theirs).verdict;
        };
        QCOMPARE(verdict(ChangeKind::Invite, invited, std::nullopt), V::Send);
        QCOMPARE(verdict(ChangeKind::Invite, invited, accepted), V::Done);

        QCOMPARE(verdict(ChangeKind::ResendInvitation, invited, invited), V::Send);
        QCOMPARE(verdict(ChangeKind::ResendInvitation, invited, again), V::Done);
        QCOMPARE(verdict(ChangeKind::ResendInvitation, again, invited), V::Send);
        QCOMPARE(verdict(ChangeKind::ResendInvitation, invited, accepted), V::Done);
        QCOMPARE(verdict(ChangeKind::ResendInvitation, notKnownWhen, invited), V::Done);
        QCOMPARE(verdict(ChangeKind::ResendInvitation, notKnownWhen, notKnownWhen), V::Send);
        QCOMPARE(verdict(ChangeKind::ResendInvitation, invited, std::nullopt), V::Conflict);

        QCOMPARE(verdict(ChangeKind::CancelInvitation, invited, again), V::Send);
        QCOMPARE(verdict(ChangeKind::CancelInvitation, invited, accepted), V::Conflict);
        QCOMPARE(verdict(ChangeKind::CancelInvitation, invited, std::nullopt), V::Done);
    }
};

QTEST_APPLESS_MAIN(TestMerge)
#include "test_merge.moc"
