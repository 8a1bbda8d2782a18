#pragma once

#include "store/localcopy.h"

#include "files.h"
#include "reading.h"
#include "witness.h"

#include <QTemporaryDir>

#include <functional>

namespace canolfan::store {

/// An open copy: what LocalCopy keeps to itself.
class LocalCopy::Inside
{
public:
    Inside(std::unique_ptr<Database> database, std::unique_ptr<Sealer> sealer, Loaded loaded,
        const Place &place);
    /// Nothing can be written, and that is why; the database is a picture of the file in a folder of its own.
    Inside(std::unique_ptr<Database> database, std::unique_ptr<Sealer> sealer, Loaded loaded,
        Failure notWritable, std::unique_ptr<QTemporaryDir> picture);

    Result<sync::Contents> load();
    Result<void> commit(const sync::Batch &batch);
    bool isChangedElsewhere();
    Result<void> purgeUsers();
    std::optional<Failure> trouble() const { return m_trouble ? m_trouble : m_notWritable; }
    void note(const Failure &failure);

private:
    Result<void> run(const std::function<Result<void>()> &work);
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    bool eraseFailedCommit();
    bool isCommitted() const;
    bool isStillThere() const;

    std::unique_ptr<QTemporaryDir> m_picture; // outlives the database
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Sealer> m_sealer;
    std::optional<Failure> m_notWritable;
    std::optional<Failure> m_trouble; ///< of the last commit; and once damaged, for good
    std::optional<Witness> m_witness;
    QString m_lock; ///< Place::lock(); empty: of a picture
    std::optional<quint64> m_identity; ///< of the file
    Books m_books;
    std::optional<sync::Contents> m_contents; ///< as opened, until they are asked for
    qint64 m_dataVersion = -1;
};

} // namespace canolfan::store
