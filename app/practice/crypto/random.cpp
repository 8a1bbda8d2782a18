#include "practice/crypto/random.h"

#include <openssl/rand.h>

#include <QUuid>

#include <stdexcept>

namespace practice {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1) {
        throw std::runtime_error("OpenSSL's random generator failed");
    }
    return bytes;
}

QString randomText(int count, const QString &alphabet)
{
    // A byte beyond the last whole multiple of the alphabet is thrown away: a remainder would favour its
    // first letters.
    const int usable = 256 - 256 % int(alphabet.size());
    QString text;
    while (text.size() < count) {
        const auto byte = static_cast<unsigned char>(randomBytes(1).front());
        if (byte < usable) {
            text += alphabet[byte % alphabet.size()];
        }
    }
    return text;
}

QString randomCode()
{
    return randomText(6, QStringLiteral("0123456789"));
}

QString randomUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray randomToken()
{
    return randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace practice
