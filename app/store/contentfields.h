#pragma once

#include "domain/permissioncatalogue.h"
#include "domain/profile.h"

#include <QByteArrayView>

#include <optional>

namespace canolfan::store {

/// Who is signed in, as a row holds it, in CBOR. nullopt: what is written there is not understood.
QByteArray toBytes(const Profile &profile);
std::optional<Profile> profileFrom(QByteArrayView bytes);

/// A permission that this version does not know is left out.
QByteArray toBytes(const PermissionCatalogue &catalogue);
PermissionCatalogue catalogueFrom(QByteArrayView bytes);

} // namespace canolfan::store
