#pragma once

#include "domain/accessreview.h"

#include <QByteArrayView>

#include <optional>

namespace canolfan::store {

/// The access reviews of a centre, in CBOR. nullopt: what is written there is not understood.
QByteArray toBytes(const QList<AccessReview> &reviews);
std::optional<QList<AccessReview>> reviewsFrom(QByteArrayView bytes);

} // namespace canolfan::store
