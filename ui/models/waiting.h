#pragma once

#include "domain/pendingchange.h"

#include <QList>

namespace canolfan::models {

/// Whether somebody has to decide about one of them before it can go on.
bool needsDecision(const QList<PendingChange> &changes);

/// The permissions that will be other than the portal has them once these have been made. Without changes
/// that are never sent.
Permissions waitingPermissions(const QList<PendingChange> &changes);
/// The same of the account type.
bool accountTypeWaits(const QList<PendingChange> &changes);

/// Whether there is one of this kind that may still be made.
bool waits(ChangeKind kind, const QList<PendingChange> &changes);
/// Whether the person is about to go, and so is not changed any more: undo comes first.
bool isGoing(const QList<PendingChange> &changes);

} // namespace canolfan::models
