#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace canolfan::store {

/// A copy that waits for its key. What is known of it is written in it in clear; no names.
struct LockedCopy
{
    QString file;
    QDateTime putAside; ///< removed daysKept later
    int unsent = 0;
    QDateTime since{}; ///< when the oldest of its unsent changes was made
};

/// The oldest first.
QList<LockedCopy> lockedCopies(const QString &folder, const QString &name);

/// A copy that nobody may have opened for long, as far as it is known without its key.
struct KeptCopy
{
    QString name;
    int unsent = 0;
    QDateTime lastWritten{}; ///< no earlier than the last contact, which is written to it
};

/// All in the folder that can be read; no particular order.
QList<KeptCopy> keptCopies(const QString &folder);

/// What waits to be sent in a copy, and as of which commit that is so.
struct Waiting
{
    int changes = 0;
    qint64 epoch = 0; ///< of which copy
    qint64 commit = 0;

    bool operator==(const Waiting &) const = default;
};

/// In the copy of that name, as far as it is known without its key; nullopt: it cannot be read.
std::optional<Waiting> unsentIn(const QString &folder, const QString &name);

/// Removes what has been put aside longer than daysKept ago, of any name.
void removeOldAsides(const QString &folder, const QDateTime &now);

} // namespace canolfan::store
