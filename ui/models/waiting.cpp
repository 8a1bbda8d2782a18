#include "models/waiting.h"

#include <algorithm>

namespace canolfan::models {

bool needsDecision(const QList<PendingChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [](const PendingChange &change) {
        return change.state == ChangeState::Conflict || change.state == ChangeState::Refused;
    });
}

Permissions waitingPermissions(const QList<PendingChange> &changes)
{
    Permissions waiting;
    for (const PendingChange &change : changes) {
        if (change.kind == ChangeKind::ChangeAccess && change.state != ChangeState::NotSent)
            waiting |= change.base.permissions ^ applied(change, change.base)->permissions;
    }
    return waiting;
}

bool accountTypeWaits(const QList<PendingChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [](const PendingChange &change) {
        return change.access.accountType && change.state != ChangeState::NotSent;
    });
}

bool waits(ChangeKind kind, const QList<PendingChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [kind](const PendingChange &change) {
        return change.kind == kind && change.state != ChangeState::NotSent;
    });
}

bool isGoing(const QList<PendingChange> &changes)
{
    return waits(ChangeKind::Delete, changes) || waits(ChangeKind::CancelInvitation, changes);
}

} // namespace canolfan::models
