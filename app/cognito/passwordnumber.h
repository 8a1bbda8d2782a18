#pragma once

#include "bignumber.h"

#include <QCryptographicHash>
#include <QString>

namespace canolfan::cognito {

inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// x = int( SHA256( PAD(salt) || SHA256( poolName || userId || ":" || password ) ) )
Number passwordNumber(
    const BIGNUM *salt, const QString &poolName, const QString &userId, const QString &password);

} // namespace canolfan::cognito
