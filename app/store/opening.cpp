#include "store/opening.h"

#include "filelock.h"
#include "openingcopy.h"

#include <QDir>
#include <QFile>

namespace canolfan::store {

// How long another process may take to open it, beyond what isBeingOpened() has been waited for.
static constexpr std::chrono::seconds patience{2};

/// The number of CopyDamaged.
static int lossOf(const Report &report)
{
    if (report.lost > 0)
        return report.lost;
    return report.isLossKnown ? -1 : 0;
}

QList<Failure> Report::notices() const
{
    QList<Failure> notices;
    if (notWritable)
        notices << *notWritable;
    if (damaged)
        notices << Failure{FailureKind::CopyDamaged, {}, lossOf(*this)};
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

bool isBeingOpened(const QString &folder, const QString &name)
{
    return !FileLock::take(Place{folder, name}.lock(), std::chrono::milliseconds(0));
}

Wiping::Wiping(QString folder, QString name, std::unique_ptr<FileLock> lock)
    : m_folder(std::move(folder)), m_name(std::move(name)), m_lock(std::move(lock))
{
}

Wiping::~Wiping() = default;

Result<std::unique_ptr<Wiping>> Wiping::begin(const QString &folder, const QString &name)
{
    auto lock = FileLock::take(Place{folder, name}.lock(), patience);
    if (!lock)
        return busy();
    return std::unique_ptr<Wiping>(new Wiping(folder, name, std::move(lock)));
}

Result<void> Wiping::finish()
{
    const Place place{m_folder, m_name};
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
