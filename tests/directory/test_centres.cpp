#include "bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

/// Whoever is in several centres has one of them open, whatever order the portal names them in (issue 6, 11;
/// S5).
class TestCentres : public QObject
{
    Q_OBJECT

    static inline const QString here = QStringLiteral("68101");
    static inline const QString other = QStringLiteral("68100");

private Q_SLOTS:
    void theFirstUnlessOneIsChosen()
    {
        Bench bench;
        bench.portal.centres = {here, other};
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QCOMPARE(bench.directory.centre().number, here);
        QCOMPARE(bench.directory.centreNumber(), here);
        QCOMPARE(bench.directory.profile().centres.size(), 2);
    }

    void theOneThatIsChosen()
    {
        Bench bench;
        bench.portal.centres = {other, here};
        bench.directory.setCentre(here);
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QCOMPARE(bench.directory.centre().number, here);
        QCOMPARE(bench.directory.whoIsIn()->centres.constFirst().number, here);
        QCOMPARE(bench.directory.users().size(), 3);
    }

    void anotherOrderMovesNothing()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        bench.portal.centres = {other, here};
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QCOMPARE(bench.directory.centre().number, here);
        QCOMPARE(bench.directory.users().size(), 3);
        bench.startAnew();
        QCOMPARE(bench.directory.centre().number, here);
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        QCOMPARE(bench.directory.users().size(), 3);
    }

    /// One call, not two, to know whose centre is to be opened and then to open it.
    void whoIsInIsAskedOnce()
    {
        Bench bench;
        bench.portal.centres = {other, here};
        const auto who = QCoro::waitFor(bench.directory.askWhoIsIn());
        QVERIFY(who && !bench.directory.isOpen());
        QCOMPARE(who->centres.size(), 2);
        bench.directory.setCentre(here);
        QVERIFY(QCoro::waitFor(bench.directory.openFor(*who)).has_value());
        QCOMPARE(bench.directory.centre().number, here);
        QCOMPARE(bench.portal.askedWho, 1);
    }

    void nothingIsOpenedOfACentreThatIsNotTheirs()
    {
        Bench bench;
        bench.keep();
        bench.directory.setCentre(QStringLiteral("68199"));
        const Failure unknown{FailureKind::CentreUnknown, QStringLiteral("68199")};
        QCOMPARE(QCoro::waitFor(bench.directory.open()).error(), unknown);
        QVERIFY(!bench.directory.isOpen());
        QVERIFY(!bench.openCopy()->load()->profile);
    }

    /// Its people go and its changes stay, not sent; none of the other centre's people comes in their place.
    void theOneThatIsOpenIsLost()
    {
        Bench bench;
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        QVERIFY(bench.madeOffline({Permission::Iamis, {}}) > 0);
        bench.portal.centres = {other};
        const Failure lost{FailureKind::CentreUnknown, here};
        QCOMPARE(QCoro::waitFor(bench.directory.open()).error(), lost);
        QVERIFY(bench.directory.isOpen());
        QCOMPARE(bench.directory.centre().number, here);
        QCOMPARE(bench.directory.profile().centres.constLast().number, other);
        QVERIFY(bench.directory.users().isEmpty());
        QCOMPARE(bench.directory.changes().constFirst().state, ChangeState::NotSent);
        QCOMPARE(bench.directory.syncState().failure, std::optional(lost));
        QVERIFY(!bench.directory.syncState().offlineSince.isValid());
        QVERIFY(bench.portal.lastWrite.isEmpty());
        QCOMPARE(QCoro::waitFor(bench.directory.synchronise()).error(), lost);
        QVERIFY(bench.directory.users().isEmpty());
    }

    void anotherThatIsChosenClosesIt()
    {
        Bench bench;
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        const QString before = bench.directory.whoAndWhere();
        const QSignalSpy closed(&bench.directory, &Directory::closed);
        bench.directory.setCentre(here);
        QCOMPARE(closed.count(), 0);
        bench.directory.setCentre(other);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bench.directory.isOpen());
        QVERIFY(!before.isEmpty() && bench.directory.whoAndWhere().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCentres)
#include "test_centres.moc"
