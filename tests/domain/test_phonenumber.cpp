#include "domain/phonenumber.h"

#include <QTest>

using namespace canolfan;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data()
    {
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *what, const char *typed) {
            QTest::newRow(what) << QString::fromUtf8(typed);
        };
        row("plain", "+447700900123");
        row("blanks", " +44 7700 900 123 ");
        row("no-break blanks", "+44\u00a07700\u202f900123");
        row("copied with marks of direction", "\u202a+447700900123\u202c");
        row("hyphens", "+44-7700-900-123");
        row("other hyphens", "+44\u20117700\u2013900123");
        row("brackets", "+44 (7700) 900123");
        row("dots", "+44.7700.900123");
        row("00", "00 44 7700 900123");
        row("zero in brackets", "+44 (0)7700 900123");
        row("00 and zero in brackets", "0044 (0) 7700-900123");
    }

    void good()
    {
        QFETCH(QString, typed);
        const auto number = phoneNumber(typed);
        QVERIFY(std::holds_alternative<QString>(number));
        QCOMPARE(std::get<QString>(number), QStringLiteral("+447700900123"));
    }

    void anyCountry()
    {
        for (const char *number : {"+6834000", "+12025550123", "+353851234567", "+123456789012345"})
            QVERIFY(std::holds_alternative<QString>(phoneNumber(QString::fromLatin1(number))));
    }

    void bad_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<PhoneProblem>("problem");
        const auto row = [](const char *what, const char *typed, PhoneProblem problem) {
            QTest::newRow(what) << QString::fromUtf8(typed) << problem;
        };
        row("empty", "", PhoneProblem::Missing);
        row("only what stands between", " ( ) - ", PhoneProblem::Missing);
        row("as dialled at home", "07700 900123", PhoneProblem::NoCountryCode);
        row("no plus sign", "447700900123", PhoneProblem::NoCountryCode);
        row("letters", "+44 7700 90O123", PhoneProblem::NotANumber);
        row("an address", "eo@ysgol.example", PhoneProblem::NotANumber);
        row("digits of another script", "+٤٤٧٧٠٠٩٠٠١٢٣", PhoneProblem::NotANumber);
        row("two plus signs", "++447700900123", PhoneProblem::NotANumber);
        row("a plus sign further on", "44+7700900123", PhoneProblem::NotANumber);
        row("00 and a plus sign", "00+447700900123", PhoneProblem::NotANumber);
        row("000", "000447700900123", PhoneProblem::NotANumber);
        row("no country begins with 0", "+07700900123", PhoneProblem::NotANumber);
        row("6 digits", "+683400", PhoneProblem::NotANumber);
        row("16 digits", "+1234567890123456", PhoneProblem::NotANumber);
        row("extension", "+44 7700 900123 x5", PhoneProblem::NotANumber);
        row("plus sign only", "+", PhoneProblem::NotANumber);
    }

    void bad()
    {
        QFETCH(QString, typed);
        QFETCH(PhoneProblem, problem);
        const auto number = phoneNumber(typed);
        QVERIFY(std::holds_alternative<PhoneProblem>(number));
        QCOMPARE(std::get<PhoneProblem>(number), problem);
    }

    void areGrouped_data()
    {
        QTest::addColumn<QString>("shown");
        for (const char *shown : {"+44 7700 900123", "+44 292 026 5000", "+1 202 555 0123", "+7 912 345 6789",
                 "+353 851 234 567", "+33 612 345 678", "+683 4000", "+290 512 34"})
            QTest::newRow(shown) << QString::fromLatin1(shown);
    }

    void areGrouped()
    {
        QFETCH(QString, shown);
        QString number = shown;
        QCOMPARE(grouped(number.remove(QLatin1Char(' '))), shown);
        QCOMPARE(std::get<QString>(phoneNumber(shown)), number);
    }
};

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "test_phonenumber.moc"
