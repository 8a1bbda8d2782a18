#include "domain/passwordpolicy.h"

#include <QTest>

using namespace canolfan;
using Rules = QList<PasswordRule>;
using R = PasswordRule;

class TestPasswordPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<Rules>("unmet");
        const auto row = [](const char *name, const QString &password, const Rules &unmet) {
            QTest::newRow(name) << password << unmet;
        };
        const QString filler = QStringLiteral("Aa1!");
        row("all kept", QStringLiteral("Coffee-train-fish7"), {});
        row("exactly 8", QStringLiteral("Abcde-f7"), {});
        row("7", QStringLiteral("Abcd-f7"), {R::LongEnough});
        row("empty", {}, {R::LongEnough, R::UpperCase, R::LowerCase, R::Digit, R::Symbol});
        row("no capital", QStringLiteral("coffee-train7"), {R::UpperCase});
        row("no small letter", QStringLiteral("COFFEE-TRAIN7"), {R::LowerCase});
        row("no digit", QStringLiteral("Coffee-train"), {R::Digit});
        row("no symbol", QStringLiteral("Coffeetrain7"), {R::Symbol});
        row("a blank between", QStringLiteral("Coffee train7!"), {R::NoBlanks});
        row("a blank is no symbol", QStringLiteral("Coffee train7"), {R::Symbol, R::NoBlanks});
        row("a tab", QStringLiteral("Coffee\ttrain7!"), {R::NoBlanks});
        row("a no-break space", QStringLiteral("Coffee\u00a0train7!"), {R::NoBlanks});
        row("256", filler + QString(252, QLatin1Char('x')), {});
        row("257", filler + QString(253, QLatin1Char('x')), {R::NotTooLong});
        row("a pound is no symbol", QStringLiteral("Coffeetrain7£"), {R::Symbol});
        row("Welsh letters alone are no letters", QStringLiteral("ŴŷŴŷŴŷ7!"), {R::UpperCase, R::LowerCase});
        row("Arabic digits are none", QStringLiteral("Coffee-train٧"), {R::Digit});
        for (const char symbol : QByteArray("^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-"))
            QTest::newRow(qPrintable(QStringLiteral("symbol ") + QLatin1Char(symbol)))
                << QStringLiteral("Coffeetrain7") + QLatin1Char(symbol) << Rules();
    }

    void rules()
    {
        QFETCH(QString, password);
        QFETCH(Rules, unmet);
        QCOMPARE(unmetRules({}, password), unmet);
    }

    void anotherPoolAsksForLess()
    {
        const PasswordPolicy lengthOnly{12, false, false, false, false};
        QCOMPARE(rulesOf(lengthOnly), (Rules{R::LongEnough, R::NoBlanks, R::NotTooLong}));
        QCOMPARE(unmetRules(lengthOnly, QStringLiteral("coffeetrain")), Rules{R::LongEnough});
        QCOMPARE(unmetRules(lengthOnly, QStringLiteral("coffeetrains")), Rules());
    }
};

QTEST_MAIN(TestPasswordPolicy)
#include "test_passwordpolicy.moc"
