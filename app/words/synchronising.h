#pragma once

#include "domain/copynews.h"
#include "domain/syncstate.h"

#include <QString>

#include <optional>

/// How this computer and the portal stand to each other, in words. Times are said in local time.
namespace canolfan::words {

/// For the header: "3 changes waiting · Offline since 14:02".
QString sentence(const SyncState &state, const QDateTime &now);
/// The most needful part of it, for where there is little room: "3 waiting".
QString shortSentence(const SyncState &state);
/// What it means and what will happen, in one or two sentences.
QString explanation(const SyncState &state);

/// What has to be in sight as long as it is so: that the list is no longer shown, that nothing can be saved,
/// or that the centre is no longer this account's. nullopt: nothing.
std::optional<QString> standing(const SyncState &state);

/// "3 changes waiting"
QString waitingChanges(int count);

/// How old what is shown is: "copy from today 14:01".
QString copyAge(const QDateTime &contact, const QDateTime &now);

/// After opening: what became of unsent changes in a copy that had been put aside. `count` is at least 1.
QString changesRecovered(int count); ///< out of a damaged copy
QString changesDoubtful(int count); ///< of these: whether they were still unsent is not certain
QString changesReturned(int count); ///< because the key of an earlier copy is back

/// All of it that somebody has to be told, in one text.
QString sentence(const CopyNews &news);

} // namespace canolfan::words
