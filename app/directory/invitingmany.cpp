#include "directory/directory.h"

#include <QCoroFuture>
#include <QElapsedTimer>

#include <algorithm>

/// Inviting many at once.
namespace canolfan::directory {

/// How often those that still wait are looked at: each time it is all of them.
static constexpr std::chrono::milliseconds lookEvery{50};

struct Directory::Many
{
    QList<Result<sync::Added>> kept{};
    QList<std::optional<Result<Saved>>> outcomes{};
    QList<qsizetype> open{}; ///< places of those of which nothing is known yet
    Told told{};
    QElapsedTimer looked{};

    void settle(qsizetype place, const Result<Saved> &outcome)
    {
        outcomes[place] = outcome;
        if (told)
            told(place, outcome);
    }

    void settleOpen(const Failure &failure)
    {
        for (const qsizetype place : std::exchange(open, {}))
            settle(place, failed(failure));
    }

    bool isTimeToLook() const { return std::chrono::milliseconds(looked.elapsed()) >= lookEvery; }

    QList<quint64> openNumbers() const
    {
        QList<quint64> numbers;
        for (const qsizetype place : open)
            numbers.append(kept[place]->change.number);
        return numbers;
    }

    QList<Result<Saved>> all() const
    {
        QList<Result<Saved>> list;
        for (const std::optional<Result<Saved>> &outcome : outcomes)
            list.append(*outcome);
        return list;
    }
};

Directory::Many Directory::begun(const QList<Result<sync::Added>> &kept, const Told &told)
{
    Many many{.kept = kept, .outcomes = QList<std::optional<Result<Saved>>>(kept.size()), .told = told};
    for (qsizetype place = 0; place < kept.size(); ++place) {
        if (kept[place])
            many.open.append(place);
        else
            many.settle(place, failed(kept[place].error()));
    }
    many.looked.start();
    return many;
}

static QList<Result<Saved>> allFailed(qsizetype count, const Failure &failure, const Directory::Told &told)
{
    QList<Result<Saved>> outcomes;
    for (qsizetype place = 0; place < count; ++place) {
        outcomes.append(failed(failure));
        if (told)
            told(place, outcomes.constLast());
    }
    return outcomes;
}

/// Once more where another process was faster.
Result<QList<Result<sync::Added>>> Directory::keepMany(const QList<PendingChange> &wanted)
{
    if (const Result<void> newest = haveNewest(); !newest)
        return failed(newest.error());
    auto kept = m_engine->invite(wanted);
    if (!kept && kept.error().kind == FailureKind::CopyChangedElsewhere) {
        const Result<void> newest = m_engine->load();
        if (!newest)
            return failed(newest.error());
        kept = m_engine->invite(wanted);
    }
    return kept;
}

QCoro::Task<QList<Result<Saved>>> Directory::inviteMany(
    QList<InvitationOrder> orders, Told told, std::stop_token stop)
{
    if (!isOpen())
        co_return allFailed(orders.size(), Failure{FailureKind::NotSignedIn}, told);
    if (m_tooOld)
        co_return allFailed(orders.size(), *m_tooOld, told);
    QList<PendingChange> wanted;
    for (const InvitationOrder &order : orders)
        wanted.append(changeOf(order.invitation, order.operation));
    const int keeping = m_keeping;
    const auto kept = keepMany(wanted);
    updateState();
    if (!kept)
        co_return allFailed(orders.size(), kept.error(), told);
    showNews();

    Many many = begun(*kept, told);
    const bool waits = beginSending();
    const std::stop_callback<std::function<void()>> onStop(stop, [this] { m_synchroniser.wake(); });
    while (
        waits && isOpen() && m_synchroniser.isRunning() && !stop.stop_requested() && !many.open.isEmpty()) {
        co_await m_synchroniser.next();
        if (isOpen() && m_keeping == keeping && many.isTimeToLook())
            lookAt(many, false);
    }
    if (isOpen() && m_keeping == keeping) {
        if (stop.stop_requested() && haveNewest())
            takeBackUnsent(many);
        lookAt(many, true);
    } else {
        // What was kept in another copy than the one that is open need not have been sent.
        many.settleOpen(Failure{isOpen() ? FailureKind::CopyDamaged : FailureKind::Cancelled});
    }
    co_return many.all();
}

/// What somebody no longer wants.
void Directory::takeBackUnsent(Many &many)
{
    const Result<void> taken = m_engine->takeBackUnsent(many.openNumbers());
    showNews();
    if (!taken)
        return; // they are still there, and are judged as they stand
    many.open.removeIf([&](qsizetype place) {
        const sync::Added &kept = *many.kept[place];
        const bool isGone = !changeOf(kept) && !m_engine->portalUser(kept.change.userId());
        if (isGone)
            many.settle(place, failed(FailureKind::Cancelled));
        return isGone;
    });
}

/// As it is in the outbox now.
std::optional<PendingChange> Directory::changeOf(const sync::Added &kept) const
{
    const QList<PendingChange> line = m_engine->changesOf(kept.change.userId());
    const auto found = std::ranges::find(line, kept.change.number, &PendingChange::number);
    return found == line.cend() ? std::nullopt : std::optional(*found);
}

/// Of those whose answer has come; when it `isOver`, of all. What is refused is taken back, since whoever
/// invites still has the table.
void Directory::lookAt(Many &many, bool isOver)
{
    QList<quint64> refused;
    QList<std::pair<qsizetype, Result<Saved>>> known;
    for (const qsizetype place : std::as_const(many.open)) {
        const sync::Added &kept = *many.kept[place];
        const std::optional<Result<Saved>> outcome = outcomeOf(kept, isOver);
        if (!outcome)
            continue;
        known.append({place, *outcome});
        if (!*outcome && kept.isNew)
            refused.append(kept.change.number);
    }
    const Result<void> dropped = refused.isEmpty() ? Result<void>() : m_engine->drop(refused);
    if (!refused.isEmpty())
        showNews();
    for (const auto &[place, outcome] : std::as_const(known))
        many.settle(place, outcome || dropped ? outcome : Result<Saved>(failed(dropped.error())));
    many.open.removeIf([&many](qsizetype place) { return many.outcomes[place].has_value(); });
    many.looked.start();
}

/// nullopt: its answer is still to come.
std::optional<Result<Saved>> Directory::outcomeOf(const sync::Added &kept, bool isOver) const
{
    const CentreUser *now = find(kept.change.userId());
    Saved saved{now ? *now : kept.change.base, true};
    const std::optional<PendingChange> change = changeOf(kept);
    if (!change)
        return saved;
    switch (change->state) {
    case ChangeState::Waiting:
    case ChangeState::UnderWay:
        if (!isOver)
            return std::nullopt;
        saved.atThePortal = false;
        if (m_store->isDurable())
            return saved;
        return failed(m_state.failure.value_or(m_whyNotKept.value_or(Failure{FailureKind::NothingKept})));
    case ChangeState::Conflict:
        return failed(change->theirs.user ? FailureKind::ChangedMeanwhile : FailureKind::UserGone);
    case ChangeState::Refused:
    case ChangeState::NotSent:
        break;
    }
    return failed(change->failure.value_or(Failure{FailureKind::NotAllowed}));
}

InvitationSetting Directory::invitationSetting() const
{
    InvitationSetting setting;
    if (!isOpen())
        return setting;
    setting.actor = centre().accountType;
    setting.emailDomains = centre().emailDomains;
    setting.adminSeats = centre().adminSeats;
    setting.adminSeatsUsed = adminSeatsUsed();
    setting.language = m_profile.language;
    setting.takenEmails.reserve(m_users.size());
    for (const CentreUser &user : m_users)
        setting.takenEmails.insert(user.email.toCaseFolded());
    return setting;
}

} // namespace canolfan::directory
