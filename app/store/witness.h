#pragma once

#include "manifest.h"
#include "sealing.h"

#include <QFile>

namespace canolfan::store {

/// What the witness says.
struct Testimony
{
    Unsent unsent{};
    std::map<quint64, qint64> versions{}; ///< of each unsent change, the commit that wrote it last
};

/// A small file beside the database that says, in clear, which commit was the last and which changes were
/// unsent then, by their numbers. It is written after each commit, without waiting for the disk: it may be
/// behind, never ahead.
///
/// So it knows what a damaged database cannot tell any more: how many changes were in a file that nobody can
/// read; that a log has lost its end, which SQLite takes for a crash in the middle of a commit; and which of
/// the changes that are found in such a file had been sent or undone since.
class Witness
{
public:
    explicit Witness(const QString &file);

    /// Where it cannot be written the copy does without.
    void say(const Unsent &unsent, const Outbox &outbox, Sealer &sealer);

    /// nullopt: there is none, or it was not written with this key.
    static std::optional<Testimony> heard(const QString &file, Sealer &sealer);

private:
    QFile m_file;
};

} // namespace canolfan::store
