// Engine: reading what the portal has, page by page, and keeping all of it at once.

#include "sync/engine.h"

namespace canolfan::sync {

using Step = Round::Step;

/// How often the list is begun again in one round because its cursor was too old already.
static constexpr int mostLists = 3;

void Engine::beginPull()
{
    m_round.hasSent = false;
    m_status.phase = Status::Phase::Pulling;
    m_status.done = m_status.total = 0;
    const QString cursor = m_copy.contentsButChanges().cursor;
    if (cursor.isEmpty()) {
        beginList();
        return;
    }
    m_round.step = Step::Feed;
    m_round.pull = {};
    m_round.pull.cursor = cursor;
}

void Engine::beginList()
{
    ++m_round.listsBegun;
    m_round.step = Step::List;
    m_round.pull = {};
    m_round.pull.isWhole = true;
}

Call Engine::readCall() const
{
    switch (m_round.step) {
    case Step::List:
        return {.kind = Call::Kind::ReadUsers, .cursor = m_round.pull.cursor};
    case Step::Feed:
        return {.kind = Call::Kind::ReadChanges, .cursor = m_round.pull.cursor};
    case Step::Idle:
    case Step::Profile:
    case Step::Push:
        break;
    }
    return {.kind = Call::Kind::ReadProfile};
}

void Engine::listAnswered(const Answer &answer)
{
    if (answer.failure) {
        readFailed(*answer.failure);
        return;
    }
    Pull &pull = m_round.pull;
    if (pull.feed.isEmpty())
        pull.feed = answer.users.changes;
    for (const CentreUser &user : answer.users.users)
        pull.places.put(pull.people, user);
    m_status.done = int(pull.people.size());
    m_status.total = answer.users.total;
    const QString &next = answer.users.next;
    if (pull.feed.isEmpty() || (!next.isEmpty() && next == pull.cursor)) {
        readFailed({FailureKind::BrokenReply,
            pull.feed.isEmpty() ? QStringLiteral("changes") : QStringLiteral("next")});
        return;
    }
    const bool isOnlyPage = pull.cursor.isEmpty() && next.isEmpty();
    pull.cursor = next.isEmpty() ? pull.feed : next;
    if (next.isEmpty())
        m_round.step = Step::Feed;
    if (isOnlyPage)
        endPull(); // it is as new as where the feed goes on
}

/// Who signs in makes no version: what was changed before stays the doing of whoever did it.
static FeedItem ofWhoChanged(FeedItem item, const FeedItem &before)
{
    if (item.user && before.user && item.user->version == before.user->version) {
        item.by = before.by;
        item.at = before.at;
    }
    return item;
}

void Engine::feedAnswered(const Answer &answer)
{
    if (answer.failure) {
        readFailed(*answer.failure);
        return;
    }
    Pull &pull = m_round.pull;
    for (const FeedItem &item : answer.changes.items) {
        if (!pull.last.contains(item.id))
            pull.order.append(item.id);
        pull.last.insert(item.id, ofWhoChanged(item, pull.last.value(item.id)));
        if (!item.operation.isNull())
            pull.operations.append(item.operation);
    }
    if (answer.changes.next.isEmpty() || (answer.changes.more && answer.changes.next == pull.cursor)) {
        readFailed({FailureKind::BrokenReply, QStringLiteral("next")});
        return;
    }
    pull.cursor = answer.changes.next;
    if (!answer.changes.more)
        endPull();
}

void Engine::readFailed(const Failure &failure)
{
    switch (responseTo(failure.kind)) {
    case Response::StartOver:
        if (m_round.step != Step::Profile && m_round.listsBegun < mostLists) {
            beginList();
            return;
        }
        break;
    case Response::RightLost:
        if (!m_round.hasProfile && m_round.step != Step::Profile) {
            blame(failure);
            m_round.step = Step::Profile;
            return;
        }
        break;
    case Response::CentreGone:
        loseCentre(failure);
        break;
    default:
        break;
    }
    close(failure);
}

/// All pages, the cursor, and what follows from them for the changes: in one commit.
void Engine::endPull()
{
    const Pull &pull = m_round.pull;
    if (pull.isWhole)
        replacePeople();
    for (const QString &id : pull.order) {
        const FeedItem item = pull.last.value(id);
        if (item.user)
            m_copy.put(*item.user);
        else
            m_copy.removePerson(id);
    }
    m_copy.setCursor(pull.cursor);
    for (const QUuid &operation : pull.operations) {
        if (const PendingChange *change = m_copy.changeWith(operation))
            forget(*change);
    }
    for (const quint64 number : std::exchange(m_confirmed, {}))
        settle(number);
    rebase();
    if (const Result<void> kept = keep(); !kept)
        close(kept.error());
}

void Engine::replacePeople()
{
    m_copy.replacePeople(m_round.pull.people);
    m_round.pull.people.clear();
    m_round.pull.places = {};
}

} // namespace canolfan::sync
