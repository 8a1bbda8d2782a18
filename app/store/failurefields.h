#pragma once

#include "domain/failure.h"

#include <QByteArrayView>

#include <optional>

namespace canolfan::store {

/// A failure as part of a row, in CBOR. A kind that only a newer version knows is read as PortalRefused.
QByteArray toBytes(const Failure &failure);
std::optional<Failure> failureFrom(QByteArrayView bytes);

} // namespace canolfan::store
