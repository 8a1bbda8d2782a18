#include "domain/centreuser.h"

#include <QTest>

using namespace canolfan;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// S33
    void initials_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("initials");
        QTest::newRow("plain") << QStringLiteral("Carys") << QStringLiteral("Williams")
                               << QStringLiteral("CW");
        QTest::newRow("small letters")
            << QStringLiteral("ŵyn") << QStringLiteral("ap Huw") << QStringLiteral("ŴA");
        QTest::newRow("mark of its own")
            << QStringLiteral("e\u0302lin") << QStringLiteral("Rhys") << QStringLiteral("E\u0302R");
        QTest::newRow("beyond the first plane") << QStringLiteral("𐌀b") << QString() << QStringLiteral("𐌀");
        QTest::newRow("nothing") << QString() << QStringLiteral(" ") << QString();
    }

    void initials()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(QString, initials);
        CentreUser user;
        user.firstName = first;
        user.lastName = last;
        QCOMPARE(user.initials(), initials);
    }

    void idsAreThoseOfThePortal()
    {
        for (const Permission permission : allPermissions)
            QCOMPARE(permissionFromId(idOf(permission)), std::optional(permission));
        for (const AccountType type : allAccountTypes)
            QCOMPARE(accountTypeFromId(idOf(type)), std::optional(type));
        QCOMPARE(permissionFromId(QStringLiteral("everything")), std::nullopt);
        QCOMPARE(languageFromId(QStringLiteral("cy")), std::optional(Language::Welsh));
        QCOMPARE(languageFromId(QStringLiteral("fr")), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
