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
