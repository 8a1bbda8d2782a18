#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace canolfan::store {

/// Held by one process at a time, and let go by the system when that one ends, however it does. Not
/// QLockFile: killed while it makes its file that leaves an empty one, which nobody knows to be stale until
/// long after.
class FileLock
{
public:
    /// nullptr: somebody else has held it all this time. Where the file cannot be made at all there is a lock
    /// that holds nobody off: nothing can be repaired there either.
    static std::unique_ptr<FileLock> take(const QString &file, std::chrono::milliseconds patience);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    struct Handle;
    explicit FileLock(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace canolfan::store
