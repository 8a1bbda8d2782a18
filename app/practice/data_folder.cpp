#include "practice/data_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace practice {

using namespace Qt::StringLiterals;

DataFolder DataFolder::openOrCreate(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        // Made step by step, so that the last one is never open to others.
        if (!QDir().mkpath(info.absolutePath()) || !QDir().mkdir(path)
            || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            throw StartError(u"The folder %1 cannot be made."_s.arg(path).toStdString());
        }
    } else if (!info.isDir() || !info.isWritable()) {
        throw StartError(u"%1 is not a folder that can be written to."_s.arg(path).toStdString());
    }
    return DataFolder(QDir(path).absolutePath());
}

DataFolder DataFolder::openExisting(const QString &path)
{
    const DataFolder folder(QDir(path).absolutePath());
    if (!QFile::exists(folder.database())) {
        throw StartError(
            u"There is no practice centre in %1 yet: start canolfan-practice with this folder first."_s
                .arg(path)
                .toStdString());
    }
    return folder;
}

std::unique_ptr<QLockFile> DataFolder::lock() const
{
    auto lock = std::make_unique<QLockFile>(file(u"server.lock"_s));
    lock->setStaleLockTime(0); // however long it runs; one left by a killed server is seen by its process id
    if (!lock->tryLock()) {
        throw StartError(
            u"A practice portal is already running with the folder %1."_s.arg(m_path).toStdString());
    }
    return lock;
}

QString DataFolder::file(const QString &name) const
{
    return m_path + u'/' + name;
}

QString DataFolder::database() const
{
    return file(u"practice.sqlite"_s);
}

} // namespace practice
