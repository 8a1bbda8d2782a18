#include "qr/otpauth.h"

#include <QUrl>

namespace canolfan::qr {

static bool isLetterOrDigit(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z');
}

static QByteArray percentEncoded(QString part)
{
    return QUrl::toPercentEncoding(part.replace(QLatin1Char(':'), QLatin1Char(' ')).simplified());
}

SecretBytes plainBase32(QByteArrayView secret)
{
    // Reserved, so that growing leaves no copy behind; overwritten, because QByteArray does not do it.
    QByteArray plain;
    plain.reserve(secret.size());
    for (const char character : secret) {
        if (isLetterOrDigit(character))
            plain.append(character >= 'a' ? char(character - 'a' + 'A') : character);
    }
    SecretBytes result(plain);
    overwrite(plain.data(), plain.size());
    return result;
}

SecretBytes otpauthAddress(const QString &issuer, const QString &account, QByteArrayView secret)
{
    const QByteArray from = percentEncoded(issuer);
    const QByteArray label = from.isEmpty() ? percentEncoded(account) : from + ':' + percentEncoded(account);
    const QByteArray start = "otpauth://totp/" + label + "?secret=";
    const QByteArray end = from.isEmpty() ? QByteArray() : "&issuer=" + from;
    const SecretBytes base32 = plainBase32(secret);
    QByteArray address;
    address.reserve(start.size() + base32.view().size() + end.size());
    address.append(start).append(base32.view()).append(end);
    SecretBytes result(address);
    overwrite(address.data(), address.size());
    return result;
}

} // namespace canolfan::qr
