#include "store/putaside.h"

#include "database.h"
#include "files.h"
#include "reading.h"

namespace canolfan::store {

QList<LockedCopy> lockedCopies(const QString &folder, const QString &name)
{
    QList<LockedCopy> copies;
    for (const QString &file : Place{folder, name}.allAside(Aside::Locked)) {
        LockedCopy copy{file, putAsideAt(file)};
        if (const auto database = Database::open(file, Database::Access::Read)) {
            if (const auto header = readHeader(**database)) {
                copy.unsent = header->unsent.count;
                copy.since = header->unsent.since;
            }
        }
        copies << copy;
    }
    return copies;
}

} // namespace canolfan::store
