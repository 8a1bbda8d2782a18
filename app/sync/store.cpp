#include "sync/store.h"

namespace canolfan::sync {

bool Batch::isEmpty() const
{
    return !replacesUsers && users.isEmpty() && removedUsers.isEmpty() && changes.isEmpty()
        && removedChanges.isEmpty() && !cursor && !profile && !catalogue && !contact;
}

} // namespace canolfan::sync
