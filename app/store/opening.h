#pragma once

#include "store/datakey.h"
#include "store/localcopy.h"

#include <QDateTime>

namespace canolfan::store {

/// What opening has found, and done about it.
struct Report
{
    bool created = false; ///< there was none before, or it had to be put aside
    std::optional<Failure> notWritable{}; ///< it can be looked at, and this is why nothing more

    bool damaged = false; ///< put aside as *.corrupt for 30 days, and made anew from what could be read
    bool usersKept = false; ///< after damage: everything but changes was whole
    int salvaged = 0; ///< changes that were read from what was damaged
    int doubtful = 0; ///< of these: they may have been sent or undone before, so they are Refused now
    int lost = 0; ///< changes that could not be read any more
    bool isLossKnown = true; ///< else nothing that is left says how many there were, and `lost` is 0

    std::optional<int> locked{}; ///< the key was missing or another one: changes in what was put aside
    int returned = 0; ///< changes of copies that were put aside earlier and whose key this is

    bool purged = false; ///< no contact for 30 days: nothing but the changes is left

    /// What somebody has to be told: CopyDamaged, CopyKeyMissing, or why nothing can be written.
    QList<Failure> notices() const;
};

struct Opened
{
    std::unique_ptr<LocalCopy> copy;
    Report report{};
};

/// How long what was put aside is kept, and the list without any contact.
inline constexpr int daysKept = 30;

/// Opens the copy `folder`/`name`.db, or makes it; repairs what can be repaired, puts aside what cannot be
/// opened, takes back what was put aside under this key (reliability.md B). `name` must be fit for a file's
/// name; `key` is the one in the keychain, or a new one that the caller has stored there. Synchronous: the
/// whole is read once, at about 3 ms for 1,000 people; load() then has it at once.
///
/// Failures: CopyTooNew; and where there is nothing to look at either, CopyNotWritable, DiskFull,
/// DiskTrouble. Then nothing has been removed.
Result<Opened> open(const QString &folder, const QString &name, const DataKey &key, const QDateTime &now);

/// Whether another process opens it, or takes it away, at this moment.
bool isBeingOpened(const QString &folder, const QString &name);

class FileLock;

/// Takes everything of one name off this computer. From begin() on nothing is committed to it, whoever has it
/// open: their commits wait, and find then whether it is gone. So what waits in it can be looked at once more
/// (unsentIn), and nothing that was acknowledged after that goes with it.
class Wiping
{
public:
    /// Failure: BusyElsewhere.
    static Result<std::unique_ptr<Wiping>> begin(const QString &folder, const QString &name);
    ~Wiping();
    Q_DISABLE_COPY_MOVE(Wiping)

    /// Removes it, what was put aside included. Delete the key from the keychain first: that is what erases
    /// it, whatever becomes of the files. Failure: CopyNotWritable.
    Result<void> finish();

private:
    Wiping(QString folder, QString name, std::unique_ptr<FileLock> lock);

    QString m_folder;
    QString m_name;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace canolfan::store
