#include "domain/decisions.h"
#include "domain/rules.h"

#include <QTest>

using namespace canolfan;

static CentreUser person(AccountType type, Permissions permissions)
{
    CentreUser user;
    user.id = QStringLiteral("id");
    user.accountType = type;
    user.permissions = effective(type, permissions);
    return user;
}

static PendingChange conflict(
    const CentreUser &base, const AccessChange &mine, const std::optional<CentreUser> &theirs)
{
    PendingChange change;
    change.state = ChangeState::Conflict;
    change.base = base;
    change.access = mine;
    change.theirs.user = theirs;
    return change;
}

static const Permissions none;
static const Permission scripts = Permission::ViewScripts;
static const Permission iamis = Permission::Iamis;
static const Permission papers = Permission::PastPapers;

/// What is offered about a conflict: the narrower right first, and nothing that cannot be done.
class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widths_data();
    void widths();
    void offersTheNarrowerFirst_data();
    void offersTheNarrowerFirst();
    void neverOffersMoreThanStands();
    void offersOnlyWhatCanBeDone();
    void namesWhatDiffersAnywhere();
};

void TestDecisions::widths_data()
{
    QTest::addColumn<CentreUser>("left");
    QTest::addColumn<CentreUser>("right");
    QTest::addColumn<Width>("width");
    const auto row = [](const char *name, AccountType leftType, Permissions left, AccountType rightType,
                         Permissions right, Width width) {
        QTest::newRow(name) << person(leftType, left) << person(rightType, right) << width;
    };
    using T = AccountType;
    row("the same", T::User, papers, T::User, papers, Width::Same);
    row("one less", T::User, papers, T::User, papers | scripts, Width::Narrower);
    row("one more", T::User, papers | scripts, T::User, papers, Width::Wider);
    row("one each", T::User, iamis, T::User, scripts, Width::Neither);
    row("nothing beside something", T::User, none, T::User, scripts, Width::Narrower);
    row("a User with more beside an Admin with less", T::User, papers | scripts | iamis, T::Admin, none,
        Width::Narrower);
    row("an Admin beside a User", T::Admin, none, T::User, papers, Width::Wider);
    row("Admins by their permissions", T::Admin, none, T::Admin, scripts, Width::Narrower);
}

void TestDecisions::widths()
{
    QFETCH(CentreUser, left);
    QFETCH(CentreUser, right);
    QTEST(widthBeside(left, right), "width");
}

void TestDecisions::offersTheNarrowerFirst_data()
{
    QTest::addColumn<PendingChange>("change");
    QTest::addColumn<Decision::Kind>("first");
    using T = AccountType;
    using K = Decision::Kind;
    const CentreUser user = person(T::User, papers | iamis);
    const CentreUser admin = person(T::Admin, startingPermissions(T::Admin));
    const auto row = [](const char *name, const PendingChange &change, K first) {
        QTest::newRow(name) << change << first;
    };
    row("they took away, I gave", conflict(user, {scripts}, person(T::User, papers)), K::KeepTheirs);
    row("they took away, I gave and took", conflict(user, {scripts, papers}, person(T::User, papers)),
        K::Choose);
    row("I made an Admin, they took away",
        conflict(user, {startingPermissions(T::Admin), none, T::Admin}, person(T::User, papers)),
        K::KeepTheirs);
    row("I made a User, they changed the Admin's access",
        conflict(admin, {papers, scripts | iamis, T::User}, person(T::Admin, papers)), K::KeepMine);
    row("mine stands already", conflict(user, {iamis}, user), K::KeepTheirs);
    row("deleted by them", conflict(user, {scripts}, std::nullopt), K::KeepTheirs);
    PendingChange remove = conflict(user, {}, person(T::User, papers | iamis | scripts));
    remove.kind = ChangeKind::Delete;
    row("I deleted, they gave", remove, K::KeepMine);
    PendingChange cancel = conflict(user, {}, user);
    cancel.kind = ChangeKind::CancelInvitation;
    row("I cancelled what was accepted", cancel, K::KeepTheirs);
}

void TestDecisions::offersTheNarrowerFirst()
{
    QFETCH(PendingChange, change);
    QTEST(offeredFirst(change), "first");
}

/// Over all of two account types and three permissions on each side: whoever presses Return never gives more
/// than the portal has now.
void TestDecisions::neverOffersMoreThanStands()
{
    QList<CentreUser> all;
    for (const AccountType type : {AccountType::User, AccountType::Admin}) {
        for (int bits = 0; bits < 8; ++bits) {
            Permissions some;
            some.setFlag(scripts, bits & 1).setFlag(iamis, bits & 2).setFlag(papers, bits & 4);
            all << person(type, some);
        }
    }
    int cases = 0;
    for (const CentreUser &theirs : std::as_const(all)) {
        for (const CentreUser &wanted : std::as_const(all)) {
            AccessChange mine{wanted.permissions & ~Permissions(Permission::A2cKeys), ~wanted.permissions};
            mine.accountType = wanted.accountType;
            const PendingChange change = conflict(all.constFirst(), mine, theirs);
            const Width width = widthBeside(*keptMine(change), theirs);
            const bool first = offeredFirst(change) == Decision::Kind::KeepMine;
            QCOMPARE(first, width == Width::Narrower);
            ++cases;
        }
    }
    qInfo("%d pairs of what stands and what was wanted", cases);
}

void TestDecisions::offersOnlyWhatCanBeDone()
{
    const CentreUser user = person(AccountType::User, papers);
    QVERIFY(canKeepMine(conflict(user, {scripts}, user)));
    QVERIFY(canChoose(conflict(user, {scripts}, user)));
    QVERIFY(!canKeepMine(conflict(user, {scripts}, std::nullopt)));
    QVERIFY(!canChoose(conflict(user, {scripts}, std::nullopt)));
    PendingChange cancel = conflict(user, {}, user);
    cancel.kind = ChangeKind::CancelInvitation;
    QVERIFY(!canKeepMine(cancel));
    cancel.theirs.user->state = UserState::Invited;
    QVERIFY(canKeepMine(cancel));
    QVERIFY(!canChoose(cancel));
    PendingChange remove = conflict(user, {}, user);
    remove.kind = ChangeKind::Delete;
    QVERIFY(canKeepMine(remove));
    QVERIFY(!canChoose(remove));
}

void TestDecisions::namesWhatDiffersAnywhere()
{
    const CentreUser user = person(AccountType::User, papers | iamis);
    QCOMPARE(
        disputed(conflict(user, {scripts}, person(AccountType::User, papers))), Permissions(scripts) | iamis);
    QCOMPARE(disputed(conflict(user, {scripts, iamis}, std::nullopt)), Permissions(scripts) | iamis);
    PendingChange remove = conflict(user, {}, person(AccountType::User, papers));
    remove.kind = ChangeKind::Delete;
    QCOMPARE(disputed(remove), Permissions(iamis));
    // A2C Keys come and go with the account type; nobody decides about them.
    const PendingChange promoted =
        conflict(user, {papers | iamis, none, AccountType::Admin}, person(AccountType::User, papers));
    QCOMPARE(disputed(promoted), Permissions(iamis));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "test_decisions.moc"
