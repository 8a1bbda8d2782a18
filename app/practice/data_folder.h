#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <stdexcept>

namespace practice {

/// The server cannot start; the text is a sentence for the person. Exit code 1.
struct StartError : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Where a practice centre is kept: database, keys, certificates. Readable by its owner alone.
class DataFolder
{
public:
    /// Makes the folder if it is not there. Throws StartError.
    static DataFolder openOrCreate(const QString &path);
    /// Throws StartError if there is no practice centre in it.
    static DataFolder openExisting(const QString &path);

    /// Keeps a second server away for as long as the result lives. Throws StartError if there is one already.
    std::unique_ptr<QLockFile> lock() const;
    /// Absolute.
    QString path() const { return m_path; }
    QString file(const QString &name) const;
    QString database() const;

private:
    explicit DataFolder(const QString &path) : m_path(path) { }

    QString m_path;
};

} // namespace practice
