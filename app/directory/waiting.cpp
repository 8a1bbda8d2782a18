#include "directory/directory.h"

#include <QCoroFuture>

/// What waits to be sent, and how this computer and the portal stand to each other.
namespace canolfan::directory {

const QList<PendingChange> &Directory::changes() const
{
    return m_engine->contents().changes;
}

QList<PendingChange> Directory::changesOf(const QString &id) const
{
    return m_engine->changesOf(id);
}

Result<qsizetype> Directory::keptChanges()
{
    const Result<void> loaded = isOpen() ? haveNewest() : m_engine->load();
    if (!loaded)
        return failed(loaded.error());
    showNews();
    return changes().size();
}

/// Another process may have written since.
Result<void> Directory::haveNewest()
{
    if (!m_store->isChangedElsewhere())
        return {};
    const Result<void> loaded = m_engine->load();
    if (!loaded)
        lookAtStore();
    return loaded;
}

void Directory::lookAtStore()
{
    const std::optional<Failure> trouble = m_store->trouble();
    if (!trouble || trouble->kind != FailureKind::CopyDamaged || m_isCopyLost)
        return;
    m_isCopyLost = true;
    Q_EMIT copyLost();
}

Result<void> Directory::undo(quint64 number)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return newest;
    const Result<void> undone = m_engine->undo(number);
    showNews();
    return undone;
}

Result<void> Directory::giveUp(quint64 number)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return newest;
    const Result<void> given = m_engine->giveUp(number);
    showNews();
    return given;
}

Result<void> Directory::decide(const PendingChange &seen, const Decision &decision)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return newest;
    const Result<void> decided = m_engine->decide(seen, decision);
    showNews();
    return decided;
}

Result<void> Directory::noteShown(const QList<PendingChange> &listed)
{
    const Result<void> noted = m_engine->noteShown(listed);
    showNews();
    return noted;
}

Result<void> Directory::tryAgain(quint64 number)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return newest;
    const Result<void> again = m_engine->tryAgain(number);
    showNews();
    return again;
}

Result<void> Directory::discardChanges()
{
    const Result<void> discarded = m_engine->discardChanges();
    showNews();
    return discarded;
}

QCoro::Task<Result<void>> Directory::synchronise(std::stop_token stop)
{
    const std::stop_callback<std::function<void()>> onStop(stop, [this] { m_synchroniser.stop(); });
    // Named first: GCC 12 destroys twice what is made within a co_await expression.
    auto round = m_synchroniser.run();
    updateState();
    const Result<void> outcome = co_await round;
    co_return outcome;
}

std::optional<CentreUser> Directory::merged(const PendingChange &conflict) const
{
    std::optional<CentreUser> user = conflict.theirs.user;
    if (!user)
        return user;
    const sync::Merge merge = sync::merge(conflict, user);
    user->accountType = merge.accountType;
    user->permissions = merge.permissions;
    return user;
}

QCoro::Task<> Directory::settled()
{
    const QFuture<void> end = m_synchroniser.end();
    co_await end;
}

void Directory::markUnreachable(const Failure &failure)
{
    m_unreachable = failure;
    if (isUnreachable(failure.kind) && !m_offlineSince.isValid())
        m_offlineSince = QDateTime::currentDateTime();
}

void Directory::noteUnreachable(const Failure &failure)
{
    markUnreachable(failure);
    updateState();
}

void Directory::updateState()
{
    lookAtStore();
    SyncState state;
    const sync::Status &status = m_engine->status();
    state.keepsChanges = m_store->isDurable();
    state.whyNotKept = m_whyNotKept;
    state.notWritable = m_store->trouble();
    state.tooOld = m_tooOld;
    state.offlineSince = m_offlineSince;
    state.working = m_synchroniser.isRunning();
    state.sending = status.phase == sync::Status::Phase::Pushing;
    state.done = status.done;
    state.total = status.total;
    state.failure = m_unreachable ? m_unreachable : status.failure;
    state.isOnePersons = !m_unreachable && status.failure && status.isOnePersons;
    state.contact = refreshedAt();
    const sync::Tally tally = m_engine->tally();
    state.waiting = tally.waiting;
    state.decisions = tally.decisions;
    state.notSent = tally.notSent;
    if (state == m_state)
        return;
    const bool isFurther = state.done != m_state.done || state.total != m_state.total;
    m_state = state;
    if (isFurther && status.phase == sync::Status::Phase::Pulling && state.total > 0)
        Q_EMIT progressed(state.done, state.total);
    Q_EMIT syncStateChanged();
}

} // namespace canolfan::directory
