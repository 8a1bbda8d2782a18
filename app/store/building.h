#pragma once

#include "files.h"
#include "sealing.h"

#include "sync/store.h"

namespace canolfan::store {

/// Makes a copy with these contents in the place of whatever is there; that is moved to `oldGoesTo` if that
/// is not empty. At no moment is there less than the old one or the new one: what was interrupted is
/// finished, or undone, by finishBuilding().
Result<void> build(const Place &place, Sealer &sealer, const sync::Batch &contents, const QString &oldGoesTo);

/// To be called before anything is opened.
Result<void> finishBuilding(const Place &place, const QString &oldGoesTo);

} // namespace canolfan::store
