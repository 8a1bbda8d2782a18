#include "domain/accessreview.h"

#include <QTest>

using namespace canolfan;

/// Issue 6, 8: who counts as checked, however access changes meanwhile; and when a review is due.
class TestAccessReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void series_data();
    void series();
    void noOtherIds_data();
    void noOtherIds();
    void keepingHoldsForWhatWasSeen();
    void lessAccessIsStillChecked();
    void anotherAccountTypeIsLookedAtAnew();
    void permissionByPermissionComesToADecision();
    void anAdminsTypeIsATopic();
    void withdrawingIsAChange();
    void removingHoldsOnlyWhileTheyGo();
    void undoneKeepsTheNote();
    void aTopicIsSeenOfOneAccountType();
    void onlyADeletionThatIsStillMadeEndsAnAccount_data();
    void onlyADeletionThatIsStillMadeEndsAnAccount();
    void whoIsGoneAtTheEndWasRemoved();
    void aNoteDecidesNothing();
    void tallies();
    void whoWasReviewedWhen();
    void reminders_data();
    void reminders();
};

static const QDateTime now(QDate(2026, 11, 29), QTime(10, 0), Qt::UTC);

static CentreUser someone(const QString &id, Permissions permissions, AccountType type = AccountType::User)
{
    CentreUser user;
    user.id = id;
    user.firstName = id;
    user.accountType = type;
    user.permissions = permissions;
    return user;
}

static ReviewState stateNow(const AccessReview &review, const CentreUser &user)
{
    return stateOf(review, user, false);
}

void TestAccessReview::series_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QStringList>("next");
    QTest::newRow("before January") << QDate(
        2026, 12, 31) << QStringList{QStringLiteral("2027-january"), QStringLiteral("2027-summer")};
    QTest::newRow("its first day") << QDate(
        2027, 1, 1) << QStringList{QStringLiteral("2027-january"), QStringLiteral("2027-summer")};
    QTest::newRow("its month is over")
        << QDate(2027, 2, 1) << QStringList{QStringLiteral("2027-summer"), QStringLiteral("2027-november")};
    QTest::newRow("in November") << QDate(
        2026, 11, 30) << QStringList{QStringLiteral("2026-november"), QStringLiteral("2027-january")};
}

void TestAccessReview::series()
{
    QFETCH(const QDate, today);
    QStringList ids;
    for (const ExamSeries &each : nextSeries(today, 2)) {
        ids << idOf(each);
        QCOMPARE(examSeriesFromId(idOf(each)), std::optional(each));
        QCOMPARE(beginningOf(each).day(), 1);
    }
    QTEST(ids, "next");
}

void TestAccessReview::noOtherIds_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
        {"", "summer", "2027", "2027-", "2027-spring", "1999-summer", "2027-summer-2", "x2027-summer"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestAccessReview::noOtherIds()
{
    QFETCH(const QString, id);
    QVERIFY(!examSeriesFromId(id));
}

/// Somebody who is given more after they were checked is not signed off unseen.
void TestAccessReview::keepingHoldsForWhatWasSeen()
{
    AccessReview review;
    CentreUser user = someone(QStringLiteral("a"), Permission::PastPapers);
    QCOMPARE(stateNow(review, user), ReviewState::Open);
    decide(review, user, ReviewDecision::Keep, now);
    QCOMPARE(stateNow(review, user), ReviewState::Kept);
    user.permissions |= Permission::ViewScripts;
    QCOMPARE(stateNow(review, user), ReviewState::ChangedSince);
    QVERIFY(!isChecked(stateNow(review, user)));
    decide(review, user, ReviewDecision::Keep, now);
    QCOMPARE(stateNow(review, user), ReviewState::Kept);
}

void TestAccessReview::lessAccessIsStillChecked()
{
    AccessReview review;
    CentreUser user = someone(QStringLiteral("a"), Permission::PastPapers | Permission::Iamis);
    decide(review, user, ReviewDecision::Keep, now);
    user.permissions = Permission::Iamis;
    QCOMPARE(stateNow(review, user), ReviewState::Kept);
}

/// S43–S50: a permission means something else for another account type.
void TestAccessReview::anotherAccountTypeIsLookedAtAnew()
{
    AccessReview review;
    CentreUser user = someone(QStringLiteral("a"), Permission::EntriesAndResults, AccountType::Admin);
    decide(review, user, ReviewDecision::Keep, now);
    for (const AccountType type : {AccountType::User, AccountType::ExamsOfficer}) {
        user.accountType = type;
        QCOMPARE(stateNow(review, user), ReviewState::ChangedSince);
        QVERIFY(!isChecked(review, user, Permission::EntriesAndResults, false));
    }
    keep(review, user, Permission::Iamis, now);
    QVERIFY(!isChecked(review, user, Permission::EntriesAndResults, false));
}

void TestAccessReview::permissionByPermissionComesToADecision()
{
    AccessReview review;
    const CentreUser user = someone(QStringLiteral("a"), Permission::PastPapers | Permission::Iamis);
    keep(review, user, Permission::Iamis, now);
    QCOMPARE(stateNow(review, user), ReviewState::Open);
    QVERIFY(isChecked(review, user, Permission::Iamis, false));
    QVERIFY(!isChecked(review, user, Permission::PastPapers, false));
    keep(review, user, Permission::PastPapers, now);
    QCOMPARE(stateNow(review, user), ReviewState::Kept);
    QCOMPARE(review.accounts.value(user.id).decidedAt, now);
}

void TestAccessReview::anAdminsTypeIsATopic()
{
    AccessReview review;
    const CentreUser admin = someone(QStringLiteral("a"), Permission::Iamis, AccountType::Admin);
    QVERIFY(concerns({}, admin));
    QVERIFY(!concerns({}, someone(QStringLiteral("b"), Permission::Iamis)));
    keep(review, admin, Permission::Iamis, now);
    QCOMPARE(stateNow(review, admin), ReviewState::Open);
    keep(review, admin, {}, now);
    QCOMPARE(stateNow(review, admin), ReviewState::Kept);
}

void TestAccessReview::withdrawingIsAChange()
{
    AccessReview review;
    CentreUser user = someone(QStringLiteral("a"), Permission::PastPapers | Permission::Iamis);
    keep(review, user, Permission::PastPapers, now);
    user.permissions = Permission::PastPapers;
    noteChange(review, user, now);
    QCOMPARE(stateNow(review, user), ReviewState::Changed);
    // Kept as a whole afterwards, it has been changed all the same.
    decide(review, user, ReviewDecision::Keep, now);
    QCOMPARE(stateNow(review, user), ReviewState::Changed);
}

/// A deletion that was undone, or refused, leaves somebody who has to be looked at.
void TestAccessReview::removingHoldsOnlyWhileTheyGo()
{
    AccessReview review;
    const CentreUser user = someone(QStringLiteral("a"), Permission::Iamis);
    decide(review, user, ReviewDecision::Remove, now);
    QCOMPARE(stateOf(review, user, true), ReviewState::Going);
    QCOMPARE(stateOf(review, user, false), ReviewState::Open);
}

/// Undone, an earlier decision is there again, and what was seen of it; the newer note stays.
void TestAccessReview::undoneKeepsTheNote()
{
    AccessReview review;
    const CentreUser user = someone(QStringLiteral("a"), Permission::Iamis | Permission::PastPapers);
    keep(review, user, Permission::Iamis, now);
    const ReviewedAccount before = review.accounts.value(user.id);
    decide(review, user, ReviewDecision::Keep, now);
    setNote(review, user, QStringLiteral("  back in\nSeptember "));
    restore(review, user.id, before);
    restore(review, QStringLiteral("nobody"), std::nullopt);
    QCOMPARE(stateNow(review, user), ReviewState::Open);
    QVERIFY(isChecked(review, user, Permission::Iamis, false));
    QVERIFY(!isChecked(review, user, Permission::PastPapers, false));
    QCOMPARE(review.accounts.value(user.id).note, QStringLiteral("back in September"));
    restore(review, user.id, std::nullopt);
    QVERIFY(!isChecked(review, user, Permission::Iamis, false));
    QCOMPARE(review.accounts.size(), 1);
}

/// S43–S50: seen as a User's, it says nothing of an Admin's, also before all of it was seen.
void TestAccessReview::aTopicIsSeenOfOneAccountType()
{
    AccessReview review;
    CentreUser user = someone(QStringLiteral("a"), Permission::EntriesAndResults);
    keep(review, user, Permission::EntriesAndResults, now);
    QCOMPARE(stateNow(review, user), ReviewState::Kept);
    user.accountType = AccountType::Admin;
    QVERIFY(!isChecked(review, user, Permission::EntriesAndResults, false));
    keep(review, user, {}, now);
    QCOMPARE(stateNow(review, user), ReviewState::Open);
    keep(review, user, Permission::EntriesAndResults, now);
    QCOMPARE(stateNow(review, user), ReviewState::Kept);
}

void TestAccessReview::onlyADeletionThatIsStillMadeEndsAnAccount_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<ChangeState>("state");
    QTest::addColumn<bool>("ends");
    QTest::newRow("waiting") << ChangeKind::Delete << ChangeState::Waiting << true;
    QTest::newRow("under way") << ChangeKind::CancelInvitation << ChangeState::UnderWay << true;
    QTest::newRow("conflict") << ChangeKind::Delete << ChangeState::Conflict << false;
    QTest::newRow("refused") << ChangeKind::Delete << ChangeState::Refused << false;
    QTest::newRow("not sent") << ChangeKind::Delete << ChangeState::NotSent << false;
    QTest::newRow("other") << ChangeKind::ChangeAccess << ChangeState::Waiting << false;
}

void TestAccessReview::onlyADeletionThatIsStillMadeEndsAnAccount()
{
    QFETCH(const ChangeKind, kind);
    QFETCH(const ChangeState, state);
    PendingChange change;
    change.kind = kind;
    change.state = state;
    QTEST(endsTheAccount({change}), "ends");
}

/// Who was kept and is gone by then was not kept; and of nobody no review is complete.
void TestAccessReview::whoIsGoneAtTheEndWasRemoved()
{
    AccessReview review;
    const CentreUser stays = someone(QStringLiteral("a"), {});
    const CentreUser gone = someone(QStringLiteral("b"), Permission::Iamis);
    const CentreUser noted = someone(QStringLiteral("c"), {});
    decide(review, stays, ReviewDecision::Keep, now);
    decide(review, gone, ReviewDecision::Keep, now);
    setNote(review, noted, QStringLiteral("left"));
    const IsGoing nobody = [](const CentreUser &) { return false; };
    conclude(review, {stays}, nobody, now.addDays(1));
    QCOMPARE(tallyOf(review), (ReviewTally{3, 3, 1, 0, 2}));
    QCOMPARE(review.accounts.value(gone.id).decidedAt, now.addDays(1));
    QVERIFY(!tallyOf(review, {}, nobody).isComplete());
}

void TestAccessReview::aNoteDecidesNothing()
{
    AccessReview review;
    const CentreUser user = someone(QStringLiteral("a"), Permission::Iamis);
    setNote(review, user, QString(600, QLatin1Char('x')));
    QCOMPARE(stateNow(review, user), ReviewState::Open);
    QCOMPARE(review.accounts.value(user.id).note.size(), 500);
}

void TestAccessReview::tallies()
{
    AccessReview review;
    const CentreUser a = someone(QStringLiteral("a"), Permission::Iamis);
    const CentreUser b = someone(QStringLiteral("b"), {});
    const CentreUser c = someone(QStringLiteral("c"), Permission::Iamis | Permission::PastPapers);
    const CentreUser gone = someone(QStringLiteral("d"), {});
    const IsGoing going = [](const CentreUser &user) { return user.id == QStringLiteral("b"); };
    decide(review, a, ReviewDecision::Keep, now);
    decide(review, gone, ReviewDecision::Remove, now);
    keep(review, c, Permission::Iamis, now);
    QCOMPARE(tallyOf(review, {a, b, c}, going), (ReviewTally{3, 2, 1, 0, 2}));
    QVERIFY(!tallyOf(review, {a, b, c}, going).isComplete());
    const ReviewTally iamis = tallyOf(review, Permission::Iamis, {a, b, c}, going);
    QCOMPARE(iamis.people, 2);
    QCOMPARE(iamis.checked, 2);
    QCOMPARE(tallyOf(review, Permission::PastPapers, {a, b, c}, going).checked, 0);
    decide(review, c, ReviewDecision::Change, now);
    QVERIFY(tallyOf(review, {a, b, c}, going).isComplete());
    QCOMPARE(tallyOf(review), (ReviewTally{3, 3, 1, 1, 1})); // as it would be signed off without b
}

static AccessReview signedOff(QDate day, QDate nextDue = {})
{
    AccessReview review;
    review.signedOffAt = QDateTime(day, QTime(12, 0), Qt::UTC);
    review.nextDue = nextDue;
    return review;
}

void TestAccessReview::whoWasReviewedWhen()
{
    const CentreUser a = someone(QStringLiteral("a"), {});
    const CentreUser b = someone(QStringLiteral("b"), {});
    AccessReview first = signedOff(QDate(2026, 5, 1));
    decide(first, a, ReviewDecision::Keep, now);
    decide(first, b, ReviewDecision::Keep, now);
    AccessReview second = signedOff(QDate(2026, 11, 1));
    decide(second, a, ReviewDecision::Change, now);
    setNote(second, b, QStringLiteral("only noted"));
    AccessReview running;
    decide(running, b, ReviewDecision::Keep, now);
    const QHash<QString, QDate> days = reviewedOn({second, first, running});
    QCOMPARE(days.value(a.id), QDate(2026, 11, 1));
    QCOMPARE(days.value(b.id), QDate(2026, 5, 1));
    QCOMPARE(lastSignedOff({second, first, running})->signedOffAt.date(), QDate(2026, 11, 1));
    QVERIFY(runningReview({second, first, running}));
    QVERIFY(!runningReview({second, first}));
}

void TestAccessReview::reminders_data()
{
    QTest::addColumn<QList<AccessReview>>("reviews");
    QTest::addColumn<int>("kind"); // -1: none
    const QDate today(2026, 11, 29);
    AccessReview running;
    running.due = today;
    AccessReview late;
    late.due = today.addDays(-1);
    using Kind = ReviewReminder::Kind;
    QTest::newRow("never reviewed") << QList<AccessReview>{} << -1;
    QTest::newRow("under way, until today") << QList<AccessReview>{running} << int(Kind::UnderWay);
    QTest::newRow("overdue") << QList<AccessReview>{late} << int(Kind::Overdue);
    QTest::newRow("not said when") << QList<AccessReview>{signedOff(today)} << -1;
    QTest::newRow("the next in 15 days") << QList<AccessReview>{signedOff(today, today.addDays(15))} << -1;
    QTest::newRow("in 14 days") << QList<AccessReview>{signedOff(today, today.addDays(14))} << int(Kind::Due);
    QTest::newRow("due before, and begun")
        << QList<AccessReview>{signedOff(today, today.addDays(-3)), running} << int(Kind::UnderWay);
}

void TestAccessReview::reminders()
{
    QFETCH(const QList<AccessReview>, reviews);
    const std::optional<ReviewReminder> reminder = reminderOf(reviews, QDate(2026, 11, 29));
    QTEST(reminder ? int(reminder->kind) : -1, "kind");
}

QTEST_APPLESS_MAIN(TestAccessReview)
#include "test_accessreview.moc"
