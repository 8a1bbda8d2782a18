#pragma once

#include "domain/pendingchange.h"

#include <QByteArrayView>

namespace canolfan::store {

/// A waiting change as a row holds it, in CBOR; its number is the row's. nullopt: what is written there is
/// not understood.
QByteArray toBytes(const PendingChange &change);
std::optional<PendingChange> changeFrom(quint64 number, QByteArrayView bytes);

} // namespace canolfan::store
