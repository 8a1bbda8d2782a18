#pragma once

#include "fakestore.h"
#include "people.h"
#include "sync/engine.h"

namespace canolfan::test {

inline constexpr std::array everyKindOfChange{ChangeKind::Invite, ChangeKind::ChangeAccess,
    ChangeKind::Delete, ChangeKind::ResendInvitation, ChangeKind::CancelInvitation};

/// An engine on a store, whose calls a test answers by hand.
class Workbench
{
public:
    /// `people` as the portal has them and as the store has them; an Exams Officer is signed in.
    explicit Workbench(const QList<CentreUser> &people = {}, sync::Limits limits = {});

    Disk disk;
    FakeStore store;
    std::chrono::milliseconds clock{0};
    std::unique_ptr<sync::Engine> engine;

    /// The program is killed, and started again from what was committed.
    void crash();

    /// What the portal has, for reads.
    QList<CentreUser> portal;

    // --- A round, by hand ---

    /// Begins a round and answers its reads from `portal`, with `items` in the feed: the next calls are
    /// sends.
    QList<sync::Call> pulled(const QList<FeedItem> &items = {});
    /// The same for a round that is under way.
    QList<sync::Call> pullAnswered(const QList<FeedItem> &items = {});
    void answer(const sync::Call &call, const sync::Answer &answer);
    void fail(const sync::Call &call, const Failure &failure);
    void succeed(const sync::Call &call); ///< a Send: as a portal does it, which has it then
    /// Ends the round that is under way: everything that is asked is answered from `portal`.
    void finish();
    /// Waits until a round would begin by itself, and lets the clock go there.
    bool waitForWake();

    /// As Engine::add(), without what it says of how.
    Result<PendingChange> put(const PendingChange &change, const std::optional<CentreUser> &seen = {});
    quint64 add(const QString &id, ChangeKind kind, const AccessChange &access = {});
    quint64 give(const QString &id, Permission permission)
    {
        return add(id, ChangeKind::ChangeAccess, {permission, {}, {}});
    }
    quint64 take(const QString &id, Permission permission)
    {
        return add(id, ChangeKind::ChangeAccess, {{}, permission, {}});
    }
    std::optional<PendingChange> change(quint64 number) const;
    std::optional<PendingChange> kept(quint64 number) const; ///< in the store
    Profile profile{};

private:
    sync::Answer answerTo(const sync::Call &call) const;
    CentreUser *atPortal(const QString &id);
    void open();

    sync::Limits m_limits;
    quint32 m_ids = 0;
    int m_versions = 100;
};

} // namespace canolfan::test
