#include "qr/bitmatrix.h"
#include "qr/otpauth.h"
#include "support/readers.h"

#include <QTest>

using namespace canolfan;
using qr::BitMatrix;

/// Black on white with the quiet zone, `pixels` for each module.
static QImage drawn(const BitMatrix &matrix, int pixels)
{
    const int side = matrix.size() + 2 * qr::quietZone;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int row = 0; row < matrix.size(); ++row) {
        for (int column = 0; column < matrix.size(); ++column) {
            if (matrix.isDark(column, row))
                image.setPixel(column + qr::quietZone, row + qr::quietZone, qRgb(0, 0, 0));
        }
    }
    return image.scaled(image.size() * pixels);
}

/// The mark of three rings in a corner.
static bool hasFinder(const BitMatrix &matrix, int left, int top)
{
    for (int at = 0; at < 7; ++at) {
        const bool inner = at > 1 && at < 5;
        if (!matrix.isDark(left + at, top) || matrix.isDark(left + at, top + 3) != (inner || at % 6 == 0))
            return false;
    }
    return true;
}

class TestBitMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfAQrCode()
    {
        const auto matrix = qr::encoded("canolfan");
        QVERIFY(matrix);
        QCOMPARE(matrix->size(), 21);
        QVERIFY(hasFinder(*matrix, 0, 0));
        QVERIFY(hasFinder(*matrix, 14, 0));
        QVERIFY(hasFinder(*matrix, 0, 14));
        QVERIFY(!hasFinder(*matrix, 14, 14));
    }

    /// ISO/IEC 18004, table C.1: above and right of the lower left finder stand two bits for the level,
    /// masked by 10; 00 is M.
    void usesLevelM()
    {
        for (const char *text : {"c", "canolfan", "otpauth://totp/P:a?secret=JBSWY3DP"}) {
            const auto matrix = qr::encoded(text);
            QVERIFY(matrix);
            QVERIFY(matrix->isDark(0, 8));
            QVERIFY(!matrix->isDark(1, 8));
        }
    }

    void refusesWhatDoesNotFit()
    {
        QVERIFY(qr::encoded(QByteArray(2331, 'x')));
        QVERIFY(!qr::encoded(QByteArray(2332, 'x')));
        QVERIFY(!qr::encoded({}));
    }

    void forgets()
    {
        auto matrix = qr::encoded("canolfan");
        QVERIFY(matrix);
        matrix->wipe();
        QCOMPARE(matrix->size(), 0);
    }

    void isReadByAnother_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<int>("pixels");
        const QString plain = QStringLiteral("eo@ysgol-practis.example");
        for (const int pixels : {2, 3, 4, 5})
            QTest::addRow("%d pixels a module", pixels) << plain << pixels;
        QTest::newRow("other scripts") << QStringLiteral("siân.李.𐌀@ysgol.cymru") << 3;
        QTest::newRow("the longest account") << QStringLiteral("ŵ").repeated(64) << 3;
    }

    void isReadByAnother()
    {
        QFETCH(QString, account);
        QFETCH(int, pixels);
        const auto address = qr::otpauthAddress(
            QStringLiteral("Porth CBAC"), account, "Z64F2F6AT3R7O3ZCJZV3GWH5UQ7QEHLTLMUVT34EC62O5KTELS4Q");
        const auto matrix = qr::encoded(address.view());
        QVERIFY(matrix);
        const auto read = tests::readByZbar(drawn(*matrix, pixels));
        QVERIFY(read);
        QCOMPARE(*read, address.view().toByteArray());
    }
};

QTEST_APPLESS_MAIN(TestBitMatrix)
#include "test_bitmatrix.moc"
