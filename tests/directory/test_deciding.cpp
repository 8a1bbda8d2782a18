#include "bench.h"
#include "domain/decisions.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;

static const Permissions had = Permission::PastPapers | Permission::Iamis | Permission::ViewScripts;

/// What somebody is offered to choose from about a conflict, and what comes of choosing it.
class TestDeciding : public QObject
{
    Q_OBJECT

    static QJsonObject dan(const QString &type, int version, Permissions holds)
    {
        QStringList on;
        for (const Permission permission : allPermissions) {
            if (holds.testFlag(permission))
                on << idOf(permission);
        }
        return person(QStringLiteral("dan"), type, version, on);
    }

    /// The portal has Dan so by now, and this computer has heard.
    static void hears(Bench &bench, const QJsonObject &dan)
    {
        bench.portal.news = {Portal::newsOf(dan)};
        bench.portal.present = dan;
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
    }

    /// Item Level Data given here while somebody else took View Scripts away; they have given it back since.
    static void makeConflictThatIsNoneAnyMore(Bench &bench, const QString &type)
    {
        bench.keep();
        QVERIFY(QCoro::waitFor(bench.directory.open()).has_value());
        hears(bench, dan(type, 3, had));
        QVERIFY(bench.madeOffline({Permission::ItemLevelData, {}}) > 0);
        hears(bench, dan(type, 4, had & ~Permissions(Permission::ViewScripts)));
        hears(bench, dan(type, 5, had));
        QCOMPARE(bench.directory.changes().size(), 1);
        QCOMPARE(bench.directory.changes().constFirst().state, ChangeState::Conflict);
    }

private Q_SLOTS:
    void whatTheyGaveBackIsNotTakenAway_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<AccountType>("accountType");
        QTest::newRow("a User") << QStringLiteral("user") << AccountType::User;
        QTest::newRow("an Admin") << QStringLiteral("admin") << AccountType::Admin;
    }
    void whatTheyGaveBackIsNotTakenAway()
    {
        QFETCH(QString, type);
        QFETCH(AccountType, accountType);
        Bench bench;
        makeConflictThatIsNoneAnyMore(bench, type);
        if (QTest::currentTestFailed())
            return;
        const PendingChange conflict = bench.directory.changes().constFirst();
        QCOMPARE(disputed(conflict), Permissions(Permission::ItemLevelData));
        const auto merged = bench.directory.merged(conflict);
        QCOMPARE(merged->accountType, accountType);
        QCOMPARE(merged->permissions & had, had);
        QVERIFY(merged->permissions.testFlag(Permission::ItemLevelData));

        // Chosen as offered: the one line that was shown is all that is sent.
        QVERIFY(bench.directory.decide(
            conflict, {Decision::Kind::Choose, merged->accountType, merged->permissions}));
        bench.portal.writeBody = dan(type, 6, had | Permission::ItemLevelData);
        QVERIFY(QCoro::waitFor(bench.directory.synchronise()).has_value());
        const QByteArray body = bench.portal.lastWrite.mid(bench.portal.lastWrite.indexOf("\r\n\r\n") + 4);
        const QJsonObject sent = QJsonDocument::fromJson(body).object();
        QCOMPARE(sent,
            (QJsonObject{
                {QStringLiteral("permissions"), QJsonObject{{QStringLiteral("itemLevelData"), true}}}}));
        QVERIFY(bench.directory.changes().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDeciding)
#include "test_deciding.moc"
