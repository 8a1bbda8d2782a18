// What the engine holds and shows. Its other parts: adding.cpp and deciding.cpp change the outbox; round.cpp
// goes from pulling (pulling.cpp, rebasing.cpp) to pushing (pushing.cpp) and back; judging.cpp and rights.cpp
// say what an answer means.

#include "sync/engine.h"

namespace canolfan::sync {

Engine::Engine(Store &store, World world, Limits limits)
    : m_copy(store), m_world(std::move(world)), m_limits(limits)
{
}

Result<void> Engine::load()
{
    QSet<quint64> here = m_confirmed;
    for (const Flight &flight : std::as_const(m_flights))
        here.insert(flight.number);
    for (const quint64 number : m_round.toRead)
        here.insert(number);
    const Result<void> loaded = m_copy.load(here);
    if (loaded && m_round.step == Round::Step::Push)
        enqueueAll(); // another process may have had more to send
    return loaded;
}

bool Engine::isActive(const PendingChange &change)
{
    return !change.behind && (change.state == ChangeState::Waiting || change.state == ChangeState::UnderWay);
}

Tally Engine::tally() const
{
    Tally tally;
    for (const auto &[number, change] : m_copy.outbox()) {
        if (change.behind)
            continue;
        const bool toDecide = change.state == ChangeState::Conflict || change.state == ChangeState::Refused;
        ++(toDecide ? tally.decisions : change.state == ChangeState::NotSent ? tally.notSent : tally.waiting);
    }
    return tally;
}

std::optional<CentreUser> Engine::user(const QString &id) const
{
    return folded(id, isActive);
}

std::optional<CentreUser> Engine::folded(
    const QString &id, const std::function<bool(const PendingChange &)> &counts) const
{
    std::optional<CentreUser> user = m_copy.personIfThere(id);
    for (const quint64 number : m_copy.numbersOf(id)) {
        const PendingChange *change = m_copy.change(number);
        if (counts(*change))
            user = applied(*change, user);
    }
    return user;
}

QList<PendingChange> Engine::changesOf(const QString &id) const
{
    QList<PendingChange> changes = keptOf(id);
    changes.removeIf([](const PendingChange &change) { return change.behind != 0; });
    return changes;
}

QList<PendingChange> Engine::changesBehind(const PendingChange &deletion) const
{
    QList<PendingChange> changes = keptOf(deletion.userId());
    changes.removeIf([&](const PendingChange &change) { return change.behind != deletion.number; });
    return changes;
}

/// Those that are behind another included.
QList<PendingChange> Engine::keptOf(const QString &id) const
{
    QList<PendingChange> changes;
    for (const quint64 number : m_copy.numbersOf(id))
        changes.append(*m_copy.change(number));
    return changes;
}

/// Those that the next one has to wait for, or that wait for it.
QList<PendingChange> Engine::activeChangesOf(const QString &id) const
{
    QList<PendingChange> changes = changesOf(id);
    changes.removeIf([](const PendingChange &change) { return change.state == ChangeState::NotSent; });
    return changes;
}

/// Commits what `find` makes of things as they are, in other processes too.
Result<void> Engine::edit(const Find &find)
{
    constexpr int tries = 5; // a process commits every few milliseconds at most
    Result<void> committed;
    for (int attempt = 0; attempt < tries; ++attempt) {
        if (attempt > 0 || m_copy.isChangedElsewhere()) {
            if (const Result<void> loaded = load(); !loaded)
                return loaded;
        }
        const Result<Edit> found = find();
        if (!found)
            return failed(found.error());
        if (found->isEmpty())
            return {};
        committed = m_copy.commit(*found);
        if (committed || committed.error().kind != FailureKind::CopyChangedElsewhere)
            return committed;
    }
    return committed;
}

/// Commits what has been learnt.
Result<void> Engine::keep()
{
    constexpr int tries = 5;
    Result<void> committed = m_copy.commit();
    for (int attempt = 1;
         attempt < tries && !committed && committed.error().kind == FailureKind::CopyChangedElsewhere;
         ++attempt) {
        if (const Result<void> loaded = load(); !loaded)
            return loaded;
        committed = m_copy.commit();
    }
    return committed;
}

Result<void> Engine::note(const Profile &profile)
{
    m_copy.setContact(m_world.now());
    if (const Result<void> known = learn(profile); !known && !isIdle())
        close(known.error());
    return keep();
}

Result<void> Engine::note(const PermissionCatalogue &catalogue)
{
    m_copy.setCatalogue(catalogue);
    m_copy.setContact(m_world.now());
    return keep();
}

} // namespace canolfan::sync
