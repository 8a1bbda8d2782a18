#include "cognito/device.h"
#include "cognito/srp.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace canolfan;

static QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

class TestSrp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// tests/data/srp-vectors.json: five implementations agreed on each (cognito.md 3.2).
    void thePublishedVectors_data()
    {
        QTest::addColumn<QJsonObject>("in");
        QTest::addColumn<QJsonObject>("out");
        QFile file(QStringLiteral(TEST_DATA "/srp-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray();
        QVERIFY(vectors.size() >= 9);
        for (const QJsonValue &vector : vectors) {
            const QJsonObject object = vector.toObject();
            QTest::newRow(qPrintable(text(object, "name"))) << object.value(QLatin1String("in")).toObject()
                                                            << object.value(QLatin1String("out")).toObject();
        }
    }

    void thePublishedVectors()
    {
        QFETCH(QJsonObject, in);
        QFETCH(QJsonObject, out);
        const cognito::SrpClient client(text(in, "a").toLatin1());
        QCOMPARE(QString::fromLatin1(client.publicValue()), text(out, "SRP_A"));
        const cognito::SrpChallenge challenge{text(in, "userIdForSrp"), text(in, "SRP_B").toLatin1(),
            text(in, "SALT").toLatin1(), text(in, "SECRET_BLOCK").toLatin1()};
        const auto signature = client.claimSignature(
            text(in, "poolName"), text(in, "password"), challenge, text(in, "TIMESTAMP").toLatin1());
        QVERIFY(signature);
        QCOMPARE(QString::fromLatin1(*signature), text(out, "PASSWORD_CLAIM_SIGNATURE"));
    }

    /// The same file: what ConfirmDevice is given for a device.
    void theVerifierOfADevice()
    {
        QFile file(QStringLiteral(TEST_DATA "/srp-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray();
        int devices = 0;
        for (const QJsonValue &vector : vectors) {
            const QJsonObject object = vector.toObject();
            const QJsonObject wanted = object.value(QLatin1String("confirmDevice")).toObject();
            if (wanted.isEmpty())
                continue;
            ++devices;
            const QJsonObject in = object.value(QLatin1String("in")).toObject();
            const cognito::Device device{
                {}, text(in, "userIdForSrp"), text(in, "poolName"), text(in, "password")};
            const auto verifier = cognito::verifierOf(device, text(in, "SALT").toLatin1());
            QCOMPARE(QString::fromLatin1(verifier.salt), text(wanted, "Salt"));
            QCOMPARE(QString::fromLatin1(verifier.passwordVerifier), text(wanted, "PasswordVerifier"));
        }
        QVERIFY(devices > 0);
    }

    /// cognito.md 3, pitfall 5: never a number whose first byte has the top bit set. Half of all salts have.
    void noVerifierIsNegative()
    {
        const cognito::NewDevice metadata{QStringLiteral("eu-west-2_1"), QStringLiteral("-AbCdEfGh")};
        const cognito::Device device = cognito::deviceOf(QStringLiteral("owner"), metadata);
        QCOMPARE(QByteArray::fromBase64(device.password.toLatin1()).size(), 40);
        QVERIFY(device.password != cognito::deviceOf(QStringLiteral("owner"), metadata).password);
        for (int turn = 0; turn < 20; ++turn) {
            const auto verifier = cognito::verifierOf(device);
            QVERIFY((QByteArray::fromBase64(verifier.salt).front() & 0x80) == 0);
            QVERIFY((QByteArray::fromBase64(verifier.passwordVerifier).front() & 0x80) == 0);
        }
    }

    void valuesThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("srpB");
        QTest::addColumn<QByteArray>("salt");
        QTest::newRow("B is 0") << QByteArray("0") << QByteArray("aa");
        QTest::newRow("B is no number") << QByteArray("xyz") << QByteArray("aa");
        QTest::newRow("B is empty") << QByteArray() << QByteArray("aa");
        QTest::newRow("B is cut by something else") << QByteArray("abc-") << QByteArray("aa");
        QTest::newRow("salt is no number") << QByteArray("2") << QByteArray("q");
    }

    void valuesThatCannotBeAreRefused()
    {
        QFETCH(QByteArray, srpB);
        QFETCH(QByteArray, salt);
        const cognito::SrpClient client;
        QVERIFY(!client.claimSignature(QStringLiteral("pool"), QStringLiteral("password"),
            {QStringLiteral("user"), srpB, salt, "AAAA"}, "Tue Mar 3 07:04:09 UTC 2026"));
    }

    void everySignInHasItsOwnSecret()
    {
        QVERIFY(cognito::SrpClient().publicValue() != cognito::SrpClient().publicValue());
    }

    /// The day without a leading zero; anything else is answered like a wrong password (cognito.md 3).
    void theTimestamp()
    {
        QCOMPARE(cognito::srpTimestamp(1772521449000), QByteArray("Tue Mar 3 07:04:09 UTC 2026"));
    }
};

QTEST_GUILESS_MAIN(TestSrp)
#include "test_srp.moc"
