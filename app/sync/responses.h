#pragma once

#include "domain/failure.h"

namespace canolfan::sync {

/// What a reply means for the change that was sent, and for the round (reliability.md A, response rules).
enum class Response
{
    Queued, ///< nothing has arrived: wait, and send it later. The round ends
    Uncertain, ///< it may have arrived: the same again under the same key. Its person waits, others go on
    InProgress, ///< it has arrived and is being worked on: as Uncertain, when the portal says
    Later, ///< refused for now, whoever asks: Retry-After, or back-off. The round ends
    Pause, ///< somebody has to sign in first: no attempt. The round ends, and none begins by itself
    RightLost, ///< no longer allowed: kept as not sent, and the profile is read again
    CentreGone, ///< the centre is not there for this account: its people go from here, changes are not sent
    PersonGone, ///< deleted: done, or a conflict
    Reread, ///< somebody was faster: read the person, then decide
    StartOver, ///< the cursor of the feed is too old: read the whole list
    Refused ///< for good: kept with the failure until somebody decides
};

/// One table: every kind of failure has its row.
Response responseTo(FailureKind kind);

/// Whether it was the portal itself that said so: then it has been reached.
bool isPortalsWord(Response response);

} // namespace canolfan::sync
