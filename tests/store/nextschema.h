#pragma once

#include "store/schema.h"

/// A schema to come, for trying migrations on: a column more, and so every row sealed anew.
namespace nextschema {

inline constexpr int version = canolfan::store::schemaNow + 1;

/// All there are, and this one. It fails halfway, for want of a disk, if told so.
canolfan::store::Migrations migrations(bool failing = false);

} // namespace nextschema
