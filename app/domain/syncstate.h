#pragma once

#include "domain/failure.h"

#include <QDateTime>

#include <optional>

namespace canolfan {

/// How this computer and the portal stand to each other, for the header and the page of waiting changes.
struct SyncState
{
    bool working = false; ///< a synchronisation is under way
    int done = 0; ///< of it
    int total = 0; ///< 0: not known
    /// Since when nothing has come through; invalid: the portal answered last time.
    QDateTime offlineSince{};
    std::optional<Failure> failure{}; ///< why the last synchronisation did not get to its end
    bool isOnePersons = false; ///< what has failed is somebody's change alone; all else has gone through
    QDateTime contact{}; ///< when the portal last answered: how old what is shown is
    int waiting = 0; ///< changes that are to be sent
    int decisions = 0; ///< changes that somebody has to decide about: conflicts and refusals
    int notSent = 0; ///< changes that will not be sent, because the right to make them was lost
    bool keepsChanges = true; ///< false: changes are made only while online, and whyNotKept says why
    bool sending = false; ///< while working: done and total count changes that are sent, not people read
    /// NotStaying, NothingKept, of the vault, or why the copy could not be opened.
    std::optional<Failure> whyNotKept{};
    std::optional<Failure> notWritable{}; ///< the copy takes nothing new now, and this is why
    std::optional<Failure> tooOld{}; ///< CopyTooOld, NoCopyYet: no list is shown, only what waits

    bool operator==(const SyncState &) const = default;
};

} // namespace canolfan
