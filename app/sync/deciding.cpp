// Engine: taking changes back, and what somebody decides about those that cannot go on by themselves.

#include "domain/decisions.h"
#include "sync/access.h"
#include "sync/engine.h"

namespace canolfan::sync {

Result<void> Engine::undo(quint64 number)
{
    return edit([&]() -> Result<Edit> {
        const PendingChange *change = m_copy.change(number);
        if (!change)
            return failed(FailureKind::ChangeUnknown);
        if (change->state == ChangeState::UnderWay || isInFlight(number))
            return failed(FailureKind::ChangeUnderWay);
        return without(*change);
    });
}

/// The outbox once `dropped` will not be made: gone, or `kept` as it is now. Later changes of the person were
/// made on top of it.
Edit Engine::without(const PendingChange &dropped, const std::optional<PendingChange> &kept) const
{
    Edit edit;
    if (kept)
        edit.put.append(*kept);
    else
        edit.removed.append(dropped.number);
    if (dropped.state == ChangeState::NotSent)
        return edit;
    for (PendingChange later : activeChangesOf(dropped.userId())) {
        if (later.number <= dropped.number)
            continue;
        if (dropped.kind == ChangeKind::ChangeAccess) {
            later.base = baseWithout(dropped, later);
            if (isMadeWithout(dropped, later))
                edit.removed.append(later.number);
            else
                edit.put.append(later);
        } else if (dropped.kind == ChangeKind::Invite && kept) {
            later.state = kept->state;
            later.failure = kept->failure;
            edit.put.append(later);
        } else if (dropped.kind == ChangeKind::Invite) {
            edit.removed.append(later.number);
        }
    }
    return edit;
}

/// Whether nothing is left to do for a later change, because all that it did was to set `dropped` back.
bool Engine::isMadeWithout(const PendingChange &dropped, const PendingChange &later) const
{
    const auto before = [&](const PendingChange &each) {
        return each.number < later.number && each.number != dropped.number && isActive(each);
    };
    return later.state == ChangeState::Waiting
        && merge(later, folded(later.userId(), before)).verdict == Merge::Verdict::Done;
}

Result<void> Engine::decide(const PendingChange &seen, const Decision &decision)
{
    QString person;
    const Result<void> decided = edit([&]() -> Result<Edit> {
        const PendingChange *change = m_copy.change(seen.number);
        if (!change || change->state != ChangeState::Conflict)
            return failed(FailureKind::ChangeUnknown);
        if (!isAsSeen(seen, *change))
            return failed(FailureKind::ChangedMeanwhile);
        person = change->userId();
        return this->decided(*change, decision);
    });
    if (decided && m_round.step == Round::Step::Push)
        enqueue(person);
    return decided;
}

Result<Edit> Engine::decided(PendingChange change, const Decision &decision) const
{
    if (decision.kind == Decision::Kind::KeepTheirs)
        return without(change);
    if (!change.theirs.user)
        return failed(FailureKind::UserGone);
    const CentreUser theirs = *change.theirs.user;
    PendingChange mine = change;
    mine.operation = {};
    mine.base = theirs;
    if (decision.kind == Decision::Kind::Choose) {
        mine.kind = ChangeKind::ChangeAccess;
        mine.access = difference(theirs, decision.accountType, decision.permissions);
    } else if (mine.kind == ChangeKind::ChangeAccess) {
        mine.access = withoutEcho(mine.access, theirs);
    } else if (mine.kind == ChangeKind::CancelInvitation && theirs.state == UserState::Active) {
        mine.kind = ChangeKind::Delete; // an invitation that has been accepted cannot be cancelled
    }
    if (mine.kind == ChangeKind::ChangeAccess && mine.access.isEmpty())
        return without(change);
    return Edit{{made(mine)}, {}};
}

Result<void> Engine::noteShown(const QList<PendingChange> &listed)
{
    return edit([&]() -> Result<Edit> {
        Edit shown;
        for (const PendingChange &seen : listed) {
            const PendingChange *change = m_copy.change(seen.number);
            const bool isToNote = change && change->state == ChangeState::Conflict && isAsSeen(seen, *change);
            if (!isToNote || change->theirs.isShown)
                continue;
            shown.put.append(*change);
            shown.put.last().theirs.isShown = true;
        }
        return shown;
    });
}

Result<void> Engine::tryAgain(quint64 number)
{
    QString person;
    const Result<void> kept = edit([&]() -> Result<Edit> {
        const PendingChange *change = m_copy.change(number);
        if (!change || change->state != ChangeState::Refused)
            return failed(FailureKind::ChangeUnknown);
        PendingChange again = *change;
        person = again.userId();
        again.operation = {};
        return Edit{{made(again)}, {}};
    });
    if (kept && m_round.step == Round::Step::Push)
        enqueue(person);
    return kept;
}

Result<void> Engine::drop(quint64 number)
{
    return edit([this, number]() -> Result<Edit> {
        const PendingChange *change = m_copy.change(number);
        if (!change)
            return failed(FailureKind::ChangeUnknown);
        return without(*change);
    });
}

Result<void> Engine::discardChanges()
{
    return edit([this]() -> Result<Edit> {
        Edit all;
        for (const auto &entry : m_copy.outbox())
            all.removed.append(entry.first);
        return all;
    });
}

} // namespace canolfan::sync
