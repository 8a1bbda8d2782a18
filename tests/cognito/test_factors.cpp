#include "poolworld.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;

static const QString app = QStringLiteral("SOFTWARE_TOKEN_MFA");
static const QString text = QStringLiteral("SMS_MFA");
static const QString mail = QStringLiteral("EMAIL_OTP");
static const QString mistyped = QStringLiteral("+447700900999");

static const Failure notVerified{FailureKind::FactorUnavailable, QStringLiteral("phone_number")};
static const Failure getsCodes{FailureKind::LastFactor, QStringLiteral("phone_number")};

template <typename T>
static Failure endOf(const Result<T> &result)
{
    return result ? Failure{FailureKind::Cancelled, QStringLiteral("no failure at all")} : result.error();
}

/// Factors of whoever is signed in, against a real practice portal: what is not asked for is not touched, and
/// nobody is locked out by a number that nobody has verified.
class TestFactors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { closeWorlds(); }
    void aNumberThatIsNotVerifiedIsInNobodysWay_data();
    void aNumberThatIsNotVerifiedIsInNobodysWay();
    void nothingComesToHangOnSuchANumber();
    void theNumberThatASignInAsksForStays_data();
    void theNumberThatASignInAsksForStays();
    void aNumberThatNoSignInHangsOnIsReplaced();
    void aMistypedNumberIsPutRight();

private:
    World &m_world = world("optional");
    AccountDetails details() { return QCoro::waitFor(m_world.account->details()).value(); }
    /// With a changed number that nobody has verified yet.
    void mistype(const QStringList &factors, const QString &preferred);
};

void TestFactors::mistype(const QStringList &factors, const QString &preferred)
{
    m_world.settled(factors, preferred);
    QVERIFY(QCoro::waitFor(m_world.account->updateAttributes({{QStringLiteral("phone_number"), mistyped}}))
                .has_value());
    QVERIFY(!details().phoneVerified);
}

void TestFactors::aNumberThatIsNotVerifiedIsInNobodysWay_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("preferred");
    QTest::addColumn<int>("deed");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("preferredAfter");
    const int email = int(Factor::Email);
    const int number = int(Factor::TextMessage);
    QTest::newRow("email is added") << QStringList{text} << text << 0 << QStringList{text, mail} << number;
    QTest::newRow("email is preferred")
        << QStringList{text, mail} << text << 1 << QStringList{text, mail} << email;
    QTest::newRow("the app is removed")
        << QStringList{app, text, mail} << app << 2 << QStringList{text, mail} << email;
    QTest::newRow("text messages are removed")
        << QStringList{text, mail} << text << 3 << QStringList{mail} << email;
}

void TestFactors::aNumberThatIsNotVerifiedIsInNobodysWay()
{
    QFETCH(QStringList, before);
    QFETCH(QString, preferred);
    QFETCH(int, deed);
    QFETCH(QStringList, after);
    QFETCH(int, preferredAfter);
    mistype(before, preferred);
    Account &account = *m_world.account;
    Result<void> done;
    if (deed == 0)
        done = QCoro::waitFor(account.turnOn(Factor::Email, Preference::AsBefore));
    else if (deed == 1)
        done = QCoro::waitFor(account.prefer(Factor::Email));
    else
        done = QCoro::waitFor(account.turnOff(deed == 2 ? Factor::AuthenticatorApp : Factor::TextMessage));
    QVERIFY2(done.has_value(), done ? "" : qPrintable(QString::number(int(done.error().kind))));
    QStringList on;
    for (const Factor factor : details().factors)
        on << idOf(factor);
    QCOMPARE(QSet(on.cbegin(), on.cend()), QSet(after.cbegin(), after.cend()));
    QCOMPARE(details().preferred, std::optional(Factor(preferredAfter)));
}

/// Neither by choosing it, nor by taking away what stands beside it.
void TestFactors::nothingComesToHangOnSuchANumber()
{
    mistype({text, mail}, mail);
    const Result<void> preferred = QCoro::waitFor(m_world.account->prefer(Factor::TextMessage));
    QCOMPARE(endOf(preferred), notVerified);
    const Result<void> alone = QCoro::waitFor(m_world.account->turnOff(Factor::Email));
    QCOMPARE(endOf(alone), notVerified);
    QCOMPARE(details().preferred, std::optional(Factor::Email));
    mistype({mail}, mail);
    const Result<void> added =
        QCoro::waitFor(m_world.account->turnOn(Factor::TextMessage, Preference::AsBefore));
    QCOMPARE(endOf(added), notVerified);
    QCOMPARE(details().factors, QList{Factor::Email});
}

void TestFactors::theNumberThatASignInAsksForStays_data()
{
    QTest::addColumn<QStringList>("factors");
    QTest::newRow("the only one") << QStringList{text};
    QTest::newRow("the preferred one") << QStringList{text, mail};
}

/// And so the next sign-in goes through.
void TestFactors::theNumberThatASignInAsksForStays()
{
    QFETCH(QStringList, factors);
    const QString who = m_world.settled(factors, text);
    const auto sent = QCoro::waitFor(m_world.account->setPhoneNumber(mistyped));
    QCOMPARE(endOf(sent), getsCodes);
    QCOMPARE(details().phoneNumber, phone);
    QVERIFY(details().phoneVerified);
    Walk walk(m_world, who);
    QVERIFY(walk.wholly(password).has_value());
    QCOMPARE(walk.path(), QStringLiteral("SMS_MFA tokens"));
}

void TestFactors::aNumberThatNoSignInHangsOnIsReplaced()
{
    const QString who = m_world.settled({text, mail}, mail);
    QVERIFY(QCoro::waitFor(m_world.account->setPhoneNumber(mistyped)).has_value());
    QCOMPARE(details().phoneNumber, mistyped);
    Walk walk(m_world, who);
    QVERIFY(walk.wholly(password).has_value());
    QCOMPARE(walk.path(), QStringLiteral("EMAIL_OTP tokens"));
}

/// While somebody is still signed in, the right number is the only way out.
void TestFactors::aMistypedNumberIsPutRight()
{
    mistype({text}, text);
    QVERIFY(QCoro::waitFor(m_world.account->setPhoneNumber(phone)).has_value());
    const QString code = m_world.practice.codeSentTo(phone);
    QVERIFY(
        QCoro::waitFor(m_world.account->verifyAttribute(QStringLiteral("phone_number"), code)).has_value());
    QVERIFY(details().phoneVerified);
}

QTEST_MAIN(TestFactors)
#include "test_factors.moc"
