#pragma once

#include "domain/result.h"
#include "sync/places.h"
#include "sync/store.h"

#include <QSet>

#include <map>

namespace canolfan::sync {

/// What is to become of the outbox: all of it, or nothing.
struct Edit
{
    QList<PendingChange> put{};
    QList<quint64> removed{};

    bool isEmpty() const { return put.isEmpty() && removed.isEmpty(); }
};

/// What has changed in a way that can be seen.
struct News
{
    bool everybody = false;
    QStringList people{}; ///< ids
    bool changes = false; ///< the outbox, or a state in it
};

/// The store's contents in memory, with what has been learnt since its last commit on top: those are staged,
/// and go along with the next commit. What is staged may be lost: it can be learnt again.
class Copy
{
public:
    explicit Copy(Store &store);

    /// What is staged stays, where the store still has what it was made from. A change that was under way
    /// when somebody's program ended is uncertain; not so those that are under way `here`. Failures: of the
    /// store.
    Result<void> load(const QSet<quint64> &here);
    bool isChangedElsewhere() { return m_store.isChangedElsewhere(); }

    /// Without the changes that are behind another.
    const Contents &contents() const;
    /// The same but for its changes, which are of whenever contents() was last asked for: to list thousands
    /// of them anew takes its time.
    const Contents &contentsButChanges() const { return m_contents; }
    /// Null: not there.
    const CentreUser *person(const QString &id) const;
    std::optional<CentreUser> personIfThere(const QString &id) const;
    const PendingChange *change(quint64 number) const;
    const PendingChange *changeWith(const QUuid &operation) const;
    /// In the order in which they were made.
    QList<quint64> numbersOf(const QString &id) const { return m_lines.value(id); }
    const std::map<quint64, PendingChange> &outbox() const { return m_outbox; }
    quint64 nextNumber() const { return m_lastNumber + 1; }

    void put(const CentreUser &user);
    void removePerson(const QString &id);
    void replacePeople(const QList<CentreUser> &people);
    void put(const PendingChange &change);
    void removeChange(quint64 number);
    void apply(const Edit &edit);
    void setCursor(const QString &cursor);
    void setProfile(const Profile &profile);
    void setCatalogue(const PermissionCatalogue &catalogue);
    void setContact(const QDateTime &contact);

    /// What is staged, and `edit`, which is in memory only once it is in the store. Failures: of the store;
    /// then nothing is different from before.
    Result<void> commit(const Edit &edit = {});

    News takeNews();

private:
    /// A change as the store has it, and as it is to be; nullopt: gone.
    struct Restaged
    {
        PendingChange was;
        std::optional<PendingChange> now;
    };

    struct Staged
    {
        bool replacesUsers = false;
        QHash<QString, std::optional<CentreUser>> people{};
        std::map<quint64, Restaged> changes{};
        std::optional<QString> cursor{};
        std::optional<Profile> profile{};
        std::optional<PermissionCatalogue> catalogue{};
        std::optional<QDateTime> contact{};
    };

    Batch batchWith(const Edit &edit) const;
    void index();
    void restage(Staged staged, const QList<CentreUser> &people);
    void insert(const PendingChange &change);
    void erase(quint64 number);
    void seeChangesOf(const QString &id);
    void freeOrphans();

    Store &m_store;
    mutable Contents m_contents; ///< its changes only when somebody asks
    mutable bool m_listsChanges = false;
    Places m_places;
    std::map<quint64, PendingChange> m_outbox;
    QHash<QString, QList<quint64>> m_lines; ///< by person
    QHash<QUuid, quint64> m_operations;
    quint64 m_lastNumber = 0;
    Staged m_staged;
    bool m_isEverybodyNew = false;
    bool m_areChangesNew = false;
    QSet<QString> m_newPeople;
};

} // namespace canolfan::sync
