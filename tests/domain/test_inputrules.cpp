#include "domain/inputrules.h"

#include <QTest>

using namespace canolfan;

class TestInputRules : public QObject
{
    Q_OBJECT

    static QString longName(int length) { return QString(length, QLatin1Char('a')); }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<InputVerdict>("verdict");
        const InputVerdict good;
        QTest::newRow("plain") << QStringLiteral("Ann") << good;
        QTest::newRow("apostrophe and hyphen") << QStringLiteral("O'Neill-Siân") << good;
        QTest::newRow("another script") << QStringLiteral("李") << good;
        QTest::newRow("blanks around") << QStringLiteral("  Ann ") << good;
        QTest::newRow("100") << longName(100) << good;
        QTest::newRow("100 beyond the first plane") << QStringLiteral("𐌀").repeated(100) << good;
        QTest::newRow("101") << longName(101) << InputVerdict(InputProblem::TooLong);
        QTest::newRow("empty") << QString() << InputVerdict(InputProblem::Missing);
        QTest::newRow("only blanks") << QStringLiteral(" \t ") << InputVerdict(InputProblem::Missing);
        QTest::newRow("tab inside") << QStringLiteral("An\tn")
                                    << InputVerdict(InputProblem::ControlCharacter);
        QTest::newRow("NUL") << QStringLiteral("A") + QChar(u'\0') + QStringLiteral("n")
                             << InputVerdict(InputProblem::ControlCharacter);
        QTest::newRow("line separator")
            << QStringLiteral("A\u2028n") << InputVerdict(InputProblem::ControlCharacter);
    }

    void names()
    {
        QFETCH(QString, typed);
        QFETCH(InputVerdict, verdict);
        QCOMPARE(checkName(typed), verdict);
    }

    void emails_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<InputVerdict>("verdict");
        const InputVerdict good;
        const InputVerdict malformed(InputProblem::Malformed);
        for (const char *email :
            {"a@b.cd", "first.last+tag@sub.ysgol-practis.example", "o'neill@ysgol.cymru"})
            QTest::newRow(email) << QString::fromUtf8(email) << good;
        for (const char *email : {"a", "a@", "@b.cd", "a@b", "a b@c.de", "a@b..cd", "a@@b.cd", ".a@b.cd",
                 "a.@b.cd", "a@-b.cd", "a@b.cd.", "a@b.c,d"})
            QTest::newRow(email) << QString::fromUtf8(email) << malformed;
        QTest::newRow("empty") << QString() << InputVerdict(InputProblem::Missing);
        QTest::newRow("too long") << longName(250) + QStringLiteral("@b.cd")
                                  << InputVerdict(InputProblem::TooLong);
    }

    void emails()
    {
        QFETCH(QString, typed);
        QFETCH(InputVerdict, verdict);
        QCOMPARE(checkEmailForm(typed), verdict);
    }

    /// S13
    void schoolAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("domains");
        QTest::addColumn<InputVerdict>("verdict");
        const InputVerdict good;
        const InputVerdict personal(InputProblem::NotSchoolAddress);
        const QStringList own{QStringLiteral("ysgol.example")};
        QTest::newRow("own") << QStringLiteral("a@Ysgol.Example") << own << good;
        QTest::newRow("under our own") << QStringLiteral("a@staff.ysgol.example") << own << good;
        QTest::newRow("ends alike") << QStringLiteral("a@nid-ysgol.example") << own << personal;
        QTest::newRow("another school") << QStringLiteral("a@other.example") << own << personal;
        QTest::newRow("a provider, no domains known")
            << QStringLiteral("a@Gmail.com") << QStringList() << personal;
        QTest::newRow("anything else, no domains known")
            << QStringLiteral("a@other.example") << QStringList() << good;
    }

    void schoolAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, domains);
        QFETCH(InputVerdict, verdict);
        QCOMPARE(checkInvitedEmail(typed, domains, {}), verdict);
    }

    void anAddressIsTakenWhateverItsCase()
    {
        QCOMPARE(checkInvitedEmail(QStringLiteral("A@b.example "), {}, {QStringLiteral("a@B.example")}),
            InputVerdict(InputProblem::AlreadyInCentre));
    }

    void codes()
    {
        QCOMPARE(checkCode(QStringLiteral("123 456")), InputVerdict());
        QCOMPARE(tidiedCode(QStringLiteral(" 123\u00a0456\n")), QStringLiteral("123456"));
        QCOMPARE(checkCode(QString()), InputVerdict(InputProblem::Missing));
        for (const char *code : {"12345", "1234567", "12345a", "١٢٣٤٥٦"})
            QCOMPARE(checkCode(QString::fromUtf8(code)), InputVerdict(InputProblem::NotSixDigits));
    }

    void aPastedPasswordLosesTheBlanksAroundIt()
    {
        QCOMPARE(tidiedPassword(QStringLiteral(" Tri-Gair9!\n")), QStringLiteral("Tri-Gair9!"));
    }
};

QTEST_APPLESS_MAIN(TestInputRules)
#include "test_inputrules.moc"
