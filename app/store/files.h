#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QFileDevice>
#include <QStringList>

#include <array>
#include <optional>

namespace canolfan::store {

/// Nobody else on this computer reads or writes what is kept.
inline constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Why something is put aside.
enum class Aside
{
    Corrupt,
    Locked, ///< its key is missing
    Backup ///< as it was before a migration
};
inline constexpr std::array everyAside{Aside::Corrupt, Aside::Locked, Aside::Backup};

/// Where one account's copy is: `folder`/`name`.db and what stands beside it.
struct Place
{
    QString folder;
    QString name; ///< without anything that a file name cannot have

    QString database() const;
    /// How many changes are unsent, in clear, beside the database.
    QString witness() const;
    /// A copy that is being made, and one that is to go in the database's place.
    QString unfinished() const;
    QString rebuilt() const;
    /// Held while a copy is opened, so that two processes do not both repair it; while it is taken away; and
    /// while something is committed to it, which would go with it else.
    QString lock() const;
    /// A name for what is put aside, by when and why; not taken yet.
    QString aside(const QDateTime &now, Aside why) const;
    /// All that have been put aside for that reason, the oldest first.
    QStringList allAside(Aside why) const;
};

/// SQLite's own files beside a database.
QString logOf(const QString &database);
QString sharedMemoryOf(const QString &database);
QString journalOf(const QString &database);

/// When it was put aside: its name says so, whatever has become of the file's times. Invalid: its name says
/// nothing.
QDateTime putAsideAt(const QString &file);

/// The folder, and an empty file that only its owner reads. What is there already stays as it is. Failures:
/// CopyNotWritable, DiskFull, DiskTrouble.
Result<void> makePrivately(const QString &file);

/// A database with its log. Failure: CopyNotWritable.
Result<void> moveDatabase(const QString &from, const QString &to);
/// The same; what is not there is removed already.
Result<void> removeDatabase(const QString &database);

/// Which file a name stands for at the moment: another one, once somebody has moved it away. nullopt: none.
std::optional<quint64> identityOf(const QString &file);

} // namespace canolfan::store
