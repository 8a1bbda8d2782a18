#pragma once

#include "domain/centreuser.h"

#include <QByteArrayView>

#include <optional>

namespace canolfan::store {

/// A person as a row holds them, in CBOR. nullopt: what is written there is not understood.
QByteArray toBytes(const CentreUser &user);
std::optional<CentreUser> userFrom(QByteArrayView bytes);

/// Permissions as a number. A permission's bit is its value in permission.h, which is never changed.
qint64 toNumber(Permissions permissions);
Permissions permissionsFrom(qint64 number);

} // namespace canolfan::store
