#include "files.h"
#include "domain/utc.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <cerrno>
#include <optional>

namespace canolfan::store {

static constexpr QLatin1String stamp("yyyyMMddTHHmmsszzz");

static QLatin1String endingOf(Aside why)
{
    switch (why) {
    case Aside::Corrupt:
        return QLatin1String("corrupt");
    case Aside::Locked:
        return QLatin1String("locked");
    case Aside::Backup:
        return QLatin1String("backup");
    }
    Q_UNREACHABLE();
}

QString Place::database() const
{
    return QDir(folder).filePath(name + QStringLiteral(".db"));
}

QString Place::witness() const
{
    return QDir(folder).filePath(name + QStringLiteral(".unsent"));
}

QString Place::unfinished() const
{
    return QDir(folder).filePath(name + QStringLiteral(".unfinished"));
}

QString Place::rebuilt() const
{
    return QDir(folder).filePath(name + QStringLiteral(".rebuilt"));
}

QString Place::lock() const
{
    return QDir(folder).filePath(name + QStringLiteral(".lock"));
}

QString Place::aside(const QDateTime &now, Aside why) const
{
    QDateTime moment = now.toUTC();
    const auto file = [&] {
        return QDir(folder).filePath(
            QStringLiteral("%1.%2.%3").arg(name, moment.toString(QString(stamp)), endingOf(why)));
    };
    while (QFile::exists(file()))
        moment = moment.addMSecs(1);
    return file();
}

QStringList Place::allAside(Aside why) const
{
    const QDir directory(folder);
    QStringList files;
    // Names sort as their moments do. No wildcard: a name may hold its signs.
    for (const QString &file : directory.entryList(QDir::Files, QDir::Name)) {
        if (file.startsWith(name + QLatin1Char('.')) && file.endsWith(QLatin1Char('.') + endingOf(why))
            && putAsideAt(file).isValid() && file.count(QLatin1Char('.')) == name.count(QLatin1Char('.')) + 2)
            files << directory.filePath(file);
    }
    return files;
}

QString logOf(const QString &database)
{
    return database + QStringLiteral("-wal");
}

QString sharedMemoryOf(const QString &database)
{
    return database + QStringLiteral("-shm");
}

QString journalOf(const QString &database)
{
    return database + QStringLiteral("-journal");
}

QDateTime putAsideAt(const QString &file)
{
    const QDateTime written = QDateTime::fromString(file.section(QLatin1Char('.'), -2, -2), QString(stamp));
    return {written.date(), written.time(), utc};
}

static Failure failureOf(const QFile &file)
{
    if (errno == ENOSPC)
        return Failure{FailureKind::DiskFull};
    if (errno == EIO)
        return Failure{FailureKind::DiskTrouble, {}, 0, {}, file.errorString()};
    return Failure{FailureKind::CopyNotWritable};
}

Result<void> makePrivately(const QString &name)
{
    QFile file(name);
    if (file.exists())
        return {};
    if (!QDir().mkpath(QFileInfo(name).path()))
        return failed(failureOf(file));
    // Only if it is new still: another process' file is not to be emptied.
    if (!file.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly) && !file.exists())
        return failed(failureOf(file));
    return {};
}

static bool move(const QString &from, const QString &to)
{
    return !QFile::exists(from) || QFile::rename(from, to);
}

Result<void> moveDatabase(const QString &from, const QString &to)
{
    // The log goes last: it is of no use without the file, and the file without it is an earlier state. A
    // journal holds what the file was before an unfinished commit.
    if (!move(from, to) || !move(logOf(from), logOf(to)) || !move(journalOf(from), journalOf(to)))
        return failed(FailureKind::CopyNotWritable);
    QFile::remove(sharedMemoryOf(from));
    return {};
}

Result<void> removeDatabase(const QString &database)
{
    for (const QString &file : {database, logOf(database), sharedMemoryOf(database), journalOf(database)}) {
        if (QFile::exists(file) && !QFile::remove(file))
            return failed(FailureKind::CopyNotWritable);
    }
    return {};
}

std::optional<quint64> identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat found
    {
    };
    if (::stat(QFile::encodeName(file).constData(), &found) != 0)
        return std::nullopt;
    return quint64(found.st_ino);
#else
    // Elsewhere a file that is open cannot be moved away.
    return QFile::exists(file) ? std::optional<quint64>(0) : std::nullopt;
#endif
}

} // namespace canolfan::store
