#include "domain/addressmove.h"

#include <QTest>

using namespace canolfan;

/// S36: an address cannot be changed; nobody is without an account on the way to another.
class TestAddressMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldAccountGoesOnlyOnceTheNewOneIsAccepted_data();
    void theOldAccountGoesOnlyOnceTheNewOneIsAccepted();
    void isReadAsItWasWritten();
};

static std::optional<CentreUser> account(const char *state)
{
    CentreUser user;
    if (qstrcmp(state, "none") == 0)
        return std::nullopt;
    user.state = qstrcmp(state, "active") == 0 ? UserState::Active : UserState::Invited;
    return user;
}

void TestAddressMove::theOldAccountGoesOnlyOnceTheNewOneIsAccepted_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("waits");
    QTest::addColumn<MoveStep>("step");
    const auto row = [](const char *from, const char *to, bool waits, MoveStep step) {
        QTest::addRow("%s to %s%s", from, to, waits ? ", waiting" : "")
            << QByteArray(from) << QByteArray(to) << waits << step;
    };
    for (const char *from : {"active", "invited"}) {
        row(from, "none", true, MoveStep::Waiting);
        row(from, "none", false, MoveStep::Abandoned);
        row(from, "invited", false, MoveStep::Waiting);
        row(from, "invited", true, MoveStep::Waiting);
        row(from, "active", false, MoveStep::DeleteOld);
        row(from, "active", true, MoveStep::DeleteOld);
    }
    for (const char *to : {"none", "invited", "active"}) {
        row("none", to, false, MoveStep::Done);
        row("none", to, true, MoveStep::Done);
    }
}

void TestAddressMove::theOldAccountGoesOnlyOnceTheNewOneIsAccepted()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, waits);
    QFETCH(MoveStep, step);
    QCOMPARE(nextStep(account(from), account(to), waits), step);
}

void TestAddressMove::isReadAsItWasWritten()
{
    const AddressMove move{QStringLiteral("0b0f6f5e-9c1c-4f3a-8a0e-1d8f6f6f0001"),
        QStringLiteral("0b0f6f5e-9c1c-4f3a-8a0e-1d8f6f6f0002")};
    QCOMPARE(addressMoveFromText(textOf(move)), std::optional(move));
    for (const char *text : {"", "a b", "0b0f6f5e-9c1c-4f3a-8a0e-1d8f6f6f0001",
             "0b0f6f5e-9c1c-4f3a-8a0e-1d8f6f6f0001 0b0f6f5e-9c1c-4f3a-8a0e-1d8f6f6f0001"})
        QVERIFY2(!addressMoveFromText(QString::fromLatin1(text)), text);
}

QTEST_GUILESS_MAIN(TestAddressMove)
#include "test_addressmove.moc"
