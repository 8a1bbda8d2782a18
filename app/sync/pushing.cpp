// Engine: handing out what is to be sent. Committed first, many together.

#include "sync/engine.h"

#include <algorithm>

namespace canolfan::sync {

void Engine::enqueue(const QString &id)
{
    Way &way = m_ways[id];
    const bool waits = isToWait(way) && !m_round.isForced;
    if (way.isTaken || way.isAside || way.isQueued || waits || !settledHead(id))
        return;
    way.isQueued = true;
    m_round.ready.push_back(id);
}

QList<Call> Engine::reads()
{
    QList<Call> calls;
    for (const quint64 number : std::exchange(m_round.toRead, {})) {
        if (const PendingChange *change = m_copy.change(number))
            calls.append(flown({.kind = Call::Kind::ReadUser, .change = *change}));
    }
    return calls;
}

int Engine::freeForSends() const
{
    return m_limits.callsAtOnce - int(m_flights.size());
}

/// Not for each that comes free: a durable commit takes as long as many of them. Nor for many: what is free
/// meanwhile sends nothing (of a quarter, 1,000 changes over HTTP/2 took 12 % longer than of an eighth).
bool Engine::canSend() const
{
    return m_round.step == Round::Step::Push && !m_round.ready.empty() && !m_round.isClosed
        && !m_round.isStopped && !m_round.wantsProfile && !isAsking(Call::Kind::ReadProfile)
        && freeForSends() >= std::max(1, m_limits.callsAtOnce / 8);
}

QList<Call> Engine::sends()
{
    constexpr int tries = 5;
    Result<void> committed;
    for (int attempt = 0; attempt < tries && canSend(); ++attempt) {
        const QList<PendingChange> going = takeReady(freeForSends());
        Edit marks;
        for (const PendingChange &change : going) {
            if (m_copy.change(change.number)->state != ChangeState::UnderWay)
                marks.put.append(change);
        }
        committed = m_copy.commit(marks);
        if (committed) {
            QList<Call> calls;
            for (const PendingChange &change : going)
                calls.append(flown({.kind = Call::Kind::Send, .change = change}));
            return calls;
        }
        giveBack(going);
        if (committed.error().kind != FailureKind::CopyChangedElsewhere)
            break;
        committed = load();
        if (!committed)
            break;
    }
    if (!committed)
        close(committed.error());
    return {};
}

QList<PendingChange> Engine::takeReady(int most)
{
    QList<PendingChange> going;
    while (going.size() < most && !m_round.ready.empty()) {
        const QString id = m_round.ready.front();
        m_round.ready.pop_front();
        Way &way = m_ways[id];
        way.isQueued = false;
        if (const std::optional<PendingChange> change = nextToSend(id)) {
            way.isTaken = true;
            going.append(*change);
        }
    }
    return going;
}

/// The first of them is the first again.
void Engine::giveBack(const QList<PendingChange> &changes)
{
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        Way &way = m_ways[change->userId()];
        way.isTaken = false;
        way.isQueued = true;
        m_round.ready.push_front(change->userId());
    }
}

/// Marked as it is going to be sent. What has been sent before goes as it went.
std::optional<PendingChange> Engine::nextToSend(const QString &id)
{
    const PendingChange *head = settledHead(id);
    if (!head)
        return std::nullopt;
    if (head->state == ChangeState::UnderWay)
        return *head;
    const CentreUser *theirs = m_copy.person(id);
    const QString version = theirs ? theirs->version : QString();
    const AccessChange access = merge(*head, m_copy.personIfThere(id)).access;
    PendingChange going = *head;
    // It was given to the network once, though it did not leave this computer: never two payloads with one
    // key.
    if (!going.sentVersion.isEmpty() && (going.sentVersion != version || going.sentAccess != access))
        going.operation = m_world.newId();
    going.state = ChangeState::UnderWay;
    going.sentVersion = version;
    going.sentAccess = access;
    return going;
}

} // namespace canolfan::sync
