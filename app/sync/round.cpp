// Engine: a round of synchronising, from the wish for it to its end.

#include "sync/engine.h"

#include <algorithm>

namespace canolfan::sync {

using Step = Round::Step;

void Engine::synchronise()
{
    want(true);
}

void Engine::wish(Heed heed)
{
    if (!isPausing(heed))
        want(false);
    else if (!m_wakeAt)
        m_wakeAt = m_pauseUntil;
}

void Engine::want(bool isForced)
{
    if (isIdle()) {
        m_isWanted = true;
        m_isForced |= isForced;
    } else if (m_round.isPastItsPoint || m_round.isClosed || m_round.isStopped) {
        m_round.isWantedAgain = true;
        m_round.isForcedAgain |= isForced;
    } else {
        m_round.isForced |= isForced;
    }
}

bool Engine::isPausing(Heed heed) const
{
    const bool binds = m_isToldToPause || heed == Heed::EveryPause;
    return isIdle() && binds && m_pauseUntil && m_world.monotonic() < *m_pauseUntil;
}

void Engine::stop()
{
    m_isWanted = m_isForced = m_round.isWantedAgain = m_round.isForcedAgain = false;
    m_wakeAt.reset();
    if (isIdle())
        return;
    m_round.isStopped = true;
    advance();
}

std::optional<std::chrono::milliseconds> Engine::wakeAfter() const
{
    constexpr std::chrono::milliseconds now{0};
    if (!isIdle())
        return m_flights.isEmpty() || canSend() ? std::optional(now) : std::nullopt;
    if (m_isWanted)
        return now;
    if (!m_wakeAt)
        return std::nullopt;
    return std::max(now, *m_wakeAt - m_world.monotonic());
}

QList<Call> Engine::takeCalls()
{
    if (isIdle() && !beginIfDue())
        return {};
    for (;;) {
        advance();
        if (isIdle())
            return {};
        const QList<Call> calls = callsOfStep();
        if (!calls.isEmpty() || !m_flights.isEmpty())
            return calls;
    }
}

bool Engine::beginIfDue()
{
    if (!m_isWanted && (!m_wakeAt || m_world.monotonic() < *m_wakeAt))
        return false;
    m_isWanted = false;
    m_wakeAt.reset();
    m_pauseUntil.reset();
    m_round = {};
    m_round.isForced = std::exchange(m_isForced, false);
    m_round.step = Step::Profile;
    m_status = {Status::Phase::Pulling, 0, 0, m_status.failure};
    m_ways.removeIf([this](const auto &way) { return way->failures == 0 && !isToWait(*way); });
    for (Way &way : m_ways)
        way = Way{.failures = way.failures, .notBefore = way.notBefore};
    if (m_copy.isChangedElsewhere()) {
        if (const Result<void> loaded = load(); !loaded)
            close(loaded.error());
    }
    if (m_copy.contentsButChanges().profile && !m_doubtsProfile)
        beginPull();
    return true;
}

bool Engine::isToWait(const Way &way) const
{
    return way.notBefore && m_world.monotonic() < *way.notBefore;
}

void Engine::holdBack(const QString &id, std::chrono::milliseconds duration)
{
    m_ways[id].notBefore = m_world.monotonic() + duration;
    // A round that is to begin earlier plans this one at its end; a longer pause goes for this one too.
    if (!m_wakeAt)
        m_wakeAt = m_ways[id].notBefore;
}

bool Engine::isHoldingBack() const
{
    return std::ranges::any_of(m_ways.keyValueBegin(), m_ways.keyValueEnd(), [this](const auto &way) {
        return way.second.failures == 0 && isToWait(way.second) && !changesOf(way.first).isEmpty();
    });
}

/// As far as it goes without asking anybody.
void Engine::advance()
{
    if (isIdle() || !m_flights.isEmpty())
        return;
    if (m_round.isClosed || m_round.isStopped) {
        finish();
        return;
    }
    if (m_round.step != Step::Push || m_round.wantsProfile || !m_round.toRead.empty()
        || !m_round.ready.empty())
        return;
    if (m_round.hasSent)
        beginPull();
    else
        finish();
}

QList<Call> Engine::callsOfStep()
{
    if (m_round.isClosed || m_round.isStopped)
        return {};
    if (m_round.step != Step::Push)
        return m_flights.isEmpty() ? QList<Call>{flown(readCall())} : QList<Call>();
    QList<Call> calls;
    if (std::exchange(m_round.wantsProfile, false))
        calls.append(flown({.kind = Call::Kind::ReadProfile}));
    calls.append(reads());
    // Nothing more is sent while it is doubtful whether this account may.
    if (!isAsking(Call::Kind::ReadProfile))
        calls.append(sends());
    return calls;
}

Call Engine::flown(Call call)
{
    call.ticket = ++m_lastTicket;
    m_flights.insert(call.ticket, {call.kind, call.change.number, call.change.userId()});
    return call;
}

bool Engine::isAsking(Call::Kind kind) const
{
    return std::any_of(
        m_flights.cbegin(), m_flights.cend(), [kind](const Flight &flight) { return flight.kind == kind; });
}

/// It may be at the portal in a moment, though the right to make it, or the centre, has been lost meanwhile.
bool Engine::isInFlight(quint64 number) const
{
    return std::any_of(m_flights.cbegin(), m_flights.cend(), [number](const Flight &flight) {
        return flight.kind == Call::Kind::Send && flight.number == number;
    });
}

void Engine::answered(quint64 ticket, const Answer &answer)
{
    const auto found = m_flights.constFind(ticket);
    if (found == m_flights.constEnd())
        return;
    const Flight flight = *found;
    m_flights.erase(found);
    if (!answer.failure || isPortalsWord(responseTo(answer.failure->kind)))
        m_copy.setContact(m_world.now());
    switch (flight.kind) {
    case Call::Kind::ReadProfile:
        profileAnswered(answer);
        break;
    case Call::Kind::ReadUsers:
        listAnswered(answer);
        break;
    case Call::Kind::ReadChanges:
        feedAnswered(answer);
        break;
    case Call::Kind::ReadUser:
        personAnswered(flight, answer);
        break;
    case Call::Kind::Send:
        sendAnswered(flight, answer);
        break;
    }
    advance();
}

void Engine::blame(const Failure &failure)
{
    if (!m_round.failure)
        m_round.failure = failure;
}

/// Nothing new is asked; the round ends when the answers to what is under way are in.
void Engine::close(const Failure &failure)
{
    if (!m_round.isClosed)
        m_round.failure = failure; // says more than what only one person's change has met
    m_round.isClosed = true;
}

void Engine::finish()
{
    if (const Result<void> kept = keep(); !kept)
        blame(kept.error());
    if (m_round.isStopped)
        blame(Failure{FailureKind::Cancelled});
    const std::optional<Failure> failure = m_round.failure;
    const bool isOnePersons = failure && !m_round.isClosed && !m_round.isStopped;
    if (!failure)
        m_failedRounds = 0;
    else if (!m_round.isStopped)
        pauseAfter(*failure, m_round.isClosed);
    if (!m_round.isStopped)
        wakeForThoseSetAside();
    m_isForced = m_round.isForcedAgain;
    m_isWanted = m_isForced || (m_round.isWantedAgain && !m_pauseUntil);
    m_round = {};
    m_status = {Status::Phase::Idle, 0, 0, failure, isOnePersons};
}

/// Back-off, unless the portal says how long, or nothing would be different then.
void Engine::pauseAfter(const Failure &failure, bool isEverybodys)
{
    const Response response = responseTo(failure.kind);
    if (response == Response::Pause || response == Response::RightLost || response == Response::CentreGone)
        return;
    std::chrono::milliseconds limit = std::min(m_limits.firstPause, m_limits.longestPause);
    for (int round = 0; round < m_failedRounds && limit < m_limits.longestPause; ++round)
        limit = std::min(2 * limit, m_limits.longestPause);
    ++m_failedRounds;
    const bool isTold = response == Response::Later || response == Response::InProgress;
    m_isToldToPause = isTold && failure.number > 0;
    m_wakeAt = m_world.monotonic()
        + (m_isToldToPause ? std::chrono::seconds(failure.number)
                           : std::chrono::milliseconds(m_world.random(quint32(limit.count()) + 1)));
    if (isEverybodys)
        m_pauseUntil = m_wakeAt;
}

/// Somebody's change may have to wait longer than everybody else's.
void Engine::wakeForThoseSetAside()
{
    for (const Way &way : std::as_const(m_ways)) {
        if (isToWait(way))
            m_wakeAt = m_wakeAt ? std::min(*m_wakeAt, *way.notBefore) : *way.notBefore;
    }
}

} // namespace canolfan::sync
