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

Result<void> Engine::giveUp(quint64 number)
{
    return edit([&]() -> Result<Edit> {
        const PendingChange *change = m_copy.change(number);
        if (!change)
            return failed(FailureKind::ChangeUnknown);
        if (isInFlight(number) || m_confirmed.contains(number))
            return failed(FailureKind::ChangeUnderWay);
        return without(*change);
    });
}

Result<void> Engine::takeBack(const Added &added)
{
    if (added.isNew)
        return undo(added.change.number);
    return edit([&]() -> Result<Edit> {
        const PendingChange *now = m_copy.change(added.change.number);
        const bool isAsAdded = now && now->kind == added.change.kind && now->access == added.change.access
            && now->base == added.change.base;
        if (!isAsAdded || !added.before)
            return failed(FailureKind::ChangeUnknown);
        if (now->state == ChangeState::UnderWay || isInFlight(now->number))
            return failed(FailureKind::ChangeUnderWay);
        PendingChange before = *added.before;
        before.behind = now->behind;
        return Edit{{before}, {}};
    });
}

/// The outbox once `dropped` will not be made: gone, or `kept` as it is now. Later changes of the person were
/// made on top of it, and what was behind it waits again.
Edit Engine::without(const PendingChange &dropped, const std::optional<PendingChange> &kept) const
{
    Edit edit;
    if (kept)
        edit.put.append(*kept);
    else
        edit.removed.append(dropped.number);
    for (PendingChange freed : changesBehind(dropped)) {
        freed.behind = 0;
        edit.put.append(freed);
    }
    if (dropped.state == ChangeState::NotSent)
        return edit;
    for (const PendingChange &later : keptOf(dropped.userId())) {
        if (later.number > dropped.number && later.state != ChangeState::NotSent)
            leaveOutLater(later, dropped, edit);
    }
    return edit;
}

/// `later` was made on top of `dropped`, which `edit` drops or keeps unsent.
void Engine::leaveOutLater(PendingChange later, const PendingChange &dropped, Edit &edit) const
{
    if (dropped.kind == ChangeKind::ChangeAccess) {
        later.base = baseWithout(dropped, later);
        if (!later.behind && isMadeWithout(dropped, later))
            edit.removed.append(later.number);
        else
            edit.put.append(later);
    } else if (dropped.kind == ChangeKind::Invite && !edit.put.isEmpty()) {
        later.behind = 0;
        later.state = edit.put.constFirst().state;
        later.failure = edit.put.constFirst().failure;
        edit.put.append(later);
    } else if (dropped.kind == ChangeKind::Invite) {
        edit.removed.append(later.number);
    }
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

Result<Edit> Engine::decided(const PendingChange &change, const Decision &decision) const
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
        return withoutBehind(decidedFor(change, mine), change);
    }
    if (mine.kind == ChangeKind::ChangeAccess)
        mine.access = withoutEcho(mine.access, theirs);
    else if (mine.kind == ChangeKind::CancelInvitation && theirs.state == UserState::Active)
        mine.kind = ChangeKind::Delete; // an invitation that has been accepted cannot be cancelled
    return decidedFor(change, mine);
}

Edit Engine::decidedFor(const PendingChange &change, PendingChange mine) const
{
    if (mine.kind == ChangeKind::ChangeAccess && mine.access.isEmpty())
        return without(change);
    return Edit{{made(std::move(mine))}, {}};
}

/// Whoever chooses field by field has said all there is to say: what the deletion stood before is not wanted
/// any more.
Edit Engine::withoutBehind(Edit edit, const PendingChange &deletion) const
{
    for (const PendingChange &each : changesBehind(deletion)) {
        edit.put.removeIf([&](const PendingChange &put) { return put.number == each.number; });
        edit.removed.append(each.number);
    }
    return edit;
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

/// Together. Of different people, so that what becomes of one is nothing to another.
Edit Engine::without(
    const QList<quint64> &numbers, const std::function<bool(const PendingChange &)> &counts) const
{
    Edit all;
    for (const quint64 number : numbers) {
        const PendingChange *change = m_copy.change(number);
        if (!change || !counts(*change))
            continue;
        const Edit one = without(*change);
        all.put.append(one.put);
        all.removed.append(one.removed);
    }
    return all;
}

Result<void> Engine::drop(const QList<quint64> &numbers)
{
    return edit(
        [&]() -> Result<Edit> { return without(numbers, [](const PendingChange &) { return true; }); });
}

Result<void> Engine::takeBackUnsent(const QList<quint64> &numbers)
{
    const auto isUnsent = [this](const PendingChange &change) {
        return change.state == ChangeState::Waiting && !isInFlight(change.number);
    };
    return edit([&]() -> Result<Edit> { return without(numbers, isUnsent); });
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
