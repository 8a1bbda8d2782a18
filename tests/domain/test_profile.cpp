#include "domain/profile.h"

#include <QTest>

using namespace canolfan;

/// Which of somebody's centres comes first (issue 6, 11; S5).
class TestProfile : public QObject
{
    Q_OBJECT

    static Profile inCentres(const QStringList &numbers)
    {
        Profile profile;
        for (const QString &number : numbers) {
            Centre centre;
            centre.number = number;
            centre.name = QStringLiteral("Centre ") + number;
            profile.centres.append(centre);
        }
        return profile;
    }
    static QStringList numbersOf(const Profile &profile)
    {
        QStringList numbers;
        for (const Centre &centre : profile.centres)
            numbers << centre.number;
        return numbers;
    }

private Q_SLOTS:
    void theOneThatIsOpenComesFirst()
    {
        const QStringList all{QStringLiteral("68101"), QStringLiteral("68102"), QStringLiteral("68103")};
        Profile profile = inCentres(all);
        QVERIFY(profile.putFirst(QStringLiteral("68103")));
        QCOMPARE(numbersOf(profile),
            (QStringList{QStringLiteral("68103"), QStringLiteral("68101"), QStringLiteral("68102")}));
        QCOMPARE(profile.centres.constFirst().name, QStringLiteral("Centre 68103"));
        QVERIFY(profile.putFirst(QStringLiteral("68103")));
        QVERIFY(profile.putFirst(QStringLiteral("68101")));
        QCOMPARE(numbersOf(profile),
            (QStringList{QStringLiteral("68101"), QStringLiteral("68103"), QStringLiteral("68102")}));
    }

    void whoIsNotInItIsToldSo()
    {
        Profile profile = inCentres({QStringLiteral("68101"), QStringLiteral("68102")});
        for (const QString &number : {QStringLiteral("68103"), QString()}) {
            QVERIFY(!profile.putFirst(number));
            QVERIFY(!profile.centreWith(number));
        }
        QCOMPARE(numbersOf(profile), (QStringList{QStringLiteral("68101"), QStringLiteral("68102")}));
        QCOMPARE(profile.centreWith(QStringLiteral("68102"))->name, QStringLiteral("Centre 68102"));
        QVERIFY(!Profile().putFirst(QStringLiteral("68101")));
    }

    void aNumberIsFiveDigitsAndNothingElse()
    {
        QVERIFY(isCentreNumber(QStringLiteral("68101")));
        QVERIFY(isCentreNumber(QStringLiteral("00000")));
        for (const QString &other :
            {QString(), QStringLiteral("6810"), QStringLiteral("681011"), QStringLiteral("68-01"),
                QStringLiteral("../.."), QStringLiteral("68101\n"), QStringLiteral("٦٨١٠١")})
            QVERIFY2(!isCentreNumber(other), qPrintable(other));
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "test_profile.moc"
