#include "look/theme.h"
#include "pages/mfa/mfaapppage.h"
#include "qr/bitmatrix.h"
#include "qr/otpauth.h"
#include "support/readers.h"
#include "widgets/qrcodeview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace canolfan;
using namespace canolfan::ui;

static const QString issuer = QStringLiteral("Porth CBAC");
static const QString account = QStringLiteral("swyddog.arholiadau@ysgol-practis.example");
static constexpr QByteArrayView secret = "Z64F2F6AT3R7O3ZCJZV3GWH5UQ7QEHLTLMUVT34EC62O5KTELS4Q";

/// Runs at the scale that QT_SCALE_FACTOR names: 100, 150 and 200 %.
class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadFromThePage_data() { addSchemes(); }
    void isReadFromThePage();
    void isCrispWhereverItStands_data();
    void isCrispWhereverItStands();
    void hasItsQuietZone_data() { addSchemes(); }
    void hasItsQuietZone();
    void holdsEveryCode_data();
    void holdsEveryCode();
    void showsNothingOnceCleared();
    void isFast();

private:
    static void addSchemes();
    static qr::BitMatrix code();

    Theme m_theme{*qApp, Theme::Scheme::Light};
};

void TestQrCode::addSchemes()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

qr::BitMatrix TestQrCode::code()
{
    return *qr::encoded(qr::otpauthAddress(issuer, account, secret).view());
}

static QImage grabbed(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    // The scale that was asked for is the one that is tested.
    const double wanted = qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble();
    if (!qFuzzyCompare(image.devicePixelRatio(), wanted))
        qFatal("grabbed at %f in place of %f", image.devicePixelRatio(), wanted);
    return image;
}

void TestQrCode::isReadFromThePage()
{
    QFETCH(Theme::Scheme, scheme);
    m_theme.setScheme(scheme);
    MfaAppPage page;
    page.resize(760, 620);
    page.show();
    page.setSecret(issuer, account, secret);
    const auto read = tests::readByZbar(grabbed(page));
    QVERIFY(read);
    QCOMPARE(*read, qr::otpauthAddress(issuer, account, secret).view().toByteArray());
}

void TestQrCode::isCrispWhereverItStands_data()
{
    QTest::addColumn<int>("offset");
    for (const int offset : {0, 1, 2, 5, 11})
        QTest::addRow("%d", offset) << offset;
}

/// Black, white, and the frame's own colour: no pixel that is half of each.
void TestQrCode::isCrispWhereverItStands()
{
    QFETCH(int, offset);
    m_theme.setScheme(Theme::Scheme::Light);
    QWidget window;
    QrCodeView view(&window);
    view.setCode(code());
    view.setGeometry(QRect(QPoint(offset, offset), view.sizeHint()));
    window.resize(view.geometry().bottomRight().x() + 20, view.geometry().bottomRight().y() + 20);
    const QImage image = grabbed(window);
    const qreal scale = image.devicePixelRatio();
    const QRectF inside = QRectF(view.geometry()).adjusted(2, 2, -2, -2);
    const QImage shown = image.copy(QRectF(inside.topLeft() * scale, inside.size() * scale).toRect());
    QSet<QRgb> colours;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            colours << shown.pixel(x, y);
    }
    QCOMPARE(colours, (QSet<QRgb>{qRgb(0, 0, 0), qRgb(255, 255, 255)}));
}

/// Light for four modules on every side, measured in the code's own: a finder is seven modules wide.
void TestQrCode::hasItsQuietZone()
{
    QFETCH(Theme::Scheme, scheme);
    m_theme.setScheme(scheme);
    QrCodeView view;
    view.setCode(code());
    view.resize(view.sizeHint());
    const QImage image = grabbed(view);
    const auto isDark = [&image](int x, int y) { return image.pixel(x, y) == qRgb(0, 0, 0); };
    int left = image.width();
    int top = image.height();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isDark(x, y)) {
                left = std::min(left, x);
                top = std::min(top, y);
                right = std::max(right, x);
                bottom = std::max(bottom, y);
            }
        }
    }
    int finder = 0;
    while (isDark(left + finder, top))
        ++finder;
    QCOMPARE(finder % 7, 0);
    const int module = finder / 7;
    QVERIFY(module >= 2);
    QCOMPARE(right - left + 1, module * code().size());
    QCOMPARE(bottom - top + 1, module * code().size());
    const int outer = std::min({left, top, image.width() - 1 - right, image.height() - 1 - bottom});
    QVERIFY(outer >= qr::quietZone * module);
    // Light right up to the frame of a pixel.
    QCOMPARE(image.pixel(left - qr::quietZone * module + 2, image.height() / 2), qRgb(255, 255, 255));
}

void TestQrCode::holdsEveryCode_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {1, 60, 150, 300, 1000})
        QTest::addRow("%d bytes", length) << length;
}

/// Also codes larger than any address of ours: the view grows with them.
void TestQrCode::holdsEveryCode()
{
    QFETCH(int, length);
    const QByteArray text = QByteArray("otpauth").repeated(length / 7 + 1).left(length);
    QrCodeView view;
    view.setCode(*qr::encoded(text));
    view.resize(view.sizeHint());
    const auto read = tests::readByZbar(grabbed(view));
    QVERIFY(read);
    QCOMPARE(*read, text);
}

void TestQrCode::showsNothingOnceCleared()
{
    QrCodeView view;
    view.setCode(code());
    view.resize(view.sizeHint());
    QVERIFY(!view.isEmpty());
    view.clear();
    QVERIFY(view.isEmpty());
    const QImage image = grabbed(view);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(image.pixel(x, y) != qRgb(0, 0, 0));
    }
}

/// From the secret to pixels. Printed and not judged: this computer may be busy with something else.
void TestQrCode::isFast()
{
    QrCodeView view;
    view.resize(196, 196);
    QImage image(view.size() * view.devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(view.devicePixelRatioF());
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 200; ++round) {
        QElapsedTimer timer;
        timer.start();
        view.setCode(code());
        view.render(&image);
        best = std::min(best, timer.nsecsElapsed());
    }
    qInfo("from the secret to pixels: %.3f ms, the fastest of 200 (bound: 1 ms)", double(best) / 1e6);
    QVERIFY(tests::readByZbar(image));
}

QTEST_MAIN(TestQrCode)
#include "test_qrcode.moc"
