#include "passwordnumber.h"

#include <openssl/crypto.h>

namespace canolfan::cognito {

Number passwordNumber(
    const BIGNUM *salt, const QString &poolName, const QString &userId, const QString &password)
{
    QByteArray identity = (poolName + userId + QLatin1Char(':') + password).toUtf8();
    const QByteArray inner = sha256(identity);
    OPENSSL_cleanse(identity.data(), static_cast<size_t>(identity.size()));
    return numberFromBytes(sha256(padded(salt) + inner));
}

} // namespace canolfan::cognito
