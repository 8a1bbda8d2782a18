// CPU time from an authenticator's secret to the pixels of its QR code. bench-qr REPEATS COUNT prints
// {"pixels": [milliseconds for one, …]}: the address, its matrix, and the code drawn as the page for it does.

#include "qr/bitmatrix.h"
#include "qr/otpauth.h"
#include "widgets/qrcodeview.h"

#include <QApplication>
#include <QTextStream>

#include <ctime>

using namespace canolfan;

/// As long as AWS's are said to be, with names of an ordinary length.
static qr::SecretBytes address()
{
    return qr::otpauthAddress(QStringLiteral("WJEC Eduqas Portal"),
        QStringLiteral("swyddog.arholiadau@ysgol-practis.example"),
        "Z64F2F6AT3R7O3ZCJZV3GWH5UQ7QEHLTLMUVT34EC62O5KTELS4Q");
}

static void draw(ui::QrCodeView &view, QImage &picture)
{
    std::optional<qr::BitMatrix> code = qr::encoded(address().view());
    if (!code)
        qFatal("no code holds this address");
    view.setCode(std::move(*code));
    view.render(&picture);
}

/// Whether there is a code at all: dark and light in the middle, where the quiet zone is not.
static bool isDrawn(const QImage &picture)
{
    const int row = picture.height() / 2;
    bool dark = false;
    bool light = false;
    for (int x = 0; x < picture.width(); ++x) {
        dark = dark || picture.pixel(x, row) == qRgb(0, 0, 0);
        light = light || picture.pixel(x, row) == qRgb(255, 255, 255);
    }
    return dark && light;
}

static QString listed(const QList<double> &samples)
{
    QStringList texts;
    for (const double sample : samples)
        texts << QString::number(sample);
    return QLatin1Char('[') + texts.join(QLatin1String(", ")) + QLatin1Char(']');
}

int main(int argc, char *argv[])
{
    if (argc != 3)
        qFatal("bench-qr REPEATS COUNT");
    const int repeats = QByteArray(argv[1]).toInt();
    const int count = QByteArray(argv[2]).toInt();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::QrCodeView view;
    view.resize(view.sizeHint());
    view.show();
    QImage picture(view.size(), QImage::Format_RGB32);
    draw(view, picture); // fonts and styles are loaded with the first one, which is not this work
    if (!isDrawn(picture))
        qFatal("nothing was drawn");
    QList<double> samples;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const std::clock_t before = std::clock();
        for (int done = 0; done < count; ++done)
            draw(view, picture);
        samples << double(std::clock() - before) * 1000.0 / CLOCKS_PER_SEC / count;
    }
    QTextStream(stdout) << "{\"pixels\": " << listed(samples) << "}" << Qt::endl;
    return 0;
}
