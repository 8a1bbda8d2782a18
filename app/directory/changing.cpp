#include "directory/directory.h"

#include <QCoroFuture>

#include <algorithm>

/// The verbs: kept first, then sent.
namespace canolfan::directory {

static CentreUser userOf(const Invitation &invitation)
{
    CentreUser user;
    user.id = invitation.id;
    user.firstName = invitation.firstName.trimmed();
    user.lastName = invitation.lastName.trimmed();
    user.email = invitation.email.trimmed();
    user.language = invitation.language;
    user.accountType = invitation.accountType;
    user.permissions = effective(invitation.accountType, invitation.permissions);
    user.state = UserState::Invited;
    return user;
}

PendingChange Directory::changeOf(const Invitation &invitation, QUuid operation)
{
    PendingChange change;
    change.kind = ChangeKind::Invite;
    change.operation = operation;
    change.base = userOf(invitation);
    return change;
}

QCoro::Task<Result<Saved>> Directory::invite(Invitation invitation, QUuid operation, std::stop_token stop)
{
    const PendingChange change = changeOf(invitation, operation);
    const Result<Saved> saved = co_await carryOut(change, stop);
    co_return saved;
}

PendingChange Directory::changeOf(ChangeKind kind, const QString &id, QUuid operation) const
{
    PendingChange change;
    change.kind = kind;
    change.operation = operation;
    change.base.id = id;
    return change;
}

QCoro::Task<Result<Saved>> Directory::changeAccess(
    CentreUser seen, AccessChange access, QUuid operation, std::stop_token stop)
{
    PendingChange change = changeOf(ChangeKind::ChangeAccess, seen.id, operation);
    change.access = access;
    const Result<Saved> saved = co_await carryOut(change, stop, seen);
    co_return saved;
}

bool Directory::isInGrace() const
{
    return m_engine->isHoldingBack();
}

QCoro::Task<Result<Saved>> Directory::remove(
    QString id, QUuid operation, std::stop_token stop, std::chrono::milliseconds grace)
{
    const PendingChange change = changeOf(ChangeKind::Delete, id, operation);
    // Nothing can be held back that is not kept: without a store the change is made, or it is not.
    if (grace.count() > 0 && m_store->isDurable()) {
        const Result<Saved> held = keepBack(change, grace);
        co_return held;
    }
    const Result<Saved> saved = co_await carryOut(change, stop);
    co_return saved;
}

QCoro::Task<Result<Saved>> Directory::resendInvitation(QString id, QUuid operation, std::stop_token stop)
{
    const PendingChange change = changeOf(ChangeKind::ResendInvitation, id, operation);
    const Result<Saved> saved = co_await carryOut(change, stop);
    co_return saved;
}

QCoro::Task<Result<Saved>> Directory::cancelInvitation(QString id, QUuid operation, std::stop_token stop)
{
    const PendingChange change = changeOf(ChangeKind::CancelInvitation, id, operation);
    const Result<Saved> saved = co_await carryOut(change, stop);
    co_return saved;
}

/// Once more where another process was faster.
Result<sync::Added> Directory::keep(const PendingChange &wanted, const std::optional<CentreUser> &seen)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return failed(newest.error());
    Result<sync::Added> kept = m_engine->add(wanted, seen);
    if (!kept && kept.error().kind == FailureKind::CopyChangedElsewhere) {
        const Result<void> newest = m_engine->load();
        kept = newest ? m_engine->add(wanted, seen) : Result<sync::Added>(failed(newest.error()));
    }
    return kept;
}

/// Kept like any other change, and then left alone for a while.
Result<Saved> Directory::keepBack(const PendingChange &wanted, std::chrono::milliseconds grace)
{
    if (!isOpen())
        return failed(FailureKind::NotSignedIn);
    if (m_tooOld)
        return failed(*m_tooOld);
    const CentreUser *known = find(wanted.userId());
    if (!known)
        return failed(FailureKind::UserGone);
    const CentreUser before = *known;
    m_engine->holdBack(before.id, grace); // first: a round may be under way
    const Result<sync::Added> kept = keep(wanted, {});
    if (!kept) {
        m_engine->holdBack(before.id, {});
        updateState();
        return failed(kept.error());
    }
    showNews();
    m_synchroniser.planNext();
    // Where nothing was to be added, an invitation was taken back that had never been sent.
    return Saved{before, kept->change.number == 0};
}

QCoro::Task<Result<Saved>> Directory::carryOut(
    PendingChange wanted, std::stop_token stop, std::optional<CentreUser> seen)
{
    if (!isOpen())
        co_return failed(FailureKind::NotSignedIn);
    if (m_tooOld)
        co_return failed(*m_tooOld);
    const bool isInvitation = wanted.kind == ChangeKind::Invite;
    const CentreUser *known = find(wanted.userId());
    if (!isInvitation && !known)
        co_return failed(FailureKind::UserGone);
    const CentreUser before = isInvitation ? wanted.base : *known;
    const int keeping = m_keeping;
    const Result<sync::Added> kept = keep(wanted, seen);
    if (!kept) {
        updateState();
        co_return failed(kept.error());
    }
    showNews();
    const Result<Saved> outcome = co_await outcomeOf(*kept, before, stop);
    // Another copy than the one it was kept in: what is not in it need not have been sent.
    if (outcome && m_keeping != keeping)
        co_return failed(FailureKind::CopyDamaged);
    co_return outcome;
}

static const PendingChange *byNumber(const QList<PendingChange> &changes, quint64 number)
{
    const auto found = std::ranges::find(changes, number, &PendingChange::number);
    return found == changes.cend() ? nullptr : &*found;
}

static bool isStillToBeSent(const PendingChange *change)
{
    return change && (change->state == ChangeState::Waiting || change->state == ChangeState::UnderWay);
}

/// Whether there is an answer to wait for. Whoever works offline is not kept waiting at every change, nor is
/// anybody while the portal wants to be left alone. Sooner or later it goes by itself; what cannot be kept is
/// tried while nobody forbids it.
bool Directory::beginSending()
{
    using Heed = sync::Engine::Heed;
    const Heed heed = m_state.keepsChanges ? Heed::EveryPause : Heed::OnlyWhatThePortalSays;
    const bool isDue = !m_engine->isPausing(heed);
    const bool waits = isDue && (!m_offlineSince.isValid() || !m_state.keepsChanges);
    if (waits)
        m_synchroniser.runWhenDue(heed);
    else if (isDue)
        m_synchroniser.trySoon();
    return waits;
}

QCoro::Task<Result<Saved>> Directory::outcomeOf(sync::Added kept, CentreUser before, std::stop_token stop)
{
    const bool waits = beginSending();
    const std::stop_callback<std::function<void()>> onStop(stop, [this] { m_synchroniser.wake(); });
    while (waits && isOpen() && m_synchroniser.isRunning() && !stop.stop_requested()
        && isStillToBeSent(byNumber(changes(), kept.change.number)))
        co_await m_synchroniser.next();
    if (!isOpen())
        co_return failed(FailureKind::Cancelled);
    if (stop.stop_requested()) {
        const Result<void> undone = takeBack(kept);
        if (undone)
            co_return failed(FailureKind::Cancelled);
    }
    co_return judged(kept.change, kept.isNew, before);
}

/// What somebody no longer wants; not what they had wanted before.
Result<void> Directory::takeBack(const sync::Added &added)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return newest;
    const Result<void> taken = m_engine->takeBack(added);
    showNews();
    return taken;
}

/// What there is to tell now, one way or the other.
Result<Saved> Directory::judged(const PendingChange &kept, bool isNew, const CentreUser &before)
{
    const CentreUser *now = find(before.id);
    Saved saved{now ? *now : before, true};
    const PendingChange *change = byNumber(changes(), kept.number);
    if (!change) {
        // Nothing was to be added: it stands so already, or is on its way.
        const QList<PendingChange> line = changesOf(before.id);
        const auto isOnItsWay = [](const PendingChange &each) { return isStillToBeSent(&each); };
        saved.atThePortal = kept.number > 0 || std::ranges::none_of(line, isOnItsWay);
        return saved;
    }
    switch (change->state) {
    case ChangeState::Waiting:
    case ChangeState::UnderWay:
        saved.atThePortal = false;
        return judgedWaiting(*change, isNew, saved);
    case ChangeState::Conflict:
        return takenBack(*change, isNew,
            Failure{change->theirs.user ? FailureKind::ChangedMeanwhile : FailureKind::UserGone});
    case ChangeState::Refused:
    case ChangeState::NotSent:
        break;
    }
    return takenBack(*change, isNew, change->failure.value_or(Failure{FailureKind::NotAllowed}));
}

Result<Saved> Directory::judgedWaiting(const PendingChange &change, bool isNew, const Saved &saved)
{
    if (m_store->isDurable())
        return saved;
    const Failure failure =
        m_state.failure.value_or(m_whyNotKept.value_or(Failure{FailureKind::NothingKept}));
    return takenBack(change, isNew, failure);
}

/// Whoever has the form still has what was in it. What was there before the form stays, for a decision.
Result<Saved> Directory::takenBack(const PendingChange &change, bool isNew, const Failure &failure)
{
    if (!isNew)
        return failed(failure);
    const Result<void> dropped = m_engine->drop(change.number);
    showNews();
    return failed(dropped ? failure : dropped.error());
}

} // namespace canolfan::directory
