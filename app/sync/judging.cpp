// Engine: what an answer to something sent means; the actions of the table in responses.cpp.

#include "domain/decisions.h"
#include "sync/access.h"
#include "sync/engine.h"

#include <algorithm>

namespace canolfan::sync {

/// So many answers lost one after the other, and it is the way to the portal that is in trouble.
static constexpr int mostUncertain = 8;
/// So often is a change made anew in one round because somebody was faster.
static constexpr int mostRenewals = 3;

void Engine::sendAnswered(const Flight &flight, const Answer &answer)
{
    m_ways[flight.person].isTaken = false;
    m_status.total = std::max(m_status.total, ++m_status.done); // more may have been added meanwhile
    const PendingChange *known = m_copy.change(flight.number);
    if (!known || known->state != ChangeState::UnderWay) {
        m_round.hasSent = true; // given up meanwhile: the next pull says what became of it
        if (known && known->state == ChangeState::NotSent && !answer.failure)
            forget(*known); // but it was made
        enqueue(flight.person);
        return;
    }
    const PendingChange change = *known;
    const bool isUncertain = answer.failure && responseTo(answer.failure->kind) == Response::Uncertain;
    m_round.uncertainInARow = isUncertain ? m_round.uncertainInARow + 1 : 0;
    if (answer.failure)
        sendFailed(change, *answer.failure);
    else
        done(change, answer.user);
    enqueue(flight.person);
}

void Engine::done(const PendingChange &change, const std::optional<CentreUser> &user)
{
    m_round.hasSent = true;
    m_ways[change.userId()].failures = 0;
    if (change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation) {
        m_copy.removePerson(change.userId());
        settle(change.number);
    } else if (change.everUncertain || !user) {
        // Perhaps a reply that was kept since the first time, and older than what is known here.
        m_confirmed.insert(change.number);
    } else {
        m_copy.put(*user);
        settle(change.number);
    }
}

/// Whether a first may have been good, and this one refused because of it. An invitation also where no reply
/// was lost: what answers 401 in front of a portal may have let the request through, and it was sent again
/// with a new token before anything was judged here.
static bool mayBeItsOwnEcho(const PendingChange &change)
{
    return change.everUncertain || change.kind == ChangeKind::Invite;
}

void Engine::sendFailed(const PendingChange &change, const Failure &failure)
{
    switch (responseTo(failure.kind)) {
    case Response::Queued:
    case Response::Later:
    case Response::Pause:
        queueAgain(change);
        close(failure);
        break;
    case Response::Uncertain:
        if (m_round.uncertainInARow >= mostUncertain)
            close(failure);
        [[fallthrough]];
    case Response::InProgress:
        doubt(change);
        setAside(change.userId(), failure);
        break;
    case Response::RightLost:
        m_round.wantsProfile = !m_round.hasProfile;
        if (change.everUncertain)
            readPerson(change, failure);
        else
            keepUnsent(change, failure);
        break;
    case Response::CentreGone:
        loseCentre(failure);
        close(failure);
        break;
    case Response::PersonGone:
        gone(change, failure);
        break;
    case Response::Reread:
        readPerson(change, failure);
        break;
    case Response::StartOver:
    case Response::Refused:
        if (mayBeItsOwnEcho(change))
            readPerson(change, failure);
        else
            refuse(change, failure);
        break;
    }
}

void Engine::gone(const PendingChange &change, const Failure &failure)
{
    m_round.hasSent = true;
    m_copy.removePerson(change.userId());
    if (change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation)
        forget(change);
    else if (change.kind == ChangeKind::Invite)
        refuse(change, failure);
    else
        ask(change);
}

// --- Reading before judging ---

void Engine::readPerson(const PendingChange &change, const Failure &cause)
{
    Way &way = m_ways[change.userId()];
    way.isTaken = true;
    way.cause = cause;
    m_round.hasSent = true; // something has happened at the portal: the feed says by whom
    m_round.toRead.push_back(change.number);
}

void Engine::personAnswered(const Flight &flight, const Answer &answer)
{
    Way &way = m_ways[flight.person];
    way.isTaken = false;
    const std::optional<Failure> cause = std::exchange(way.cause, {});
    const PendingChange *known = m_copy.change(flight.number);
    const bool isGone = answer.failure && responseTo(answer.failure->kind) == Response::PersonGone;
    if (known && cause && (!answer.failure || isGone)) {
        const PendingChange change = *known;
        if (isGone || !answer.user)
            m_copy.removePerson(flight.person);
        else
            m_copy.put(*answer.user);
        judge(change, m_copy.personIfThere(flight.person), *cause);
    } else if (known && answer.failure) {
        personFailed(PendingChange(*known), *answer.failure);
    }
    enqueue(flight.person);
}

/// The change stays as it was sent: it will be sent so again, and answered so again.
void Engine::personFailed(const PendingChange &change, const Failure &failure)
{
    switch (responseTo(failure.kind)) {
    case Response::Queued:
    case Response::Later:
    case Response::Pause:
        close(failure);
        break;
    case Response::RightLost:
        m_round.wantsProfile = !m_round.hasProfile;
        keepUnsent(change, failure);
        break;
    case Response::CentreGone:
        loseCentre(failure);
        close(failure);
        break;
    default:
        setAside(change.userId(), failure);
        break;
    }
}

void Engine::judge(const PendingChange &change, const std::optional<CentreUser> &theirs, const Failure &cause)
{
    const Merge merged = merge(change, theirs);
    if (merged.verdict == Merge::Verdict::Done) {
        forget(change);
        return;
    }
    switch (responseTo(cause.kind)) {
    case Response::Reread:
        // Sent once, perhaps made, and perhaps taken back by somebody: never again in silence, if it is more.
        if (merged.verdict == Merge::Verdict::Conflict
            || (change.everUncertain && theirs && widens(merged.access, *theirs)))
            ask(change);
        else
            renew(change);
        break;
    case Response::RightLost:
        keepUnsent(change, cause);
        break;
    default:
        refuse(change, cause);
        break;
    }
}

// --- What becomes of a change ---

void Engine::forget(const PendingChange &change)
{
    m_ways[change.userId()].failures = 0;
    settle(change.number);
}

/// It is made, or stands; and so nothing that was behind it is wanted any more.
void Engine::settle(quint64 number)
{
    if (const PendingChange *change = m_copy.change(number)) {
        const QList<PendingChange> needless = changesBehind(*change);
        for (const PendingChange &each : needless)
            m_copy.removeChange(each.number);
    }
    m_copy.removeChange(number);
}

void Engine::queueAgain(PendingChange change)
{
    if (change.everUncertain)
        return;
    change.state = ChangeState::Waiting;
    m_copy.put(change);
}

void Engine::doubt(PendingChange change)
{
    change.everUncertain = true;
    m_copy.put(change);
}

void Engine::setAside(const QString &id, const Failure &failure)
{
    Way &way = m_ways[id];
    way.isAside = true;
    ++way.failures;
    if (responseTo(failure.kind) == Response::InProgress && failure.number > 0)
        way.notBefore = m_world.monotonic() + std::chrono::seconds(failure.number);
    blame(failure);
}

void Engine::ask(PendingChange change)
{
    Theirs theirs = theirsOf(change.userId());
    if (theirs.by.isEmpty() && change.state == ChangeState::Conflict && change.theirs.user == theirs.user)
        return;
    const bool isSameVersion = change.state == ChangeState::Conflict && change.theirs.user && theirs.user
        && change.theirs.user->version == theirs.user->version;
    if (isSameVersion) { // they have signed in meanwhile: that is nobody's change
        theirs.by = change.theirs.by;
        theirs.at = change.theirs.at;
    }
    theirs.isShown = change.state == ChangeState::Conflict && change.theirs.isShown
        && isSameAccess(change.theirs.user, theirs.user);
    change.state = ChangeState::Conflict;
    change.theirs = theirs;
    m_copy.put(change);
}

void Engine::refuse(PendingChange change, const Failure &failure)
{
    change.state = ChangeState::Refused;
    change.failure = failure;
    m_copy.put(change);
}

/// Under a new operation: what was answered to the old one would be answered again.
void Engine::renew(PendingChange change)
{
    change.operation = {};
    m_copy.put(made(change));
    if (++m_ways[change.userId()].renewals > mostRenewals)
        setAside(change.userId(), Failure{FailureKind::ChangedMeanwhile});
}

} // namespace canolfan::sync
