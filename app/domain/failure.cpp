#include "domain/failure.h"

namespace canolfan {

bool isUnreachable(FailureKind kind)
{
    return (kind >= FailureKind::Unreachable && kind <= FailureKind::Untrusted)
        || kind == FailureKind::ForeignReply || kind == FailureKind::BrokenReply
        || kind == FailureKind::ServerTrouble;
}

} // namespace canolfan
