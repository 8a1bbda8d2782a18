#include "dialogs/operationkey.h"

namespace canolfan::ui {

bool mayHaveArrived(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Cancelled:
    case FailureKind::TimedOut:
    case FailureKind::ConnectionLost:
    case FailureKind::ForeignReply:
    case FailureKind::BrokenReply:
    case FailureKind::ServerTrouble:
    case FailureKind::OperationInProgress:
    case FailureKind::Unreachable: // refused is certain, a network gone in between is not: the harmless side
        return true;
    default:
        return false;
    }
}

} // namespace canolfan::ui
