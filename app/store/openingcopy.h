#pragma once

#include "store/opening.h"

#include "inside.h"
#include "salvage.h"
#include "schema.h"

#include <functional>

namespace canolfan::store {

/// Whether a file may be of this key: false only if it says of another one.
bool mayBeOf(const QString &file, Sealer &sealer);

/// One open(), under its lock.
class Opening
{
public:
    Opening(const Place &place, const DataKey &key, const QDateTime &now, Journal journal);

    Result<Opened> run();

private:
    Result<void> openForWriting();
    LocalCopy::Again again() const;

    // What is there, as it should be.
    Result<void> openWhatIsThere();
    Result<void> makeNew();
    Result<void> openFile(const QString &name);
    Result<void> check();

    // And where it is not (repairing.cpp).
    Result<void> putRight(const Failure &trouble);
    Result<void> repair(const Wreck &wreck);
    sync::Batch wholeRest(const Wreck &wreck);
    Result<void> putAsideLocked();
    Result<Opened> openPicture(const Failure &why);

    // What time and a returned key do to it (returning.cpp).
    Result<void> takeBackReturned();
    Result<void> takeBack(const QString &file);
    Result<void> purgeIfOld();
    Result<void> commit(const std::function<Result<void>()> &work);
    void removeOldAsides() const;

    QString aside(Aside why) const { return m_place.aside(m_now, why); }

    Place m_place;
    const DataKey &m_key; ///< the caller's, as long as it opens
    QDateTime m_now;
    Journal m_journal;
    std::unique_ptr<Sealer> m_sealer;
    std::optional<Testimony> m_witness;
    std::unique_ptr<Database> m_database;
    Loaded m_loaded;
    Report m_report;
};

} // namespace canolfan::store
