#pragma once

#include "pages.h"
#include "witness.h"

#include "domain/pendingchange.h"
#include "domain/profile.h"

#include <array>
#include <map>

namespace canolfan::store {

/// The changes that could be read from a damaged file.
struct Salvaged
{
    QList<PendingChange> changes{}; ///< by number
    int doubtful = 0; ///< of them: whether they were still unsent, and as they are here, is not certain
    int lost = 0; ///< could not be read
    bool isCounted = true; ///< whether anything still says how many there were
};

/// A file that is not, or not wholly, as it was written, and what can be read of it without SQLite.
///
/// A change is certain where all of them together are what the manifest says, or where it is what the witness
/// says; and where neither can be asked, if it stands in both tables. Any other may have been sent or undone
/// before: it comes back as Refused with CopyDamaged, so that nothing is sent before somebody has looked at
/// it.
class Wreck
{
public:
    /// Reads what can be read of the database and its log.
    Wreck(const QString &database, Sealer &sealer, std::optional<Testimony> witness);

    /// Whether anything in it opens with this key.
    bool isThisKeys() const;
    /// Whether there are rows in it that another key might open.
    bool hasRows() const { return m_hasRows; }
    /// Whether a state is as late as the witness knows, as far as there is one.
    bool isAsLateAs(const Manifest &manifest) const;

    Salvaged changes() const;
    /// Whose copy it is, and the centre that the changes are of.
    const std::optional<Profile> &profile() const { return best().profile; }

private:
    struct Finding
    {
        PendingChange change;
        qint64 version = 0;
        QByteArray tag;
        QList<quint32> pages{}; ///< where it was found
    };
    /// What the file says with as much of its log.
    struct Picture
    {
        std::optional<Manifest> manifest{};
        std::map<quint64, Finding> changes{};
        std::optional<Profile> profile{};
        qint64 profileVersion = 0;
        qint64 latest = 0; ///< the latest commit that anything in it is of

        bool isWhole() const;
    };

    Picture pictureOf(const Pages &pages, Sealer &sealer);
    void take(const FoundRow &row, Sealer &sealer, Picture &picture);
    static void takeProfile(const FoundRow &row, const QByteArray &plain, Picture &picture);
    const Picture &best() const;
    bool isCertain(const Picture &picture, const Finding &finding) const;
    Salvaged asManifestSays(const Picture &picture) const;
    Salvaged asWitnessSays(const Picture &picture) const;

    std::optional<Testimony> m_witness;
    std::array<Picture, 2> m_pictures{}; ///< by LogTrust
    bool m_hasRows = false;
};

} // namespace canolfan::store
