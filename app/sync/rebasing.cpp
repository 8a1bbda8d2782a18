// Engine: what waits, once it is known how everybody stands at the portal.

#include "sync/engine.h"

#include <algorithm>

namespace canolfan::sync {

void Engine::rebase()
{
    m_round.isPastItsPoint = true;
    m_round.step = Round::Step::Push;
    m_status.phase = Status::Phase::Pushing;
    m_status.done = m_status.total = 0;
    enqueueAll();
    for (const auto &[number, change] : m_copy.outbox())
        m_status.total += isActive(change) ? 1 : 0;
}

/// The changes against everybody as they are now; whose next one can go, goes. Those whom earlier rounds
/// failed come last, so that they never keep others waiting.
void Engine::enqueueAll()
{
    QSet<QString> seen;
    QStringList people;
    for (const auto &[number, change] : m_copy.outbox()) {
        if (!seen.contains(change.userId()))
            people.append(change.userId());
        seen.insert(change.userId());
    }
    const auto failures = [this](const QString &id) {
        const auto way = m_ways.constFind(id);
        return way == m_ways.constEnd() ? 0 : way->failures;
    };
    std::stable_sort(people.begin(), people.end(),
        [&](const QString &one, const QString &other) { return failures(one) < failures(other); });
    for (const QString &id : std::as_const(people))
        enqueue(id);
}

/// The change that is the next to go for this person; null: none, or it cannot. On the way, those that stand
/// already are done, and those that somebody has to decide about say so.
const PendingChange *Engine::settledHead(const QString &id)
{
    const QList<quint64> line = m_copy.numbersOf(id);
    for (const quint64 number : line) {
        const PendingChange *change = m_copy.change(number);
        if (change->behind)
            continue;
        switch (change->state) {
        case ChangeState::NotSent:
            continue;
        case ChangeState::Refused:
            return nullptr;
        case ChangeState::UnderWay:
            return m_confirmed.contains(number) ? nullptr : change;
        case ChangeState::Conflict:
            refresh(*change);
            break;
        case ChangeState::Waiting:
            switch (merge(*change, m_copy.personIfThere(id)).verdict) {
            case Merge::Verdict::Done:
                forget(*change);
                break;
            case Merge::Verdict::Conflict:
                ask(*change);
                break;
            case Merge::Verdict::Send:
                return change;
            }
        }
        if (m_copy.change(number))
            return nullptr;
    }
    return nullptr;
}

/// Somebody has yet to decide: about how things stand now. What stands as it was wanted needs no decision.
void Engine::refresh(const PendingChange &conflict)
{
    if (merge(conflict, m_copy.personIfThere(conflict.userId())).verdict == Merge::Verdict::Done)
        forget(conflict);
    else
        ask(conflict);
}

Theirs Engine::theirsOf(const QString &id) const
{
    Theirs theirs{m_copy.personIfThere(id)};
    const auto item = m_round.pull.last.constFind(id);
    const bool isLastWord = item != m_round.pull.last.constEnd()
        && item->user.has_value() == theirs.user.has_value()
        && (!theirs.user || item->user->version == theirs.user->version);
    if (isLastWord) {
        theirs.by = item->by;
        theirs.at = item->at;
    }
    return theirs;
}

} // namespace canolfan::sync
