#include "domain/userfilter.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace canolfan;

static const QDateTime now(QDate(2026, 8, 12), QTime(8, 0), QTimeZone::utc());

static CentreUser teacher()
{
    CentreUser user;
    user.permissions = Permission::ViewScripts | Permission::PastPapers;
    user.language = Language::Welsh;
    return user;
}

static CentreUser invited(int daysLeft)
{
    CentreUser user;
    user.state = UserState::Invited;
    user.invitationExpires = now.addDays(daysLeft);
    return user;
}

static UserFilter filter(std::initializer_list<Condition> conditions)
{
    UserFilter made;
    for (const Condition &condition : conditions)
        made.set(condition, true);
    return made;
}

static bool matches(const UserFilter &filter, const CentreUser &user, bool waits = false)
{
    return filter.matches(user, waits, now);
}

/// Whom the list shows (issue "Find"): any of what is chosen in a facet, and that in each facet.
class TestUserFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChosenIsEverybody()
    {
        QVERIFY(UserFilter().isEmpty());
        QVERIFY(matches(UserFilter(), teacher()) && matches(UserFilter(), invited(-1)));
    }

    void anyOfAFacet()
    {
        const UserFilter either =
            filter({Condition::of(Permission::ViewScripts), Condition::of(Permission::Iamis)});
        QVERIFY(matches(either, teacher()));
        QVERIFY(!matches(filter({Condition::of(Permission::Iamis)}), teacher()));
        QVERIFY(!matches(either, CentreUser()));
    }

    void eachOfTheFacets()
    {
        UserFilter both = filter({Condition::of(Permission::ViewScripts), Condition::of(Language::Welsh)});
        QVERIFY(matches(both, teacher()));
        both.set(Condition::of(AccountType::Admin), true);
        QVERIFY(!matches(both, teacher()));
        both.set(Condition::of(AccountType::User), true);
        QVERIFY(matches(both, teacher()));
    }

    void standings()
    {
        const UserFilter never = filter({Condition::of(Standing::NeverSignedIn)});
        const UserFilter expired = filter({Condition::of(Standing::InvitationExpired)});
        const UserFilter active = filter({Condition::of(Standing::Active)});
        QVERIFY(matches(active, teacher()) && !matches(never, teacher()) && !matches(expired, teacher()));
        QVERIFY(matches(never, invited(1)) && !matches(expired, invited(1)) && !matches(active, invited(1)));
        // In the moment in which it ends its password is good no more.
        QVERIFY(matches(never, invited(0)) && matches(expired, invited(0)));
        CentreUser unknown = invited(0);
        unknown.invitationExpires = {};
        QVERIFY(!matches(expired, unknown));
    }

    /// Orthogonal to the state: of the active ones those for whom something waits.
    void waiting()
    {
        const UserFilter waits = filter({Condition::changeWaits(), Condition::of(Standing::Active)});
        QVERIFY(matches(waits, teacher(), true));
        QVERIFY(!matches(waits, teacher(), false));
        QVERIFY(!matches(waits, invited(1), true));
    }

    /// What is kept comes back; what a later version has kept is passed over.
    void ids()
    {
        QSet<QString> seen;
        for (const Condition &condition : allConditions()) {
            const QString id = idOf(condition);
            QVERIFY(!id.isEmpty() && !seen.contains(id));
            seen.insert(id);
            QCOMPARE(conditionFromId(id), condition);
            const UserFilter one = filter({condition});
            QCOMPARE(one.ids(), QStringList{id});
            QCOMPARE(UserFilter::fromIds({QStringLiteral("later:thing"), id}), one);
            QCOMPARE(one.chosen(condition.facet), QList{condition});
        }
        // Comes with the account type, so nobody looks for it.
        QVERIFY(!conditionFromId(QStringLiteral("access:a2cKeys")));
        QCOMPARE(seen.size(), 3 + 6 + 3 + 1 + 2);
    }

    void takenBack()
    {
        UserFilter one = filter({Condition::of(AccountType::Admin)});
        one.set(Condition::of(AccountType::Admin), false);
        QVERIFY(one.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestUserFilter)
#include "test_userfilter.moc"
