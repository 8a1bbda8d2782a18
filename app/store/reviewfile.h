#pragma once

#include "domain/accessreview.h"
#include "domain/result.h"
#include "store/datakey.h"

#include <QString>

#include <functional>
#include <memory>

namespace canolfan::store {

/// The access reviews of one account in one centre, in a sealed file of their own, `folder`/`name`.reviews:
/// apart from the copy of the portal's list, because they are nobody's copy. They stay when that is removed,
/// at sign-out or because it has become too old, and its damage is not theirs.
///
/// One file, written anew each time: a review of 200 people is 20 KB. Each change reads what is there first,
/// under a lock, so that the window and the command line work side by side. In any one thread.
class ReviewFile
{
public:
    ReviewFile(QString folder, QString name, DataKey key);
    ~ReviewFile();

    const QString &name() const { return m_name; }
    static bool exists(const QString &folder, const QString &name);

    using Reviews = QList<AccessReview>;
    /// Oldest first; none where there is no file. Failures: ReviewsDamaged, also with another key;
    /// DiskTrouble.
    Result<Reviews> read();
    /// What is there, as `apply` leaves it. Returns only when it would survive a power cut. Failures: those
    /// of read(); BusyElsewhere; CopyNotWritable, DiskFull, DiskTrouble: then it is as it was.
    Result<Reviews> change(const std::function<void(Reviews &)> &apply);
    Result<QString> putAside() { return putAside(m_folder, m_name); }
    /// One that cannot be read makes room for a new one; nothing of it is deleted. Its new name, without the
    /// folder. Failure: CopyNotWritable.
    static Result<QString> putAside(const QString &folder, const QString &name);

private:
    QString path() const;
    Result<void> write(const Reviews &reviews);

    struct Seal;
    QString m_folder;
    QString m_name;
    std::unique_ptr<Seal> m_seal;
};

} // namespace canolfan::store
