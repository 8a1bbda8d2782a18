#include "practice/crypto/totp.h"

#include "practice/crypto/random.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace practice::totp {

namespace {

const QString &alphabet()
{
    static const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    return letters;
}

} // namespace

QByteArray decodeSecret(const QString &base32)
{
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar letter : base32) {
        const auto value = alphabet().indexOf(letter.toUpper());
        if (value < 0) {
            break;
        }
        buffer = (buffer << 5 | quint32(value)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += char(buffer >> bits & 0xff);
        }
    }
    return bytes;
}

QString makeSecret()
{
    return randomText(32, alphabet());
}

QString code(const QString &secret, qint64 step)
{
    QByteArray counter(8, Qt::Uninitialized);
    qToBigEndian(quint64(step), counter.data());
    const QByteArray mac =
        QMessageAuthenticationCode::hash(counter, decodeSecret(secret), QCryptographicHash::Sha1);
    const int offset = mac.back() & 0x0f; // RFC 4226 section 5.3, dynamic truncation
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    return QString::number(number % 1000000).rightJustified(6, u'0');
}

} // namespace practice::totp
