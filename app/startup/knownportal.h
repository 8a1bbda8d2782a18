#pragma once

#include "portal/wellknown.h"

namespace canolfan::startup {

/// What a portal's address said of it last time, kept in the data folder as `portal.json`, so that a start
/// needs no network before it can show what is kept. Nothing secret: anybody may ask the portal for it.
/// nullopt: nothing is kept of this address, or nothing usable.
std::optional<portal::WellKnown> keptPortal(const QString &dataFolder, const QUrl &address);

/// Where the file cannot be written the next start asks the portal, as the first one did.
void keepPortal(const QString &dataFolder, const QUrl &address, const portal::WellKnown &wellKnown);

} // namespace canolfan::startup
