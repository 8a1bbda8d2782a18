#pragma once

#include "domain/pendingchange.h"
#include "domain/permissioncatalogue.h"
#include "domain/profile.h"
#include "domain/result.h"

namespace canolfan::sync {

/// Everything that is kept of one account on this computer.
struct Contents
{
    QList<CentreUser> users{}; ///< as the portal last said: the merge base, never what is only wished for
    QList<PendingChange> changes{}; ///< by number; of Engine without those behind another
    QString cursor{}; ///< of the change feed; empty: the list has never been read as a whole
    std::optional<Profile> profile{}; ///< who is signed in, and in which centre
    PermissionCatalogue catalogue{};
    QDateTime contact{}; ///< when the portal last answered, UTC
    /// The highest that a change has ever had, those that are gone included: kept by the store, from the
    /// numbers that it is given. 0: none yet.
    quint64 lastNumber = 0;
};

/// What is to change in them: all of it, or nothing.
struct Batch
{
    bool replacesUsers = false; ///< `users` are all there are
    QList<CentreUser> users{}; ///< to add or to replace, by id
    QStringList removedUsers{}; ///< ids
    QList<PendingChange> changes{}; ///< to add or to replace, by number
    QList<quint64> removedChanges{}; ///< numbers
    std::optional<QString> cursor{};
    std::optional<Profile> profile{};
    std::optional<PermissionCatalogue> catalogue{};
    std::optional<QDateTime> contact{};

    bool isEmpty() const;
};

/// Where the engine keeps what must outlive it. Synchronous: what returns has happened.
class Store
{
public:
    virtual ~Store() = default;

    /// Failures: "The copy on this computer" in failure.h.
    virtual Result<Contents> load() = 0;
    /// Returns only when it would survive a power cut, if isDurable(). Failures: the same; then nothing of it
    /// has happened. CopyChangedElsewhere: another process has committed since our last load() or commit();
    /// load() again first.
    virtual Result<void> commit(const Batch &batch) = 0;
    /// Whether another process has committed since our last load() or commit(). Cheap.
    virtual bool isChangedElsewhere() = 0;
    /// false: gone with the program (no keychain).
    virtual bool isDurable() const = 0;
    /// Why nothing can be kept in it now: what the last commit has met, until one succeeds. CopyDamaged: it
    /// has to be opened anew before anything can be kept or read. nullopt: no trouble is known.
    virtual std::optional<Failure> trouble() const { return {}; }
};

} // namespace canolfan::sync
