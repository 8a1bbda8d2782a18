#include "store/opening.h"

#include "filelock.h"
#include "openingcopy.h"

#include <QDir>
#include <QFile>

namespace canolfan::store {

// How long another process may take to open it; a damaged one of 50,000 people takes seconds.
static constexpr std::chrono::seconds patience{30};

QList<Failure> Report::notices() const
{
    QList<Failure> notices;
    if (notWritable)
        notices << *notWritable;
    if (damaged)
        notices << Failure{FailureKind::CopyDamaged, {}, lost > 0 ? lost : -1};
    if (locked)
        notices << Failure{FailureKind::CopyKeyMissing, {}, *locked};
    return notices;
}

static tl::unexpected<Failure> busy()
{
    return failed(FailureKind::BusyElsewhere);
}

Result<Opened> open(const QString &folder, const QString &name, const DataKey &key, const QDateTime &now)
{
    const Place place{folder, name};
    QDir().mkpath(folder);
    const auto lock = FileLock::take(place.lock(), patience);
    if (!lock)
        return busy();
    return Opening(place, key, now, journalFor(folder)).run();
}

Result<void> wipe(const QString &folder, const QString &name)
{
    const Place place{folder, name};
    const auto lock = FileLock::take(place.lock(), patience);
    if (!lock)
        return busy();
    QStringList databases{place.database(), place.unfinished(), place.rebuilt()};
    for (const Aside why : everyAside)
        databases << place.allAside(why);
    for (const QString &database : databases) {
        if (const auto removed = removeDatabase(database); !removed)
            return removed;
    }
    QFile::remove(place.witness());
    return {};
}

} // namespace canolfan::store
