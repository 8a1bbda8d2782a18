// Engine: who is signed in, and what happens when they may not do any more what waits to be done.

#include "domain/rules.h"
#include "sync/engine.h"

namespace canolfan::sync {

using Step = Round::Step;

static bool mayStill(ChangeKind kind, AccountType actor)
{
    switch (kind) {
    case ChangeKind::Invite:
    case ChangeKind::ResendInvitation:
        return !mayInvite(actor);
    case ChangeKind::ChangeAccess:
        return !mayAssign(actor, false, AccountType::User);
    case ChangeKind::Delete:
    case ChangeKind::CancelInvitation:
        return !mayDelete(actor, false, AccountType::User);
    }
    Q_UNREACHABLE();
}

static std::optional<Centre> centreOf(const std::optional<Profile> &profile)
{
    return !profile || profile->centres.isEmpty() ? std::nullopt
                                                  : std::optional(profile->centres.constFirst());
}

/// Failure: the account is no longer in the centre whose copy this is. That stays the first in the profile
/// all the same: another centre's people are kept in another copy, and are never read into this one.
Result<void> Engine::learn(Profile profile)
{
    const std::optional<Centre> open = centreOf(m_copy.contentsButChanges().profile);
    const bool isLost = open && !profile.putFirst(open->number);
    if (isLost)
        profile.centres.prepend(*open);
    m_copy.setProfile(profile);
    m_doubtsProfile = false;
    if (!isLost) {
        loseRights();
        return {};
    }
    const Failure lost{FailureKind::CentreUnknown, open->number};
    loseCentre(lost);
    return failed(lost);
}

bool Engine::mayManage() const
{
    const std::optional<Profile> &profile = m_copy.contentsButChanges().profile;
    return profile && !profile->centres.isEmpty()
        && mayStill(ChangeKind::ChangeAccess, profile->centres.constFirst().accountType);
}

/// What has not been sent stays here, not sent. What has been is the portal's to judge.
void Engine::loseRights()
{
    const std::optional<Profile> &profile = m_copy.contentsButChanges().profile;
    if (profile->centres.isEmpty())
        return;
    const AccountType actor = profile->centres.constFirst().accountType;
    keepAllUnsent({FailureKind::NotAllowed}, [actor](const PendingChange &change) {
        const bool isOpen = change.state == ChangeState::Waiting || change.state == ChangeState::Conflict;
        return isOpen && !mayStill(change.kind, actor);
    });
}

void Engine::keepAllUnsent(const Failure &failure, const std::function<bool(const PendingChange &)> &counts)
{
    const auto stays = [&](const PendingChange &change) {
        return !m_confirmed.contains(change.number) && change.state != ChangeState::NotSent && counts(change);
    };
    Edit edit;
    for (const auto &[number, change] : m_copy.outbox()) {
        const PendingChange *deletion = change.behind ? m_copy.change(change.behind) : nullptr;
        if (deletion ? !stays(*deletion) : !stays(change))
            continue;
        PendingChange kept = change;
        kept.behind = 0; // what it was behind is not made
        if (stays(change)) {
            kept.state = ChangeState::NotSent;
            kept.failure = failure;
        }
        edit.put.append(kept);
    }
    m_copy.apply(edit);
}

void Engine::keepUnsent(const PendingChange &change, const Failure &failure)
{
    PendingChange kept = change;
    kept.state = ChangeState::NotSent;
    kept.failure = failure;
    m_copy.apply(without(change, kept));
}

/// Its people are no longer this account's to see (reliability.md A, minimisation); its changes are kept.
void Engine::loseCentre(const Failure &failure)
{
    forgetPeople();
    keepAllUnsent(failure, [](const PendingChange &) { return true; });
    m_round.ready.clear();
    m_doubtsProfile = true;
}

/// And what was answered while they could be seen: nothing will tell more about it.
void Engine::forgetPeople()
{
    m_copy.replacePeople({});
    m_copy.setCursor({});
    for (const quint64 number : std::exchange(m_confirmed, {}))
        settle(number);
}

void Engine::profileAnswered(const Answer &answer)
{
    if (answer.failure) {
        readFailed(*answer.failure);
        return;
    }
    m_round.hasProfile = true;
    if (const Result<void> known = learn(answer.profile); !known) {
        close(known.error());
        return;
    }
    if (m_round.step != Step::Profile)
        return;
    if (!m_round.failure) {
        beginPull();
        return;
    }
    // Asked because the list was refused: what may have arrived will not be seen there.
    if (!mayManage()) {
        forgetPeople();
        keepAllUnsent(*m_round.failure,
            [](const PendingChange &change) { return change.state == ChangeState::UnderWay; });
    }
    close(*m_round.failure);
}

} // namespace canolfan::sync
