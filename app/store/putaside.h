#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

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

} // namespace canolfan::store
