#include "qr/otpauth.h"
#include "support/readers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace canolfan;

static QByteArray address(const QString &issuer, const QString &account, QByteArrayView secret)
{
    return qr::otpauthAddress(issuer, account, secret).view().toByteArray();
}

class TestOtpauth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char *what, const char *issuer, const char *account, const char *secret,
                             const char *wanted) {
            QTest::newRow(what) << QString::fromUtf8(issuer) << QString::fromUtf8(account)
                                << QByteArray(secret) << QByteArray(wanted);
        };
        row("plain", "Portal", "eo@ysgol.example", "JBSWY3DPEHPK3PXP",
            "otpauth://totp/Portal:eo%40ysgol.example?secret=JBSWY3DPEHPK3PXP&issuer=Portal");
        row("blank", "WJEC Portal", "a b", "JBSWY3DP",
            "otpauth://totp/WJEC%20Portal:a%20b?secret=JBSWY3DP&issuer=WJEC%20Portal");
        row("what an address is parted by", "A&B=C%D#E?F/G+H", "x+y@z.example", "JBSWY3DP",
            "otpauth://totp/A%26B%3DC%25D%23E%3FF%2FG%2BH:x%2By%40z.example?secret=JBSWY3DP"
            "&issuer=A%26B%3DC%25D%23E%3FF%2FG%2BH");
        row("no colon but the one between", "WJEC: Portal", "eo:x@ysgol.example", "JBSWY3DP",
            "otpauth://totp/WJEC%20Portal:eo%20x%40ysgol.example?secret=JBSWY3DP&issuer=WJEC%20Portal");
        row("other scripts", "Tŷ Llên", "siân.李@ysgol.cymru", "JBSWY3DP",
            "otpauth://totp/T%C5%B7%20Ll%C3%AAn:si%C3%A2n.%E6%9D%8E%40ysgol.cymru?secret=JBSWY3DP"
            "&issuer=T%C5%B7%20Ll%C3%AAn");
        row("secret in lower case, grouped and padded", "P", "a",
            "jbsw y3dp\tehpk 3px=======", "otpauth://totp/P:a?secret=JBSWY3DPEHPK3PX&issuer=P");
        row("no issuer", "", "a@b.example", "JBSWY3DP", "otpauth://totp/a%40b.example?secret=JBSWY3DP");
        row("a secret that is none of Cognito's stays within its place", "P", "a", "JB&issuer=Q#",
            "otpauth://totp/P:a?secret=JBISSUERQ&issuer=P");
    }

    void addresses()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, account);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, wanted);
        QCOMPARE(address(issuer, account, secret), wanted);
    }

    /// As an app takes it apart.
    void readsBackAsWritten()
    {
        const QUrl url =
            QUrl::fromEncoded(address(QStringLiteral("Tŷ & Ysgol"),
                                  QStringLiteral("o'neill+siân@ysgol.cymru"), "GEZDGNBVGY3TQOJQ"),
                QUrl::StrictMode);
        QVERIFY(url.isValid());
        QCOMPARE(url.scheme(), QStringLiteral("otpauth"));
        QCOMPARE(url.host(), QStringLiteral("totp"));
        QCOMPARE(url.path(QUrl::FullyDecoded), QStringLiteral("/Tŷ & Ysgol:o'neill+siân@ysgol.cymru"));
        const QUrlQuery query(url);
        QCOMPARE(query.queryItems().size(), 2);
        QCOMPARE(
            query.queryItemValue(QStringLiteral("issuer"), QUrl::FullyDecoded), QStringLiteral("Tŷ & Ysgol"));
    }

    /// The secret in the address is the one that was put in: oathtool computes RFC 6238's codes from it.
    void givesTheSameCodes()
    {
        QFile file(QStringLiteral(TEST_DATA "/totp-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors =
            QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("vectors")).toArray();
        QVERIFY(vectors.size() > 5);
        for (const QJsonValue &vector : vectors) {
            const QByteArray secret = vector[QStringLiteral("secret")].toString().toLatin1();
            const QUrlQuery query(
                QUrl::fromEncoded(address(QStringLiteral("P"), QStringLiteral("a"), secret)));
            const auto code = tests::codeByOathtool(query.queryItemValue(QStringLiteral("secret")).toLatin1(),
                qint64(vector[QStringLiteral("t")].toDouble()));
            QVERIFY(code);
            QCOMPARE(*code, vector[QStringLiteral("d6")].toString().toLatin1());
        }
    }
};

QTEST_APPLESS_MAIN(TestOtpauth)
#include "test_otpauth.moc"
