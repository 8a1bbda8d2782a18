#include "cognito/deviceoperations.h"
#include "poolworld.h"

#include <QTest>

using namespace canolfan;
using namespace canolfan::test;

/// A pool that tracks devices (cognito.md 3.1): a known one answers DEVICE_SRP_AUTH and
/// DEVICE_PASSWORD_VERIFIER by itself, in the second factor's place.
class TestKnownDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { closeWorlds(); }
    void init();
    void standsInForTheFactor();
    void itsSessionExpires_data();
    void itsSessionExpires();
    void isGivenUpWhereThePoolHasForgottenIt();
    void isGivenUpWhereItsPasswordIsNotTaken();
    void isNotUsedForSomebodyElse();

private:
    World &m_there = worldWith({QStringLiteral("--devices"), QStringLiteral("on")});
    QString m_who;
    Tokens m_tokens;
    Device m_device;
};

static const QString mail = QStringLiteral("EMAIL_OTP");
static const QString respond = QStringLiteral("RespondToAuthChallenge");

static int answers(World &there)
{
    return there.practice.get(QStringLiteral("/practice/identity-calls")).object().value(respond).toInt();
}

/// The reply to one answer is kept back, until release(): that behind the next `after` ones.
static void hold(World &there, int after)
{
    there.practice.post(QStringLiteral("/practice/identity-faults"),
        {{QStringLiteral("operation"), respond}, {QStringLiteral("hold"), true},
            {QStringLiteral("after"), after}});
}

static void release(World &there)
{
    there.practice.post(QStringLiteral("/practice/identity-faults"), {{QStringLiteral("release"), true}});
}

/// Somebody new with codes by email, on a computer that the pool has come to know.
void TestKnownDevice::init()
{
    m_who = m_there.settled({mail}, mail);
    Walk walk(m_there, m_who);
    const Result<Step> in = walk.wholly(password);
    m_tokens = std::get<Tokens>(*in);
    QVERIFY(m_tokens.newDevice);
    m_device = deviceOf(walk.signIn().userIdForSrp(), *m_tokens.newDevice);
    QVERIFY(QCoro::waitFor(confirmDevice(m_there.pool.get(), m_tokens.access, m_device)).has_value());
}

void TestKnownDevice::standsInForTheFactor()
{
    const int before = answers(m_there);
    Walk walk(m_there, m_who, Factor::Email, m_device);
    const Result<Step> end = walk.wholly(password);
    QCOMPARE(walk.path(), QStringLiteral("tokens"));
    QVERIFY(!std::get<Tokens>(*end).newDevice);
    // PASSWORD_VERIFIER, DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER
    QCOMPARE(answers(m_there), before + 3);
    QCOMPARE(walk.signIn().device()->key, m_device.key);
    const auto renewed =
        QCoro::waitFor(m_there.pool->tokensFromRefreshToken(std::get<Tokens>(*end).refresh, m_device.key));
    QVERIFY(renewed.has_value());
}

void TestKnownDevice::itsSessionExpires_data()
{
    QTest::addColumn<int>("answered");
    QTest::newRow("before DEVICE_SRP_AUTH") << 1;
    QTest::newRow("before DEVICE_PASSWORD_VERIFIER") << 2;
}

/// No person is in between, so the server's reply has to take its time.
void TestKnownDevice::itsSessionExpires()
{
    QFETCH(int, answered);
    const int before = answers(m_there);
    SignIn signIn(*m_there.pool, m_device);
    hold(m_there, answered - 1);
    QCoro::Task<Result<Step>> begun = signIn.begin(m_who, password);
    QTRY_COMPARE_WITH_TIMEOUT(answers(m_there), before + answered, 20'000);
    m_there.practice.advance(sessionsLast);
    release(m_there);
    const Result<Step> late = QCoro::waitFor(begun);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, FailureKind::SignInSessionExpired);
    // The device is as good as before.
    Walk again(m_there, m_who, Factor::Email, m_device);
    QVERIFY(again.wholly(password).has_value());
    QCOMPARE(again.path(), QStringLiteral("tokens"));
}

void TestKnownDevice::isGivenUpWhereThePoolHasForgottenIt()
{
    QVERIFY(QCoro::waitFor(forgetDevice(m_there.pool.get(), m_tokens.access, m_device.key)).has_value());
    Walk walk(m_there, m_who, Factor::Email, m_device);
    QVERIFY(walk.wholly(password).has_value());
    QCOMPARE(walk.path(), mail + QStringLiteral(" tokens"));
    QVERIFY(!walk.signIn().device());
}

/// "Incorrect username or password.", which is not said of the person's own.
void TestKnownDevice::isGivenUpWhereItsPasswordIsNotTaken()
{
    m_device.password = QStringLiteral("another");
    Walk walk(m_there, m_who, Factor::Email, m_device);
    QVERIFY(walk.wholly(password).has_value());
    QCOMPARE(walk.path(), mail + QStringLiteral(" tokens"));
    QVERIFY(!walk.signIn().device());
}

void TestKnownDevice::isNotUsedForSomebodyElse()
{
    const QString other = m_there.settled({mail}, mail);
    Walk walk(m_there, other, Factor::Email, m_device);
    QVERIFY(walk.wholly(password).has_value());
    QCOMPARE(walk.path(), mail + QStringLiteral(" tokens"));
}

QTEST_GUILESS_MAIN(TestKnownDevice)
#include "test_knowndevice.moc"
