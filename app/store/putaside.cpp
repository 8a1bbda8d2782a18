#include "store/putaside.h"

#include "database.h"
#include "files.h"
#include "reading.h"

#include "store/opening.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

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

QList<KeptCopy> keptCopies(const QString &folder)
{
    QList<KeptCopy> copies;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.db")}, QDir::Files)) {
        // Before opening it, which may make an empty log.
        const QFileInfo log(logOf(file.filePath()));
        const QDateTime logged = log.size() > 0 ? log.lastModified() : file.lastModified();
        const QDateTime written = std::max(file.lastModified(), logged);
        const auto database = Database::open(file.filePath(), Database::Access::Read);
        const auto header = database ? readHeader(**database) : failed(database.error());
        if (header)
            copies << KeptCopy{file.completeBaseName(), header->unsent.count, written};
    }
    return copies;
}

std::optional<Waiting> unsentIn(const QString &folder, const QString &name)
{
    const auto database = Database::open(Place{folder, name}.database(), Database::Access::Read);
    const auto header = database ? readHeader(**database) : failed(database.error());
    if (!header)
        return std::nullopt;
    return Waiting{header->unsent.count, header->unsent.epoch, header->unsent.generation};
}

void removeOldAsides(const QString &folder, const QDateTime &now)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        const QDateTime since = putAsideAt(file.filePath());
        const bool isAside = std::ranges::any_of(everyAside, [&](Aside why) {
            const QString name = file.fileName().section(QLatin1Char('.'), 0, -3);
            return since.isValid() && Place{folder, name}.allAside(why).contains(file.filePath());
        });
        if (isAside && since.addDays(daysKept) < now)
            removeDatabase(file.filePath());
    }
}

} // namespace canolfan::store
