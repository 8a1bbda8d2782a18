// Engine: a new change, and what becomes of those that have not been sent yet.

#include "domain/decisions.h"
#include "sync/access.h"
#include "sync/engine.h"

#include <algorithm>

namespace canolfan::sync {

static bool awaitsDecision(const PendingChange &change)
{
    return change.state == ChangeState::Conflict || change.state == ChangeState::Refused;
}

static bool isWaiting(const PendingChange &change)
{
    return change.state == ChangeState::Waiting;
}

/// The never-sent change of this kind that a new one goes into; null: none.
static const PendingChange *waiting(const QList<PendingChange> &line, ChangeKind kind)
{
    const auto found = std::find_if(line.cbegin(), line.cend(),
        [kind](const PendingChange &change) { return change.kind == kind && isWaiting(change); });
    return found == line.cend() ? nullptr : &*found;
}

/// Whether it is the same again, by somebody who does not know that the first time was good.
static bool isRepeated(const PendingChange &change, const PendingChange &there)
{
    if (change.kind != there.kind || change.userId() != there.userId() || there.state == ChangeState::NotSent
        || there.behind)
        return false;
    if (change.kind == ChangeKind::Invite)
        return change.base == there.base;
    return withoutEcho(change.access, there.base) == there.access;
}

Result<Added> Engine::add(PendingChange change, const std::optional<CentreUser> &seen)
{
    Added kept;
    const Result<void> made = edit([&]() -> Result<Edit> {
        const Result<Addition> addition = adding(change, seen);
        if (!addition)
            return failed(addition.error());
        kept = addition->added;
        return addition->edit;
    });
    if (!made)
        return failed(made.error());
    if (m_round.step == Round::Step::Push)
        enqueue(kept.change.userId());
    return kept;
}

Result<QList<Result<Added>>> Engine::invite(const QList<PendingChange> &invitations)
{
    QList<Result<Added>> kept;
    const Result<void> made = edit([&]() -> Result<Edit> {
        Edit all;
        quint64 fresh = 0;
        kept.clear();
        for (const PendingChange &invitation : invitations) {
            Result<Addition> addition = adding(invitation, {});
            if (!addition) {
                kept.append(failed(addition.error()));
                continue;
            }
            if (addition->added.isNew) { // numbered as though it were the first of them
                addition->added.change.number += fresh++;
                addition->edit.put = {addition->added.change};
            }
            kept.append(addition->added);
            all.put.append(addition->edit.put);
            all.removed.append(addition->edit.removed);
        }
        return all;
    });
    if (!made)
        return failed(made.error());
    if (m_round.step == Round::Step::Push) {
        for (const Result<Added> &each : std::as_const(kept)) {
            if (each)
                enqueue(each->change.userId());
        }
    }
    return kept;
}

/// What is left of a change of access to somebody who is not as they were shown any more.
static Result<AccessChange> sinceSeen(PendingChange change, const CentreUser &seen, const CentreUser &now)
{
    change.base = seen;
    change.access = withoutEcho(change.access, seen);
    const Merge merged = merge(change, now);
    if (merged.verdict == Merge::Verdict::Conflict)
        return failed(FailureKind::ChangedMeanwhile);
    return merged.access;
}

Result<Engine::Addition> Engine::adding(PendingChange change, const std::optional<CentreUser> &seen) const
{
    change.number = 0;
    const PendingChange *same = change.operation.isNull() ? nullptr : m_copy.changeWith(change.operation);
    const QList<PendingChange> line = activeChangesOf(change.userId());
    const auto undecided = std::find_if(line.cbegin(), line.cend(), awaitsDecision);
    if (undecided != line.cend())
        return failed({FailureKind::ChangeUnknown, {}, int(undecided->number)});
    if (same && isRepeated(change, *same))
        return Addition{{*same}, {}};
    if (same)
        change.operation = {}; // one key for one payload
    if (change.kind == ChangeKind::Invite)
        return inviting(change, line);
    const std::optional<CentreUser> now = user(change.userId());
    if (!now)
        return failed(FailureKind::UserGone);
    if (seen && change.kind == ChangeKind::ChangeAccess && !isSameAccess(seen, now)) {
        const Result<AccessChange> left = sinceSeen(change, *seen, *now);
        if (!left)
            return failed(left.error());
        change.access = *left;
    }
    change.base = *now;
    switch (change.kind) {
    case ChangeKind::ChangeAccess:
        return changingAccess(change, line);
    case ChangeKind::ResendInvitation:
        return resending(change, line);
    case ChangeKind::Invite:
    case ChangeKind::Delete:
    case ChangeKind::CancelInvitation:
        break;
    }
    return removing(change, line);
}

/// Somebody who has been invited here already is as they are invited now.
Result<Engine::Addition> Engine::inviting(const PendingChange &change, const QList<PendingChange> &line) const
{
    if (const PendingChange *invitation = waiting(line, ChangeKind::Invite)) {
        PendingChange again = *invitation;
        again.base = change.base;
        again.operation = change.operation;
        return renewed(again, *invitation);
    }
    if (!line.isEmpty())
        return failed(FailureKind::ChangeUnderWay);
    if (m_copy.person(change.userId()))
        return Addition{{change}, {}};
    return asNew(change);
}

Result<Engine::Addition> Engine::changingAccess(PendingChange change, const QList<PendingChange> &line) const
{
    const PendingChange *invitation = waiting(line, ChangeKind::Invite);
    const PendingChange *earlier = waiting(line, ChangeKind::ChangeAccess);
    change.access = withoutEcho(change.access, change.base);
    if (change.access.isEmpty())
        return Addition{{invitation ? *invitation : earlier ? *earlier : change}, {}};
    if (invitation) {
        PendingChange wider = *invitation;
        wider.base = *applied(change, wider.base);
        wider.operation = change.operation;
        return renewed(wider, *invitation);
    }
    if (!earlier)
        return asNew(change);
    // What others have done since the earlier one is in what the person has seen now: made anew from there.
    const auto before = [&](const PendingChange &each) {
        return each.number < earlier->number && each.state == ChangeState::UnderWay;
    };
    const std::optional<CentreUser> base = folded(change.userId(), before);
    const Merge merged = merge(*earlier, base);
    if (!base || merged.verdict == Merge::Verdict::Conflict)
        return asNew(change);
    PendingChange both = *earlier;
    both.base = *base;
    both.access = withoutEcho(composed(merged.access, change.access), *base);
    both.operation = change.operation;
    if (!both.access.isEmpty())
        return renewed(both, *earlier);
    both.number = 0;
    return Addition{{both}, {{}, {earlier->number}}};
}

/// What has not been sent goes behind it. A person who was only ever invited here goes without a word.
Result<Engine::Addition> Engine::removing(PendingChange change, const QList<PendingChange> &line) const
{
    QList<PendingChange> unsent = line;
    unsent.removeIf([](const PendingChange &each) { return !isWaiting(each); });
    if (waiting(line, ChangeKind::Invite)) {
        Edit all;
        for (const PendingChange &each : std::as_const(unsent))
            all.removed.append(each.number);
        return Addition{{change}, all};
    }
    const auto hasBeenSent = [](const PendingChange &each) { return each.state == ChangeState::UnderWay; };
    if (const std::optional<CentreUser> base = folded(change.userId(), hasBeenSent))
        change.base = *base;
    Addition addition = asNew(change);
    for (PendingChange &each : unsent) {
        each.behind = addition.added.change.number;
        addition.edit.put.append(each);
    }
    return addition;
}

Result<Engine::Addition> Engine::resending(
    const PendingChange &change, const QList<PendingChange> &line) const
{
    if (waiting(line, ChangeKind::Invite))
        return Addition{{change}, {}};
    const PendingChange *already = waiting(line, ChangeKind::ResendInvitation);
    if (!already)
        return asNew(change);
    // One that has arrived since the first time was asked is not what is asked for now.
    PendingChange again = *already;
    again.base = change.base;
    again.operation = change.operation;
    return again.base == already->base ? Addition{{*already}, {}} : renewed(again, *already);
}

Engine::Addition Engine::asNew(PendingChange change) const
{
    change.number = m_copy.nextNumber();
    change = made(change);
    return {{change, {}, true}, {{change}, {}}};
}

/// Under another key: should the first have left this computer after all, it was with another payload.
Engine::Addition Engine::renewed(PendingChange change, const PendingChange &before) const
{
    change.madeAt = {};
    change = made(change);
    return {{change, before}, {{change}, {}}};
}

PendingChange Engine::made(PendingChange change) const
{
    if (change.operation.isNull())
        change.operation = m_world.newId();
    if (!change.madeAt.isValid())
        change.madeAt = m_world.now();
    change.state = ChangeState::Waiting;
    change.sentVersion.clear();
    change.sentAccess = {};
    change.everUncertain = false;
    change.failure.reset();
    change.theirs = {};
    return change;
}

} // namespace canolfan::sync
